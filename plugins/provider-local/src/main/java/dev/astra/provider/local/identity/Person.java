package dev.astra.provider.local.identity;

import dev.astra.domain.account.EmailAddress;
import dev.astra.domain.identity.RoleName;
import dev.astra.domain.identity.User;
import dev.astra.domain.identity.UserName;
import dev.astra.domain.value.Value;
import dev.astra.provider.local.state.Fields;
import dev.astra.provider.local.state.FieldsBuilder;
import dev.astra.provider.local.state.Table;

/** Users as rows of the file. */
public final class Person {
    public static final Table<User> TABLE =
            new Table<>("users", user -> user.name().value(), Person::write, Person::read);

    private Person() {}

    private static User read(Fields fields) {
        return new User(
                new UserName(fields.text("name")),
                fields.text("givenName"),
                fields.optionalText("middleName").orElse(null),
                fields.text("familyName"),
                new EmailAddress(fields.text("email")),
                fields.texts("grants").stream().map(RoleName::new).toList());
    }

    private static Value write(User user) {
        return new FieldsBuilder()
                .put("name", user.name().value())
                .put("givenName", user.givenName())
                .put("middleName", user.middleName())
                .put("familyName", user.familyName())
                .put("email", user.email().value())
                .put("grants", user.grants(), grant -> Value.of(grant.value()))
                .build();
    }
}
