package dev.astra.application.secret;

import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.service.ServiceLookup;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.service.ServiceName;

/** Finds the secrets of services. */
public final class ServiceVaults {
    private final CloudAccess clouds;
    private final ServiceLookup services;

    public ServiceVaults(CloudAccess clouds, ServiceLookup services) {
        this.clouds = clouds;
        this.services = services;
    }

    ServiceVault open(AccountName environment, ServiceName service) {
        var location = services.find(environment, service).location();
        return new ServiceVault(environment, service, location, clouds.cloud());
    }
}
