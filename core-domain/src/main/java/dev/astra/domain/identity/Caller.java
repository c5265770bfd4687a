package dev.astra.domain.identity;

import dev.astra.domain.account.AccountName;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import java.util.List;

/**
 * Who sends a request to Astra, as its API key says.
 *
 * @param keyId the public part of the API key
 * @param roles what the key's owner may do
 */
public record Caller(String keyId, List<RoleName> roles) {
    private static final AccountName PRODUCTION = new AccountName("production");

    public Caller {
        roles = List.copyOf(roles);
    }

    public boolean may(Access access) {
        return switch (access) {
            case Access.Open(), Access.Read() -> true;
            case Access.Change(var environment) -> administers(environment);
            case Access.Enter(var environment) -> !environment.equals(PRODUCTION) || administers(environment);
            case Access.Administer() -> roles.contains(RoleName.GLOBAL_ADMIN);
        };
    }

    private boolean administers(AccountName environment) {
        return roles.contains(RoleName.adminOf(environment)) || roles.contains(RoleName.GLOBAL_ADMIN);
    }

    public void require(Access access) {
        if (!may(access)) {
            String needed = switch (access) {
                case Access.Open(), Access.Read() -> RoleName.READ_ONLY.value();
                case Access.Change(var environment) ->
                    RoleName.adminOf(environment).value();
                case Access.Enter(var environment) ->
                    RoleName.adminOf(environment).value();
                case Access.Administer() -> RoleName.GLOBAL_ADMIN.value();
            };
            throw Failure.of(
                            CoreError.FORBIDDEN,
                            "This is not allowed with API key '" + keyId + "'",
                            "it needs the role " + needed)
                    .next("Ask somebody with global_admin to grant you " + needed + ".")
                    .exception();
        }
    }
}
