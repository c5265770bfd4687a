package dev.astra.assembly.component;

import dev.astra.application.UseCaseRunner;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.cost.EstimateOrganization;
import dev.astra.application.organization.BootstrapOrganization;
import dev.astra.application.rehearsal.RehearsalStage;
import dev.astra.application.service.CreateService;
import dev.astra.application.service.DeployService;
import dev.astra.application.service.GenerateManifest;
import dev.astra.application.service.GetService;
import dev.astra.application.service.WatchDeployment;
import dev.astra.assembly.configuration.AstraHome;
import dev.astra.cli.command.GlobalOptions;
import dev.astra.cli.console.Console;
import dev.astra.domain.account.Region;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** A stage in a temporary folder: a home, a metadata store and an embedded cloud, all deleted when it closes. */
record ScratchStage(RehearsalComponent component, Path folder, Region region, Map<String, String> settings)
        implements RehearsalStage {
    private static final String PROVIDER = "local";

    /** Opens a stage that knows nothing of the console's environment variables, which name the real installation. */
    static ScratchStage open(Console console, Region region, String seed) {
        try {
            Path folder = Files.createTempDirectory("astra-rehearsal");
            var blind = new Console(
                    console.out(),
                    console.err(),
                    console.in(),
                    false,
                    false,
                    prompt -> "",
                    console.style(),
                    folder,
                    Map.of());
            var component = DaggerRehearsalComponent.factory()
                    .create(blind, new GlobalOptions(), new AstraHome(folder), Border.open());
            return new ScratchStage(component, folder, region, Map.of("clock", "virtual", "seed", seed));
        } catch (IOException e) {
            throw Failure.of(CoreError.FILE_SYSTEM, "Nothing can be rehearsed", "no temporary folder can be made")
                    .next("Make room, or set java.io.tmpdir to a folder that can be written.")
                    .exception(e);
        }
    }

    @Override
    public UseCaseRunner runner() {
        return component.runner();
    }

    @Override
    public BootstrapOrganization bootstrap() {
        return component.bootstrap();
    }

    @Override
    public CreateService create() {
        return component.create();
    }

    @Override
    public GenerateManifest generateManifest() {
        return component.generateManifest();
    }

    @Override
    public DeployService deploy() {
        return component.deploy();
    }

    @Override
    public WatchDeployment watch() {
        return component.watch();
    }

    @Override
    public GetService get() {
        return component.get();
    }

    @Override
    public EstimateOrganization estimate() {
        return component.estimate();
    }

    @Override
    public CloudAccess clouds() {
        return component.clouds();
    }

    @Override
    public String provider() {
        return PROVIDER;
    }

    @Override
    public void close() {
        component.opened().close();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path each : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException | UncheckedIOException e) {
            throw Failure.of(CoreError.FILE_SYSTEM, "The rehearsal left files behind", folder + " cannot be deleted")
                    .next("Delete " + folder + ".")
                    .exception(e);
        }
    }
}
