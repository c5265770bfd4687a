package dev.astra.application.network;

import dev.astra.application.UseCase;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.domain.identity.Access;
import dev.astra.domain.network.AddressPlan;
import dev.astra.ports.metadata.MetadataStore;

/** Which addresses belong to whom, and which are free. */
public final class ShowNetwork implements UseCase<ShowNetwork.Command, AddressPlan> {
    private final CloudAccess clouds;
    private final MetadataStore store;

    public ShowNetwork(CloudAccess clouds, MetadataStore store) {
        this.clouds = clouds;
        this.store = store;
    }

    /** Takes no parameters. */
    public record Command() {}

    @Override
    public Access access(Command command) {
        return Access.read();
    }

    @Override
    public AddressPlan execute(Command command) {
        clouds.organization();
        return store.networks().plan();
    }
}
