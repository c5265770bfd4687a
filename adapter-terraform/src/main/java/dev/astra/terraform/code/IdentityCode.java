package dev.astra.terraform.code;

import dev.astra.domain.account.AccountName;
import dev.astra.domain.identity.Role;
import dev.astra.domain.identity.RoleName;
import dev.astra.domain.identity.User;
import dev.astra.domain.identity.UserName;
import dev.astra.domain.infrastructure.Stack.IdentityStack;
import java.util.List;
import java.util.function.Function;

/** Roles, and the people who hold them. */
final class IdentityCode {
    private static final String EVERYTHING = "arn:aws:iam::aws:policy/AdministratorAccess";

    private IdentityCode() {}

    static StackCode.Parts of(IdentityStack stack) {
        var accounts = new Inputs();
        stack.accounts()
                .forEach(account -> accounts.object(
                        account.name().value(),
                        new Inputs()
                                .text("id", account.id().value())
                                .text("type", account.type().word())));
        var roles = new Inputs();
        stack.roles().forEach(role -> roles.object(role.name().value(), role(role)));
        var users = new Inputs();
        stack.users().forEach(user -> users.roster(user.name().value(), user(user), List.of()));
        var inputs = new Inputs()
                .roster("accounts", accounts, names(stack.gone().accounts(), AccountName::value))
                .roster(
                        "roles",
                        roles,
                        names(
                                stack.gone().accounts(),
                                name -> RoleName.adminOf(name).value()))
                .roster("users", users, names(stack.gone().users(), UserName::value));
        return new StackCode.Parts(
                List.of(OwnedBlock.module("identity", "identity", inputs)),
                List.of(),
                List.of(OwnedBlock.output("start_url", "Where people sign in.", "module.identity.start_url")));
    }

    private static <T> List<String> names(List<T> things, Function<T, String> name) {
        return things.stream().map(name).toList();
    }

    private static Inputs role(Role role) {
        var inputs = new Inputs()
                .text("description", role.description())
                .texts(
                        "accounts",
                        role.accounts().stream().map(AccountName::value).toList());
        if (role.name().equals(RoleName.GLOBAL_ADMIN)) {
            return inputs.texts("managed_policies", List.of(EVERYTHING));
        }
        return inputs.text(
                "builtin_policy", role.name().equals(RoleName.READ_ONLY) ? "read_only" : "environment_admin");
    }

    private static Inputs user(User user) {
        var inputs = new Inputs().text("given_name", user.givenName());
        if (user.middleName() != null) {
            inputs.text("middle_name", user.middleName());
        }
        return inputs.text("family_name", user.familyName())
                .text("email", user.email().value())
                .texts(
                        "roles",
                        user.grants().stream()
                                .filter(role -> !role.equals(RoleName.READ_ONLY))
                                .map(RoleName::value)
                                .toList());
    }
}
