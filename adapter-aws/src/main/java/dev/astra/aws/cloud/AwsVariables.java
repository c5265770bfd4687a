package dev.astra.aws.cloud;

import dev.astra.domain.account.Region;
import dev.astra.ports.infrastructure.CommandEnvironment;
import java.util.HashMap;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/** The variables that the AWS command line, every AWS SDK and Terraform understand. */
final class AwsVariables {
    /** Say where credentials are to be found, or when others than these end. */
    private static final List<String> MISLEADING =
            List.of("AWS_PROFILE", "AWS_DEFAULT_PROFILE", "AWS_CREDENTIAL_EXPIRATION");

    private AwsVariables() {}

    /** Also removes what would lead the other program to other credentials. */
    static CommandEnvironment of(AwsCredentials credentials, Region region) {
        var variables = new HashMap<String, String>();
        variables.put("AWS_ACCESS_KEY_ID", credentials.accessKeyId());
        variables.put("AWS_SECRET_ACCESS_KEY", credentials.secretAccessKey());
        variables.put(
                "AWS_SESSION_TOKEN",
                credentials instanceof AwsSessionCredentials session ? session.sessionToken() : "");
        variables.put("AWS_REGION", region.value());
        variables.put("AWS_DEFAULT_REGION", region.value());
        MISLEADING.forEach(name -> variables.put(name, ""));
        return new CommandEnvironment(variables);
    }
}
