package dev.astra.domain.identity;

import dev.astra.domain.account.EmailAddress;
import java.util.List;

/** A person in the identity directory. */
public record User(UserName name, String givenName, String familyName, EmailAddress email, List<RoleName> grants) {
    public User {
        grants = List.copyOf(grants);
    }
}
