package dev.astra.ports.metadata;

import dev.astra.domain.account.AccountName;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.page.Page;
import dev.astra.domain.page.PageRequest;
import dev.astra.domain.service.Service;
import dev.astra.domain.service.ServiceName;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The services Astra knows. */
public interface ServiceStore {

    Optional<Service> find(AccountName environment, ServiceName name);

    /**
     * Services by name, then environment.
     *
     * @param environment only those of this environment, or null for all
     */
    Page<Service> list(@Nullable AccountName environment, PageRequest page);

    /** Saves the service in place of one of the same name in the same environment. */
    void save(Service service);

    /** Forgets a service. Nothing happens when there is none. */
    default void remove(AccountName environment, ServiceName name) {
        throw Failure.of(
                        CoreError.UNSUPPORTED,
                        "This is not possible here",
                        "the metadata store does not support forgetting services")
                .exception();
    }
}
