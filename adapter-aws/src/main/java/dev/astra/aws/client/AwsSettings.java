package dev.astra.aws.client;

import dev.astra.domain.account.Region;
import dev.astra.domain.error.Failures;
import dev.astra.domain.error.Nearest;
import dev.astra.ports.cloud.CloudSettings;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a user may choose about AWS.
 *
 * @param profile the profile of the AWS configuration whose credentials are used, or null for the SDK's own search
 * @param role the role that is assumed in other accounts of the organization
 * @param region where the organization's own things are, and its identity directory
 */
public record AwsSettings(@Nullable String profile, String role, Region region) {
    /** The role AWS Organizations makes in every account it creates. */
    public static final String DEFAULT_ROLE = "OrganizationAccountAccessRole";

    public static final Set<String> NAMES = Set.of("profile", "role");

    private static final Pattern PROFILE = Pattern.compile("[^\\s\\[\\]]{1,128}");
    private static final Pattern ROLE = Pattern.compile("[\\w+=,.@-]{1,64}");

    public static AwsSettings of(CloudSettings settings) {
        settings.values().keySet().forEach(AwsSettings::requireKnown);
        var role = settings.values().getOrDefault("role", DEFAULT_ROLE);
        require("role", role, ROLE, "a role's name without a path: letters, digits and any of + = , . @ _ -");
        var profile = settings.values().get("profile");
        if (profile != null) {
            require("profile", profile, PROFILE, "the name of a profile of the AWS configuration, without spaces");
        }
        return new AwsSettings(profile, role, settings.region());
    }

    private static void requireKnown(String name) {
        if (!NAMES.contains(name)) {
            var failure = Failures.invalid(
                    "The setting '" + name + "' is not known to the provider 'aws'",
                    "expected one of " + NAMES.stream().sorted().toList());
            throw Nearest.to(name, NAMES)
                    .map(near -> failure.next("Did you mean '" + near + "'?"))
                    .orElse(failure)
                    .exception();
        }
    }

    private static void require(String name, String value, Pattern form, String expected) {
        if (!form.matcher(value).matches()) {
            throw Failures.invalid(
                            "The setting '" + name + "' of the provider 'aws' is not valid", "expected " + expected)
                    .exception();
        }
    }
}
