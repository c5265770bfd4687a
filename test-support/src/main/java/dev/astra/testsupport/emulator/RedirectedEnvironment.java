package dev.astra.testsupport.emulator;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The environment variables that make the AWS SDKs, the AWS CLI and Terraform speak to an emulator, and to nothing else. */
final class RedirectedEnvironment {
    // A port nobody listens on: whatever escapes the redirection fails instead of reaching AWS.
    private static final String CLOSED = "http://127.0.0.1:9";

    private RedirectedEnvironment() {}

    static Map<String, String> of(String endpoint, String region) {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("AWS_ENDPOINT_URL", endpoint);
        // S3 Control puts the account in front of the host name, which an address cannot have; the proxy leads back
        // here.
        variables.put("AWS_ENDPOINT_URL_S3_CONTROL", "http://s3c.test");
        variables.put("HTTP_PROXY", endpoint);
        variables.put("http_proxy", endpoint);
        variables.put("HTTPS_PROXY", CLOSED);
        variables.put("https_proxy", CLOSED);
        variables.put("NO_PROXY", "127.0.0.1,localhost");
        variables.put("no_proxy", "127.0.0.1,localhost");
        variables.put("AWS_ACCESS_KEY_ID", "testing");
        variables.put("AWS_SECRET_ACCESS_KEY", "testing");
        variables.put("AWS_REGION", region);
        variables.put("AWS_DEFAULT_REGION", region);
        variables.put("AWS_EC2_METADATA_DISABLED", "true");
        variables.put("AWS_CONFIG_FILE", "/dev/null");
        variables.put("AWS_SHARED_CREDENTIALS_FILE", "/dev/null");
        variables.put("AWS_PAGER", "");
        return Map.copyOf(variables);
    }

    /** Removes everything that would lead an AWS client elsewhere. */
    static void clear(Map<String, String> environment) {
        environment.keySet().removeIf(name -> {
            String upper = name.toUpperCase(Locale.ROOT);
            return upper.startsWith("AWS_") || upper.endsWith("_PROXY") || upper.startsWith("MOTO_");
        });
    }
}
