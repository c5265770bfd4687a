package dev.astra.application.identity;

import dev.astra.application.Effect;
import dev.astra.application.UseCase;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.infrastructure.RepositoryRoot;
import dev.astra.application.infrastructure.StackWorks;
import dev.astra.application.operation.JournaledOperation;
import dev.astra.application.operation.LeaseKeeper;
import dev.astra.domain.account.EmailAddress;
import dev.astra.domain.error.Failures;
import dev.astra.domain.identity.Access;
import dev.astra.domain.identity.RoleName;
import dev.astra.domain.identity.SignInPortal;
import dev.astra.domain.identity.User;
import dev.astra.domain.identity.UserName;
import dev.astra.domain.operation.OperationKey;
import dev.astra.domain.operation.ProgressListener;
import dev.astra.domain.organization.ApiKey;
import dev.astra.ports.cloud.Timekeeper;
import dev.astra.ports.metadata.MetadataStore;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Lets one more person in: a user in the directory, written down as code, and an API key to hand over. */
public final class CreateUser implements UseCase<CreateUser.Command, CreateUser.Result> {
    private final CloudAccess clouds;
    private final MetadataStore store;
    private final StackWorks stacks;
    private final RepositoryRoot repository;
    private final LeaseKeeper leases;
    private final RandomGenerator random;

    public CreateUser(
            CloudAccess clouds,
            MetadataStore store,
            StackWorks stacks,
            RepositoryRoot repository,
            LeaseKeeper leases,
            RandomGenerator random) {
        this.clouds = clouds;
        this.store = store;
        this.stacks = stacks;
        this.repository = repository;
        this.leases = leases;
        this.random = random;
    }

    /**
     * The person.
     *
     * @param middleName the middle name or its initial, or null for none
     * @param roles what to grant beside {@code read_only}
     * @param terraformRoot the repository to write into, or null for the one in the settings
     */
    public record Command(
            UserName name,
            String givenName,
            @Nullable String middleName,
            String familyName,
            EmailAddress email,
            List<RoleName> roles,
            @Nullable Path terraformRoot,
            ProgressListener listener) {
        public Command {
            roles = List.copyOf(roles);
        }

        /** The same wish, with somebody else listening. */
        public Command listening(ProgressListener other) {
            return new Command(name, givenName, middleName, familyName, email, roles, terraformRoot, other);
        }

        User user() {
            return new User(name, givenName, middleName, familyName, email, People.complete(roles));
        }
    }

    /**
     * What to hand over.
     *
     * @param portal where the person signs in, or null where that is not known
     * @param files the files of the Terraform repository that were written
     * @param changes how many resources were made
     */
    public record Result(User user, ApiKey key, @Nullable SignInPortal portal, List<String> files, int changes) {
        public Result {
            files = List.copyOf(files);
        }
    }

    @Override
    public Access access(Command command) {
        return Access.administer();
    }

    @Override
    public Effect effect(Command command) {
        return Effect.change("user.create", command.name());
    }

    @Override
    public Result execute(Command command) {
        new People(clouds, store).requireKnown(command.roles());
        Path root = repository.resolve(command.terraformRoot());
        return leases.holding("organization", () -> {
            var operation = JournaledOperation.open(
                    store.journal(),
                    Timekeeper.system(),
                    command.listener(),
                    new OperationKey("user create", command.name().value()));
            refuseExisting(command, operation);
            return create(command, root, operation);
        });
    }

    /** A user who is there is no obstacle when it comes from this very command, broken off. */
    private void refuseExisting(Command command, JournaledOperation operation) {
        for (User user : new People(clouds, store).all()) {
            boolean same = user.name().equals(command.name());
            if (same ? !operation.resumed() : user.email().equals(command.email())) {
                operation.close();
                throw (same
                                ? Failures.alreadyExists("User", user.name().value(), "the directory has it already")
                                        .next("Choose another name with --username.")
                                : Failures.alreadyExists(
                                        "The address",
                                        user.email().value(),
                                        "it is that of the user '" + user.name() + "'"))
                        .next("See the user with astra user get " + user.name() + ".")
                        .exception();
            }
        }
    }

    private Result create(Command command, Path root, JournaledOperation operation) {
        User user = command.user();
        operation.step("reserve username", () -> user.name().value());
        var outcome = new IdentityWorks(clouds, store, stacks)
                .make(root, IdentityWorks.Change.of(user), operation, command.listener());
        ApiKey key = operation.always(
                "make API key",
                () -> new PersonalKeys(store.apiKeys(), user.name()).replace(user.grants(), random),
                ApiKey::id);
        operation.close();
        return new Result(user, key, clouds.organization().portal(), outcome.files(), outcome.changes());
    }
}
