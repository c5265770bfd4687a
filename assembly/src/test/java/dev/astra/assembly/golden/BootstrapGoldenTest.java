package dev.astra.assembly.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.astra.assembly.cli.AnnouncedEstate;
import dev.astra.assembly.cli.CommandOutcome;
import dev.astra.assembly.cli.TestTerminal;
import dev.astra.assembly.network.LoopbackNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Setting up an organization as a user sees it, on the embedded cloud: before, and when something is in the way. */
final class BootstrapGoldenTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder = Path.of("");

    private TestTerminal terminal = TestTerminal.in(folder);
    private Transcript transcript = new Transcript(folder);

    @BeforeEach
    void open() throws IOException {
        folder = folder.toRealPath();
        terminal = TestTerminal.in(folder);
        transcript = new Transcript(folder);
    }

    private CommandOutcome init(String email, String... more) {
        var line = new ArrayList<>(List.of("init", "--organization", "orreri", "--provider", "local"));
        line.addAll(
                List.of("--domain", "orreri.xyz", "--email", email, "--set", "clock=virtual", "--set", "seed=golden"));
        line.addAll(List.of(more));
        return transcript.add(
                "init --email " + email + " " + String.join(" ", more), terminal.run(line.toArray(String[]::new)));
    }

    @Test
    void theWholeEstateIsShownBeforeAnyOfItIsMade() throws IOException {
        init("cloud@orreri.dev", "--plan");

        assertThat(files()).containsExactly(".astra/metadata.db");
        Golden.verify("commands/init-plan.txt", transcript.text());
    }

    @Test
    void whatIsMadeIsWhatWasShown() throws IOException {
        CommandOutcome plan = init("cloud@orreri.dev", "--plan", "-o", "json");
        Map<String, List<String>> planned = planned(plan);

        CommandOutcome made = init("cloud@orreri.dev", "--yes");

        assertThat(AnnouncedEstate.made(made.err())).isEqualTo(AnnouncedEstate.planned(plan.out()));
        assertThat(planned).hasSize(6).isEqualTo(made());
        assertThat(planned(init("cloud@orreri.dev", "--plan", "-o", "json"))).isEqualTo(planned);
    }

    private static Map<String, List<String>> planned(CommandOutcome plan) throws IOException {
        var planned = new TreeMap<String, List<String>>();
        for (JsonNode directory : JSON.readTree(plan.out()).path("directories")) {
            planned.put(
                    directory.path("stack").asText(),
                    StreamSupport.stream(directory.path("changes").spliterator(), false)
                            .map(change -> change.path("address").asText())
                            .toList());
        }
        return planned;
    }

    /** What the embedded cloud holds, by directory. */
    private Map<String, List<String>> made() throws IOException {
        var made = new TreeMap<String, List<String>>();
        JsonNode cloud = JSON.readTree(Files.readString(folder.resolve(".astra/local-cloud.json")));
        for (JsonNode stack : cloud.findValue("stacks")) {
            var addresses = new TreeSet<String>();
            stack.path("resources").fieldNames().forEachRemaining(addresses::add);
            made.put(stack.path("path").asText(), List.copyOf(addresses));
        }
        return made;
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .filter(file -> !file.endsWith("-shm") && !file.endsWith("-wal"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void anOrganizationThatCostsTooMuchIsNotSetUp() throws IOException {
        CommandOutcome refused = init("cloud@orreri.dev", "--max-monthly", "1", "--yes");

        assertThat(refused.exit()).isNotZero();
        assertThat(files()).containsExactly(".astra/metadata.db");
        Golden.verify("commands/init-budget.txt", transcript.text());
    }

    @Test
    void anAddressThatIsTakenIsToldAndAnotherOneHelps() {
        CommandOutcome refused = init("cloud@email-already-exists.example", "--yes");
        CommandOutcome helped = init("cloud@orreri.dev", "--yes");

        assertThat(refused.exit()).isEqualTo(7);
        assertThat(helped.exit()).isZero();
        Golden.verify("commands/init-email-taken.txt", transcript.text());
    }

    @Test
    void aSlowCloudIsWaitedForByRunningTheSameCommandAgain() {
        CommandOutcome first = init("cloud@slow.example", "--environments", "staging", "--yes");
        CommandOutcome second = init("cloud@slow.example", "--environments", "staging", "--yes");
        CommandOutcome third = init("cloud@slow.example", "--environments", "staging", "--yes");

        assertThat(List.of(first.exit(), second.exit(), third.exit())).containsExactly(8, 8, 0);
        assertThat(terminal.run("account", "list").out().lines().filter(line -> line.contains("staging")))
                .hasSize(1);
        Golden.verify("commands/init-slow.txt", transcript.text());
    }

    @Test
    void aDomainThatIsNotDelegatedHoldsBackOnlyWhatNeedsIt() throws IOException {
        try (var names = LoopbackNames.start()) {
            terminal = terminal.with("ASTRA_DNS_SERVER", names.address());
            init("cloud@orreri.dev", "--yes");
            transcript.run(terminal, "service", "create", "testbed", "staging", "public", "--yes");
            CommandOutcome missing = transcript.run(terminal, "dns", "check");
            JsonNode zones = JSON.readTree(
                            terminal.run("dns", "check", "-o", "json").out())
                    .path("zones");
            for (JsonNode zone : zones) {
                names.delegate(zone.path("zone").asText(), JSON.convertValue(zone.path("expected"), Strings.class));
            }
            CommandOutcome there = transcript.run(terminal, "dns", "check");
            transcript.run(terminal, "dns", "check", "-o", "json");
            CommandOutcome created = terminal.run("service", "create", "testbed", "staging", "public", "--yes");
            names.delegate("orreri.xyz", List.of("ns.parking.example"));
            CommandOutcome elsewhere = transcript.run(terminal, "dns", "check");

            assertThat(List.of(missing.exit(), there.exit(), created.exit(), elsewhere.exit()))
                    .containsExactly(4, 0, 0, 4);
        }
        terminal = terminal.with("ASTRA_DNS_SERVER", "off");
        assertThat(transcript.run(terminal, "dns", "check").exit()).isEqualTo(7);
        Golden.verify("commands/dns.txt", transcript.text());
    }

    /** A list of texts in JSON. */
    private static final class Strings extends ArrayList<String> {
        private static final long serialVersionUID = 1;
    }

    @Test
    void theWaitForTheDomainEndsAndAllElseIsThere() {
        try (var names = LoopbackNames.start()) {
            terminal = terminal.with("ASTRA_DNS_SERVER", names.address());

            CommandOutcome waited = init("cloud@orreri.dev", "--wait-for-dns=1m", "--yes");

            assertThat(waited.exit()).isEqualTo(8);
            assertThat(waited.out()).contains("Your organization is set up.");
            assertThat(waited.err()).contains("astra dns check --wait");
        }
    }
}
