package dev.astra.benchmark;

import dev.astra.testsupport.emulator.AwsEmulator;
import dev.astra.testsupport.emulator.Call;
import dev.astra.testsupport.tool.TestTools;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Measures the programs in turns, so that what else the machine does falls on all of them, and prints medians. */
public final class Startup {
    private Startup() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path distribution = Path.of(arguments[0]);
        int rounds = Integer.parseInt(arguments[1]);
        String astra = distribution.resolve("bin", "astra").toString();
        String aws = TestTools.aws().toString();
        try (var estate = Estate.create(Path.of(astra));
                var emulator = AwsEmulator.start()) {
            Map<String, String> home = estate.variables();
            Map<String, String> cloud = new HashMap<>(emulator.environment());
            cloud.putAll(home);
            var nothing = new Contender("true", Map.of(), List.of("/bin/true"));
            var empty = new Contender(
                    "empty JVM program",
                    Map.of(),
                    EmptyProgram.build(estate.folder(), distribution.resolve("runtime")));
            var version = new Contender("astra --version", home, List.of(astra, "--version"));
            var whoami = new Contender("astra whoami", home, List.of(astra, "whoami"));
            var secrets = new Contender("astra secret list", cloud, List.of(astra, "secret", "list", "web", "staging"));
            var terraform = new Contender(
                    "terraform version", Map.of(), List.of(TestTools.terraform().toString(), "version"));
            var awsVersion = new Contender("aws --version", cloud, List.of(aws, "--version"));
            var identity = new Contender(
                    "aws sts get-caller-identity", cloud, List.of(aws, "sts", "get-caller-identity"));
            var all = List.of(nothing, empty, version, whoami, secrets, terraform, awsVersion, identity);
            List<Call> calls = new ArrayList<>();
            for (Contender contender : all) {
                emulator.clearCalls();
                contender.warmUp();
                if (contender == secrets) {
                    calls.addAll(emulator.calls());
                }
            }
            for (int round = 0; round < rounds; round++) {
                for (Contender contender : all) {
                    contender.measure();
                }
            }
            System.out.printf("%d rounds on %d cores%n%n", rounds, Runtime.getRuntime().availableProcessors());
            Table.print(all, List.of(empty, awsVersion, identity));
            System.out.println();
            Table.goal(version, empty, 1.5);
            Table.goal(whoami, awsVersion, 0.4);
            Table.goal(secrets, identity, 0.4);
            System.out.println("\nastra secret list made %d calls: %s"
                    .formatted(calls.size(), calls.stream().map(Call::action).toList()));
        }
    }
}
