package dev.astra.aws.client;

import dev.astra.aws.cloud.AwsProvider;
import dev.astra.aws.emulated.EmulatedAws;
import dev.astra.domain.error.AstraException;
import dev.astra.ports.cloud.CloudSettings;
import java.nio.file.Path;
import java.util.Map;

/** A program that says as whom AWS sees the profile it is given, or why it does not. */
final class WhoAmI {
    private WhoAmI() {}

    public static void main(String[] arguments) {
        var settings = new CloudSettings(EmulatedAws.REGION, Path.of("."), Map.of("profile", arguments[0]));
        try (var cloud = new AwsProvider().open(settings)) {
            System.out.println(cloud.identities().caller().principal());
        } catch (AstraException e) {
            System.out.println(
                    e.code().id() + ": " + e.getMessage() + " " + e.failure().nextSteps());
        }
    }
}
