package dev.astra.ports.testkit.cloud;

import dev.astra.domain.account.Location;
import dev.astra.ports.cloud.Capability;
import dev.astra.ports.cloud.Cloud;

/** Asks a cloud for a capability by its name. */
final class CapabilityAccess {
    private CapabilityAccess() {}

    static Object ask(Cloud cloud, Capability capability, Location location) {
        return switch (capability) {
            case ACCOUNTS -> cloud.accounts();
            case IDENTITIES -> cloud.identities();
            case SIGN_IN -> cloud.signIn();
            case REGIONS -> cloud.regions();
            case SERVICES -> cloud.services(location);
            case LOGS -> cloud.logs(location);
            case TELEMETRY -> cloud.telemetry(location);
            case SECRETS -> cloud.secrets(location);
            case IMAGES -> cloud.images(location);
            case INSPECTION -> cloud.inspection(location);
            case NETWORK_ACCESS -> cloud.networkAccess(location);
            case STATE_STORAGE -> cloud.stateStorage(location);
            case COMMAND_ENVIRONMENT -> cloud.environment(location);
            case COSTS -> cloud.costs();
            case ONE_OFF_TASKS -> cloud.tasks(location);
            case CONSOLES -> cloud.consoles(location);
            case SCHEDULES -> cloud.jobs(location);
        };
    }

    /** The one sentence in which every cloud refuses what it does not offer. */
    static String refusal(Cloud cloud, Capability capability) {
        return "This is not possible here: the provider '%s' does not support %s"
                .formatted(cloud.providerId(), capability.phrase());
    }
}
