package dev.astra.application.identity;

import dev.astra.domain.error.Failures;
import dev.astra.domain.identity.RoleName;
import dev.astra.domain.identity.User;
import dev.astra.domain.identity.UserName;
import java.util.ArrayList;
import java.util.List;

/** Roles that a person gets and roles that are taken away. */
record GrantChange(List<RoleName> granted, List<RoleName> revoked) {

    /** The person as the change leaves it. */
    User of(People people, UserName name) {
        people.requireKnown(granted);
        User user = people.get(name);
        if (revoked.contains(RoleName.READ_ONLY)) {
            throw Failures.invalid("The role " + RoleName.READ_ONLY + " cannot be revoked", "every user has it")
                    .next("To end all access, run astra user delete " + name + ".")
                    .exception();
        }
        if (revoked.contains(RoleName.GLOBAL_ADMIN)) {
            people.requireOtherGlobalAdmin(user);
        }
        for (RoleName role : revoked) {
            if (!user.grants().contains(role)) {
                throw Failures.notFound("Role", role.value(), "'" + name + "' does not have it")
                        .next("See what the user has with astra user get " + name + ".")
                        .exception();
            }
        }
        var roles = new ArrayList<>(user.grants());
        roles.addAll(granted);
        roles.removeAll(revoked);
        return user.withGrants(People.complete(roles));
    }
}
