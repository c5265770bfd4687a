package dev.astra.assembly.component;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.ClassKey;
import dagger.multibindings.IntoMap;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.cost.EstimateCost;
import dev.astra.application.cost.EstimateNewService;
import dev.astra.application.cost.EstimateOrganization;
import dev.astra.application.cost.EstimateService;
import dev.astra.application.cost.StandingEstate;
import dev.astra.application.manifest.ManifestReader;
import dev.astra.application.service.ServiceLookup;
import dev.astra.cli.command.Session;
import dev.astra.cli.cost.CostEstimateCommand;
import dev.astra.ports.metadata.MetadataStore;
import jakarta.inject.Provider;

/** What things cost. */
@Module
final class CostModule {
    private CostModule() {}

    @Provides
    static StandingEstate estate(CloudAccess clouds, MetadataStore store) {
        return new StandingEstate(clouds, store);
    }

    @Provides
    static EstimateCost estimateCost(CloudAccess clouds) {
        return new EstimateCost(clouds);
    }

    @Provides
    static EstimateOrganization estimateOrganization(CloudAccess clouds, StandingEstate estate) {
        return new EstimateOrganization(clouds, estate);
    }

    @Provides
    static EstimateService estimateService(CloudAccess clouds, ServiceLookup services, StandingEstate estate) {
        return new EstimateService(clouds, services, estate, new ManifestReader());
    }

    @Provides
    static EstimateNewService estimateNewService(CloudAccess clouds, StandingEstate estate) {
        return new EstimateNewService(clouds, estate);
    }

    @Provides
    @IntoMap
    @ClassKey(CostEstimateCommand.class)
    static Object estimate(
            Session session, Provider<EstimateOrganization> organization, Provider<EstimateService> service) {
        return new CostEstimateCommand(session, organization::get, service::get);
    }
}
