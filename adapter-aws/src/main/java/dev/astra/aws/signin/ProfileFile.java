package dev.astra.aws.signin;

import dev.astra.domain.account.Location;
import dev.astra.domain.identity.RoleName;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The profile of the AWS configuration that is Astra's, and the session it signs in with. All others stay as they are. */
record ProfileFile(Path file) {
    static final String PROFILE = "astra";
    static final String SESSION = "astra";
    static final String SCOPE = "sso:account:access";

    /** Other ways to credentials, of which a profile may have one only. */
    private static final Set<String> OTHER_WAYS = Set.of(
            "sso_start_url",
            "sso_region",
            "sso_registration_scopes",
            "role_arn",
            "source_profile",
            "credential_source",
            "credential_process",
            "web_identity_token_file",
            "aws_access_key_id",
            "aws_secret_access_key",
            "aws_session_token");

    void select(URI startUrl, String portalRegion, Location location, RoleName role) {
        // One character for each byte, so that none is changed whatever the encoding.
        var charset = StandardCharsets.ISO_8859_1;
        var before = new ConfigText(
                PrivateFile.read(file).map(bytes -> new String(bytes, charset)).orElse(""));
        var after = before.with("sso-session", SESSION, session(startUrl, portalRegion), Set.of())
                .with("profile", PROFILE, profile(location, role), OTHER_WAYS);
        if (!after.equals(before)) {
            PrivateFile.replace(file, after.text().getBytes(charset));
        }
    }

    private static Map<String, String> session(URI startUrl, String region) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("sso_start_url", startUrl.toString());
        settings.put("sso_region", region);
        settings.put("sso_registration_scopes", SCOPE);
        return settings;
    }

    private static Map<String, String> profile(Location location, RoleName role) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("sso_session", SESSION);
        settings.put("sso_account_id", location.account().value());
        settings.put("sso_role_name", role.value());
        settings.put("region", location.region().value());
        return settings;
    }
}
