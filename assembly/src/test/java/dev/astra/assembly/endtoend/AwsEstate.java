package dev.astra.assembly.endtoend;

import dev.astra.assembly.network.LoopbackNames;
import dev.astra.testsupport.emulator.AwsEmulator;
import dev.astra.testsupport.tool.CommandResult;
import dev.astra.testsupport.tool.ProviderMirror;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An organization on the AWS API, as the distribution sets it up; made once for all end-to-end tests. */
final class AwsEstate implements AutoCloseable {
    static final List<String> ENVIRONMENTS = List.of("production", "staging", "development");

    private final AwsEmulator emulator;
    private final LoopbackNames names;
    private final Path home;
    private final Distribution astra;
    private @Nullable String planOutput;
    private @Nullable String initOutput;
    private @Nullable String initLog;
    private @Nullable String serviceOutput;

    private AwsEstate(AwsEmulator emulator, LoopbackNames names, Path home, Distribution astra) {
        this.emulator = emulator;
        this.names = names;
        this.home = home;
        this.astra = astra;
    }

    static AwsEstate open() {
        try {
            Path home = Files.createTempDirectory("astra-estate").toRealPath();
            Path repository = Files.createDirectory(home.resolve("terraform"));
            Path settings = Files.writeString(
                    home.resolve("terraformrc"), ProviderMirror.find().cliConfiguration());
            AwsEmulator emulator = AwsEmulator.start();
            LoopbackNames names = LoopbackNames.start();
            var astra = new Distribution(home, repository, emulator::redirect)
                    .with(Map.of("TF_CLI_CONFIG_FILE", settings.toString(), "ASTRA_DNS_SERVER", names.address()));
            return new AwsEstate(emulator, names, home, astra);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sets the organization up, unless that has been done, and returns what {@code init} said. */
    String initialize() {
        if (initOutput == null) {
            planOutput = astra.succeed(init("--plan", "-o", "json"));
            CommandResult made = astra.run(init("--yes")).orFail();
            initOutput = made.output();
            initLog = made.errors();
            ENVIRONMENTS.forEach(environment -> delegate(environment + ".orreri.xyz"));
            delegate("orreri.xyz");
        }
        return initOutput;
    }

    /** What {@code init} said it would make, before any of it was. */
    String plan() {
        initialize();
        return Objects.requireNonNull(planOutput);
    }

    /** What {@code init} told on the way. */
    String log() {
        initialize();
        return Objects.requireNonNull(initLog);
    }

    static String[] init(String... more) {
        List<String> line =
                List.of("init", "--organization", "orreri", "--provider", "aws", "--domain", "orreri.xyz", "--email");
        return Stream.of(line.stream(), Stream.of("cloud@orreri.dev"), Stream.of(more))
                .flatMap(words -> words)
                .toArray(String[]::new);
    }

    /** Sets the records at the registrar that {@code init} asked for; the emulator gives every zone the same servers. */
    void delegate(String zone) {
        String id = management()
                .text("route53", "list-hosted-zones", "--query", "HostedZones[].Id")
                .getFirst();
        names.delegate(
                zone,
                management().text("route53", "get-hosted-zone", "--id", id, "--query", "DelegationSet.NameServers"));
    }

    /** The name system that the estate is seen through. */
    LoopbackNames names() {
        return names;
    }

    /** Creates the service testbed in staging, unless it is there, and returns what the command said. */
    String createService() {
        initialize();
        if (serviceOutput == null) {
            serviceOutput = astra.succeed("service", "create", "testbed", "staging", "public", "--yes");
        }
        return serviceOutput;
    }

    /** The program, called in the Terraform repository. */
    Distribution astra() {
        return astra;
    }

    AwsEmulator emulator() {
        return emulator;
    }

    /** The AWS CLI in the management account. */
    AwsClient management() {
        return AwsClient.management(emulator);
    }

    /** The AWS CLI in a member account. */
    AwsClient account(String name) {
        return management()
                .in(management()
                        .text("organizations", "list-accounts", "--query", "Accounts[?Name=='" + name + "'].Id")
                        .getFirst());
    }

    Path home() {
        return home;
    }

    Path repository() {
        return home.resolve("terraform");
    }

    /** Every directory with a state of its own. */
    List<Path> stacks() {
        try (Stream<Path> files = Files.find(repository(), 4, (path, attributes) -> path.endsWith("terraform.tf"))) {
            return files.map(Path::getParent).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        emulator.close();
        names.close();
        try (Stream<Path> paths = Files.walk(home)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
