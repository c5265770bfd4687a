package dev.astra.cli.identity;

import dev.astra.application.identity.UserView;
import dev.astra.domain.identity.RoleName;
import dev.astra.domain.identity.User;
import dev.astra.domain.organization.ApiKeyRecord;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A person in JSON. */
record UserJson(
        String username,
        String givenName,
        @Nullable String middleName,
        String familyName,
        String email,
        List<String> roles,
        @Nullable List<String> tokenIds) {

    static UserJson of(User user) {
        return of(user, null);
    }

    static UserJson of(UserView view) {
        return of(view.user(), view.keys().stream().map(ApiKeyRecord::id).toList());
    }

    private static UserJson of(User user, @Nullable List<String> tokenIds) {
        return new UserJson(
                user.name().value(),
                user.givenName(),
                user.middleName(),
                user.familyName(),
                user.email().value(),
                user.grants().stream().map(RoleName::value).toList(),
                tokenIds);
    }

    /** The person's name as it is written to them. */
    static String fullName(User user) {
        return Stream.of(user.givenName(), user.middleName(), user.familyName())
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    static String roles(User user) {
        return user.grants().stream().map(RoleName::value).collect(Collectors.joining(", "));
    }
}
