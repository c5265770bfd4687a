package dev.astra.assembly.golden;

import dev.astra.assembly.cli.TestTerminal;
import dev.astra.assembly.network.AddressService;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Temporary access as a user sees it, on the embedded cloud. */
final class ConnectGoldenTest {
    @TempDir
    private Path folder = Path.of("");

    private TestTerminal terminal = TestTerminal.in(folder);
    private Transcript transcript = new Transcript(folder);

    @BeforeEach
    void open() throws IOException {
        folder = folder.toRealPath();
        terminal = TestTerminal.in(folder);
        transcript = new Transcript(folder);
        terminal.initialize();
    }

    @Test
    void aPermitFromItsBeginningToItsEnd() throws IOException {
        try (var service = AddressService.answering(200, "203.0.113.7\n")) {
            var here = terminal.with("ASTRA_ADDRESS_SERVICE", service.uri().toString());
            transcript.run(here, "connect", "permit", "staging");
            transcript.run(here, "connect", "permit", "staging");
        }
        transcript.run(
                terminal,
                "connect",
                "permit",
                "staging",
                "--cidr",
                "198.51.100.0/28",
                "--cidr",
                "2001:db8::7",
                "--dry-run");
        transcript.run(terminal, "connect", "permit", "staging", "--cidr", "198.51.100.0/28", "--cidr", "2001:db8::7");
        transcript.run(
                terminal, "connect", "permit", "staging", "--cidr", "198.51.100.9", "--for", "90m", "-o", "json");
        transcript.run(terminal, "connect", "list", "staging");
        transcript.run(terminal, "connect", "list", "staging", "-o", "json");
        transcript.run(terminal, "connect", "revoke", "staging", "--dry-run");
        transcript.run(terminal, "connect", "revoke", "staging");
        transcript.run(terminal, "connect", "revoke", "staging");
        transcript.run(terminal, "connect", "list", "staging");

        Golden.verify("commands/connect.txt", transcript.text());
    }

    @Test
    void whatGoesWrong() throws IOException {
        transcript.run(terminal, "connect", "permit", "stagin", "--cidr", "203.0.113.7");
        transcript.run(terminal, "connect", "permit", "staging", "--cidr", "10.0.0.7");
        transcript.run(terminal, "connect", "permit", "staging", "--cidr", "203.0.0.0/16");
        transcript.run(terminal, "connect", "permit", "staging", "--cidr", "203.0.113.7/28");
        transcript.run(terminal, "connect", "permit", "staging", "--cidr", "my house");
        transcript.run(terminal, "connect", "permit", "staging", "--cidr", "203.0.113.7", "--cidr", "203.0.113.8");
        transcript.run(terminal, "connect", "permit", "staging", "--cidr", "203.0.113.7", "--for", "3d");
        transcript.run(terminal, "connect", "permit", "staging", "--address-service", "http://address.example");
        transcript.run(terminal, "connect", "permit", "staging", "--address-service", "http://127.0.0.1:1");

        Golden.verify("commands/connect-errors.txt", transcript.text());
    }

    @Test
    void everyCommandExplainsItself() {
        for (String command : new String[] {"", "permit", "revoke", "list"}) {
            transcript.run(
                    terminal,
                    ("connect " + command + " --help").replace("  ", " ").split(" ", -1));
        }
        Golden.verify("commands/connect-help.txt", transcript.text());
    }
}
