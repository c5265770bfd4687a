package dev.astra.domain.identity;

import dev.astra.domain.account.EmailAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person in the identity directory.
 *
 * @param middleName the middle name or its initial, or null for none
 * @param grants the roles the person has
 */
public record User(
        UserName name,
        String givenName,
        @Nullable String middleName,
        String familyName,
        EmailAddress email,
        List<RoleName> grants) {
    public User {
        grants = List.copyOf(grants);
    }

    /** A person without a middle name. */
    public User(UserName name, String givenName, String familyName, EmailAddress email, List<RoleName> grants) {
        this(name, givenName, null, familyName, email, grants);
    }

    public User withGrants(List<RoleName> others) {
        return new User(name, givenName, middleName, familyName, email, others);
    }
}
