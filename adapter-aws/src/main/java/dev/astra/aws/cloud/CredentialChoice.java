package dev.astra.aws.cloud;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether the user has named credentials to act with. The profile that Astra writes for other programs is no choice:
 * whoever has it in the environment has signed in, and may be more than that profile says.
 */
record CredentialChoice(@Nullable String profile, Map<String, String> environment) {
    private static final List<String> NAMING = List.of(
            "AWS_ACCESS_KEY_ID",
            "AWS_WEB_IDENTITY_TOKEN_FILE",
            "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
            "AWS_CONTAINER_CREDENTIALS_FULL_URI");
    private static final String OWN_PROFILE = "astra";
    private static final String PROPERTY = "aws.accessKeyId";

    boolean made() {
        String chosen = profile == null ? environment.getOrDefault("AWS_PROFILE", "") : profile;
        return (!chosen.isBlank() && !chosen.equals(OWN_PROFILE)) || named() || System.getProperty(PROPERTY) != null;
    }

    private boolean named() {
        return NAMING.stream()
                .anyMatch(name -> !environment.getOrDefault(name, "").isBlank());
    }
}
