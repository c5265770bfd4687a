package dev.astra.cli.auth;

import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.Region;
import dev.astra.domain.identity.RoleName;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** As whom to work where. */
final class RoleOptions {
    @Parameters(index = "0", paramLabel = "ACCOUNT", description = "The account.")
    private String account = "";

    @Option(
            names = {"-r", "--role"},
            paramLabel = "ROLE",
            defaultValue = "read_only",
            description = "As whom to work there (default: ${DEFAULT-VALUE}).")
    private String role = "";

    @Option(names = "--region", paramLabel = "REGION", description = "The region (default: the organization's).")
    private @Nullable String region;

    AccountName account() {
        return new AccountName(account);
    }

    RoleName role() {
        return new RoleName(role);
    }

    @Nullable Region region() {
        return region == null ? null : new Region(region);
    }
}
