package dev.astra.aws.cloud;

import dev.astra.aws.client.AwsSettings;
import dev.astra.aws.client.Timeouts;
import dev.astra.aws.signin.AwsFiles;
import dev.astra.domain.account.Region;
import dev.astra.ports.cloud.Cloud;
import dev.astra.ports.cloud.CloudProvider;
import dev.astra.ports.cloud.CloudSettings;
import java.util.Set;

/**
 * Amazon Web Services. Where the API is, and who asks, is found as every AWS SDK finds it: from {@code AWS_...}
 * variables and the AWS configuration.
 */
public final class AwsProvider implements CloudProvider {
    static final String ID = "aws";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String displayName() {
        return "Amazon Web Services";
    }

    @Override
    public Region defaultRegion() {
        return new Region("us-east-2");
    }

    @Override
    public Set<String> settingNames() {
        return AwsSettings.NAMES;
    }

    @Override
    public Cloud open(CloudSettings settings) {
        var chosen = AwsSettings.of(settings);
        var environment = System.getenv();
        return AwsCloud.open(
                chosen,
                Timeouts.STANDARD,
                settings.organization(),
                AwsFiles.of(settings.home(), environment),
                new CredentialChoice(chosen.profile(), environment).made());
    }
}
