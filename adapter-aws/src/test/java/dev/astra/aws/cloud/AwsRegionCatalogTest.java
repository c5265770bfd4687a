package dev.astra.aws.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.aws.emulated.Emulated;
import dev.astra.aws.emulated.EmulatedAws;
import dev.astra.domain.account.Region;
import dev.astra.domain.error.ErrorCategory;
import dev.astra.ports.cloud.Cloud;
import dev.astra.ports.testkit.Failing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@Emulated
final class AwsRegionCatalogTest {
    private final Cloud cloud;

    AwsRegionCatalogTest(EmulatedAws aws) {
        this.cloud = aws.open();
    }

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void zonesAreInTheOrderOfTheirNames() {
        assertThat(cloud.regions().zones(new Region("us-east-2")))
                .containsExactly("us-east-2a", "us-east-2b", "us-east-2c");
    }

    @Test
    void theRegionNearestToAMistypedOneIsOffered() {
        var refused =
                Failing.with(ErrorCategory.NOT_FOUND, () -> cloud.regions().zones(new Region("eu-wset-1")));

        assertThat(refused.failure().nextSteps()).contains("Did you mean 'eu-west-1'?");
    }

    @Test
    void aRegionThatIsNotEnabledSaysHowToEnableIt() {
        var refused =
                Failing.with(ErrorCategory.INVALID_INPUT, () -> cloud.regions().zones(new Region("me-south-1")));

        assertThat(refused).hasMessageContaining("'me-south-1'").hasMessageContaining("not enabled");
        assertThat(refused.failure().nextSteps()).anyMatch(step -> step.contains("enable-region"));
    }
}
