package dev.astra.application.rehearsal;

import dev.astra.application.UseCaseRunner;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.cost.EstimateOrganization;
import dev.astra.application.organization.BootstrapOrganization;
import dev.astra.application.service.CreateService;
import dev.astra.application.service.DeployService;
import dev.astra.application.service.GenerateManifest;
import dev.astra.application.service.GetService;
import dev.astra.application.service.WatchDeployment;
import dev.astra.domain.account.Region;
import java.nio.file.Path;
import java.util.Map;

/** An installation of Astra of its own, with the use cases that real commands run, over a cloud with virtual time. */
public interface RehearsalStage extends AutoCloseable {

    UseCaseRunner runner();

    BootstrapOrganization bootstrap();

    CreateService create();

    GenerateManifest generateManifest();

    DeployService deploy();

    WatchDeployment watch();

    GetService get();

    EstimateOrganization estimate();

    CloudAccess clouds();

    /** The id of the cloud's provider. */
    String provider();

    Region region();

    /** What opens the cloud. */
    Map<String, String> settings();

    /** Where files may be written; gone with the stage. */
    Path folder();

    @Override
    void close();
}
