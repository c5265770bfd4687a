package dev.astra.ports.metadata;

import dev.astra.domain.organization.Organization;
import java.util.Optional;

/** The one organization a store belongs to. */
public interface OrganizationStore {

    Optional<Organization> find();

    /** Saves the organization in place of what was there. */
    void save(Organization organization);
}
