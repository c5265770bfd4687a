package dev.astra.aws.cloud;

import dev.astra.domain.account.Region;
import dev.astra.ports.infrastructure.CommandEnvironment;
import java.util.HashMap;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/** The variables that the AWS command line, every AWS SDK and Terraform understand. */
final class AwsVariables {
    private AwsVariables() {}

    /** Also removes what would lead the other program to credentials of its own. */
    static CommandEnvironment of(AwsCredentials credentials, Region region) {
        var variables = new HashMap<String, String>();
        variables.put("AWS_ACCESS_KEY_ID", credentials.accessKeyId());
        variables.put("AWS_SECRET_ACCESS_KEY", credentials.secretAccessKey());
        variables.put(
                "AWS_SESSION_TOKEN",
                credentials instanceof AwsSessionCredentials session ? session.sessionToken() : "");
        variables.put("AWS_REGION", region.value());
        variables.put("AWS_DEFAULT_REGION", region.value());
        variables.put("AWS_PROFILE", "");
        variables.put("AWS_DEFAULT_PROFILE", "");
        return new CommandEnvironment(variables);
    }
}
