package dev.astra.application.identity;

import dev.astra.application.UnknownName;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.infrastructure.EstatePlanner;
import dev.astra.domain.error.Failures;
import dev.astra.domain.identity.Role;
import dev.astra.domain.identity.RoleName;
import dev.astra.domain.identity.User;
import dev.astra.domain.identity.UserName;
import dev.astra.ports.metadata.MetadataStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The people in the directory, and the roles there are for them. */
final class People {
    private final CloudAccess clouds;
    private final MetadataStore store;

    People(CloudAccess clouds, MetadataStore store) {
        this.clouds = clouds;
        this.store = store;
    }

    List<User> all() {
        return clouds.cloud().identities().users();
    }

    Optional<User> find(UserName name) {
        return all().stream().filter(user -> user.name().equals(name)).findFirst();
    }

    User get(UserName name) {
        return find(name).orElseThrow(() -> unknown(name));
    }

    private RuntimeException unknown(UserName name) {
        List<String> known = all().stream().map(user -> user.name().value()).toList();
        return UnknownName.refuse(
                "User",
                name.value(),
                known.isEmpty() ? "the directory is empty" : "the directory has " + UnknownName.few(known),
                known,
                "See them with astra user list.");
    }

    List<Role> roles() {
        return new EstatePlanner(clouds.organization(), store.accounts().list()).roles();
    }

    /** Refuses roles that cannot be granted because there are none of these names. */
    void requireKnown(List<RoleName> wanted) {
        List<String> known = roles().stream().map(role -> role.name().value()).toList();
        for (RoleName role : wanted) {
            if (!known.contains(role.value())) {
                throw UnknownName.refuse(
                        "Role",
                        role.value(),
                        "there are " + UnknownName.few(known),
                        known,
                        "See them with astra role list.");
            }
        }
    }

    /** Somebody has to be left who may do everything, or nobody could ever grant it again. */
    void requireOtherGlobalAdmin(User user) {
        boolean other = all().stream()
                .filter(each -> !each.name().equals(user.name()))
                .anyMatch(each -> each.grants().contains(RoleName.GLOBAL_ADMIN));
        if (user.grants().contains(RoleName.GLOBAL_ADMIN) && !other) {
            throw Failures.invalid(
                            "The last " + RoleName.GLOBAL_ADMIN + " stays",
                            "nobody but '" + user.name() + "' has the role")
                    .next("Grant it to somebody else first: astra user grant USERNAME " + RoleName.GLOBAL_ADMIN + ".")
                    .exception();
        }
    }

    /** Everybody has {@code read_only}, so it is named first and never missing. */
    static List<RoleName> complete(List<RoleName> grants) {
        var roles = new ArrayList<RoleName>();
        roles.add(RoleName.READ_ONLY);
        grants.stream().filter(role -> !roles.contains(role)).sorted().forEach(roles::add);
        return roles.stream().distinct().toList();
    }
}
