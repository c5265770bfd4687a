package dev.astra.benchmark.resilience;

import dev.astra.testsupport.emulator.AwsEmulator;
import dev.astra.testsupport.emulator.Call;
import dev.astra.testsupport.emulator.Thing;
import dev.astra.testsupport.tool.Command;
import dev.astra.testsupport.tool.CommandResult;
import dev.astra.testsupport.tool.ProviderMirror;
import dev.astra.testsupport.tool.TestTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A company with an emulated AWS of its own, and the commands that set it up. */
final class Company implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(15);
    private static final Pattern ASKING = Pattern.compile("(Describe|List|Get|Head|AssumeRole|Batch).*");
    /** Made again under the same token, it changes nothing. */
    private static final String REPEATABLE = "CreateSecret";


    private final AwsEmulator emulator;
    private final Path launcher;
    private final Path home;

    private Company(AwsEmulator emulator, Path launcher, Path home) {
        this.emulator = emulator;
        this.launcher = launcher;
        this.home = home;
    }

    static Company found(Path launcher) throws IOException {
        Path home = Files.createTempDirectory("astra-company").toRealPath();
        Files.createDirectory(home.resolve("terraform"));
        Files.writeString(
                home.resolve("terraformrc"), ProviderMirror.find().cliConfiguration());
        Files.writeString(home.resolve("value.txt"), "a value to keep");
        return new Company(AwsEmulator.start(), launcher, home);
    }

    AwsEmulator emulator() {
        return emulator;
    }

    /** The commands from nothing to a deployed service, by the names they are told under. */
    Map<String, Command> commands() {
        var commands = new java.util.LinkedHashMap<String, Command>();
        commands.put(
                "init",
                astra("init --organization orreri --provider aws --domain orreri.xyz --email cloud@orreri.dev --yes"));
        commands.put("service create", astra("service create testbed staging public --yes"));
        commands.put("secret put", astra("secret put testbed staging session_key --file ../value.txt"));
        commands.put("service deploy", astra("service deploy testbed staging -w --yes"));
        commands.put(
                "user create",
                astra("user create --username jdoe --given-name John --family-name Doe --email john@orreri.dev --yes"));
        return commands;
    }

    /** What has to be done by hand before a command. */
    void prepare(String command) throws IOException {
        if (command.equals("service deploy")) {
            astra("service generate-manifest testbed staging").run().orFail();
            Path manifest = repository().resolve("service_manifest.staging.hcl");
            Files.writeString(manifest, Files.readString(manifest).replace(":latest", ":2.6.3"));
        }
    }

    Command astra(String arguments) {
        var line = new ArrayList<String>();
        line.add(launcher.toString());
        line.addAll(List.of(arguments.split(" ")));
        return Command.of(line)
                .in(repository())
                .within(LIMIT)
                .changing(emulator::redirect)
                .with(Map.of(
                        "ASTRA_HOME",
                        home.toString(),
                        "TF_CLI_CONFIG_FILE",
                        home.resolve("terraformrc").toString()));
    }

    Path repository() {
        return home.resolve("terraform");
    }

    /** How often there is what. */
    Map<Thing, Integer> inventory() {
        var things = new TreeMap<Thing, Integer>(
                Comparator.comparing(Thing::account).thenComparing(Thing::kind).thenComparing(Thing::name));
        emulator.inventory().forEach(thing -> things.merge(thing, 1, Integer::sum));
        return things;
    }

    /** The calls of Astra itself that have changed something, and how often each was made. */
    Map<String, Integer> changes() {
        var calls = new TreeMap<String, Integer>();
        for (Call call : emulator.calls()) {
            if (call.caller().equals("java")
                    && call.status() < 300
                    && !ASKING.matcher(call.action()).matches()
                    && !call.action().equals(REPEATABLE)) {
                calls.merge(call.service() + "." + call.action(), 1, Integer::sum);
            }
        }
        return calls;
    }

    /** The files of the repository, without what terraform keeps for itself. */
    List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(repository())) {
            return files.filter(Files::isRegularFile)
                    .map(file -> repository().relativize(file).toString())
                    .filter(file -> !file.contains(".terraform/"))
                    .sorted()
                    .toList();
        }
    }

    /** The directories in which terraform would change something, or cannot say. */
    List<String> unsettled() throws IOException {
        var unsettled = new ArrayList<String>();
        for (Path stack : stacks()) {
            CommandResult plan = terraform(stack, "plan", "-detailed-exitcode", "-input=false", "-no-color");
            if (!plan.succeeded()) {
                unsettled.add(repository().relativize(stack) + "\n" + plan.output() + plan.errors());
            }
        }
        return unsettled;
    }

    CommandResult terraform(Path stack, String... arguments) {
        String name = repository().relativize(stack).getName(0).toString();
        var command = Command.of(TestTools.terraform(), arguments)
                .in(stack)
                .changing(emulator::redirect)
                .with(Map.of("TF_CLI_CONFIG_FILE", home.resolve("terraformrc").toString()));
        return (name.equals("management") ? command : command.with(Member.credentials(emulator, name))).run();
    }

    List<Path> stacks() throws IOException {
        try (Stream<Path> files = Files.find(repository(), 4, (path, _) -> path.endsWith("terraform.tf"))) {
            return files.map(Path::getParent).sorted().toList();
        }
    }

    @Override
    public void close() throws IOException {
        emulator.close();
        try (Stream<Path> paths = Files.walk(home)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
