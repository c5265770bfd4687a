package dev.astra.application.identity;

import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.infrastructure.EstatePlanner;
import dev.astra.application.infrastructure.StackWorks;
import dev.astra.application.operation.JournaledOperation;
import dev.astra.domain.identity.User;
import dev.astra.domain.infrastructure.Departures;
import dev.astra.domain.infrastructure.Plan;
import dev.astra.domain.infrastructure.Stack.IdentityStack;
import dev.astra.domain.operation.ProgressListener;
import dev.astra.ports.metadata.MetadataStore;
import java.nio.file.Path;
import java.util.List;

/** Changes who is in the identity stack. */
final class IdentityWorks {
    private final CloudAccess clouds;
    private final MetadataStore store;
    private final StackWorks stacks;

    IdentityWorks(CloudAccess clouds, MetadataStore store, StackWorks stacks) {
        this.clouds = clouds;
        this.store = store;
        this.stacks = stacks;
    }

    /**
     * Who changes.
     *
     * @param users the people who have to be there as given
     */
    record Change(List<User> users, Departures gone) {
        static Change of(User user) {
            return new Change(List.of(user), Departures.none());
        }
    }

    StackWorks.Made make(Path root, Change change, JournaledOperation operation, ProgressListener listener) {
        return stacks.make("identity code", root, List.of(stack(change)), operation, listener);
    }

    Plan preview(Path root, Change change) {
        return stacks.preview(root, stack(change), ProgressListener.silent());
    }

    private IdentityStack stack(Change change) {
        return new EstatePlanner(clouds.organization(), store.accounts().list())
                .identityStack(clouds.cloud().accounts().list(), change.users())
                .without(change.gone());
    }
}
