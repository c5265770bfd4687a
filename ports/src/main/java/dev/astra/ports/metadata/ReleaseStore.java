package dev.astra.ports.metadata;

import dev.astra.domain.account.AccountName;
import dev.astra.domain.page.Page;
import dev.astra.domain.page.PageRequest;
import dev.astra.domain.service.Release;
import dev.astra.domain.service.ServiceName;
import java.util.Optional;

/** The releases of services. They hold references of secrets, never values. */
public interface ReleaseStore {

    /**
     * Adds a release under the next number of its service and environment, whatever number it has.
     *
     * @return the release with the number it got
     */
    Release add(Release release);

    /** Saves the deployment and the outcome of a release that was added; all else of it never changes. */
    void update(Release release);

    Optional<Release> find(AccountName environment, ServiceName service, int number);

    /** The releases of a service in an environment, newest first. */
    Page<Release> newest(AccountName environment, ServiceName service, PageRequest page);

    /** Forgets the releases of a service that was deleted; another one of its name begins with number 1 again. */
    void remove(AccountName environment, ServiceName service);
}
