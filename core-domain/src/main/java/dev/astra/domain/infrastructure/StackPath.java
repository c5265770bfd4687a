package dev.astra.domain.infrastructure;

import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.Region;
import dev.astra.domain.error.Failures;
import java.util.regex.Pattern;

/**
 * The directory of a stack below the Terraform root: {@code <account>/<region>/<team>}.
 *
 * @param team who answers for it: {@code platform} for what Astra's set-up makes, otherwise a service or a team
 */
public record StackPath(AccountName account, Region region, String team) implements Comparable<StackPath> {
    private static final Pattern TEAM = Pattern.compile("[a-z][a-z0-9-]{0,29}");

    public StackPath {
        if (!TEAM.matcher(team).matches()) {
            throw Failures.invalid(
                            "The directory name '" + team + "' is not valid", "lower-case letters, digits and '-' only")
                    .exception();
        }
    }

    @Override
    public int compareTo(StackPath other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return account + "/" + region + "/" + team;
    }
}
