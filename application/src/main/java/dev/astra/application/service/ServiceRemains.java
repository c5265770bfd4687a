package dev.astra.application.service;

import dev.astra.domain.account.Location;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.ErrorCategory;
import dev.astra.domain.service.RunningService;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.cloud.Capability;
import dev.astra.ports.cloud.Cloud;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What of a service is not in its Terraform directory, and so has to go by itself. Each may be gone already. */
record ServiceRemains(Cloud cloud, Location location, ServiceName service) {
    /** The types of resources that hold images. */
    static final Set<String> REPOSITORY = Set.of("aws_ecr_repository", "aws_ecr_lifecycle_policy");

    Optional<RunningService> running() {
        try {
            return Optional.of(cloud.services(location).get(service));
        } catch (AstraException e) {
            if (e.code().category() == ErrorCategory.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    List<String> schedules() {
        return cloud.capabilities().contains(Capability.SCHEDULES)
                ? cloud.jobs(location).list(service).stream()
                        .map(placed -> placed.job().name().value())
                        .toList()
                : List.of();
    }

    int removeSchedules() {
        int count = schedules().size();
        if (count > 0) {
            running().ifPresent(running -> cloud.jobs(location).put(service, running.revision(), List.of()));
        }
        return count;
    }

    int images() {
        return cloud.images(location).count(service);
    }

    int deleteImages() {
        return cloud.images(location).clear(service);
    }

    List<String> secrets() {
        return cloud.secrets(location).list(service).stream()
                .map(secret -> secret.name().value())
                .toList();
    }

    int deleteSecrets(int recoveryDays) {
        var vault = cloud.secrets(location);
        var all = vault.list(service);
        all.forEach(secret -> vault.delete(service, secret.name(), recoveryDays));
        return all.size();
    }
}
