package dev.astra.provider.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.astra.domain.account.AccountCreation;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.AccountRequest;
import dev.astra.domain.account.EmailAddress;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.service.Exposure;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.cloud.Cloud;
import dev.astra.ports.cloud.CloudSettings;
import dev.astra.provider.local.region.Regions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class RealTimeTest {
    @TempDir
    private Path home;

    private Cloud open(String speed) {
        return new LocalProvider()
                .open(new CloudSettings(Regions.DEFAULT, home, Map.of("clock", "real", "speed", speed)));
    }

    @Test
    void timeIsTheMachinesWhileNothingIsUnderWay() {
        var time = open("20").time();

        assertThat(time.now()).isBetween(Instant.now().minusSeconds(5), Instant.now());
    }

    @Test
    void waitingForWhatIsUnderWayIsShort() {
        var cloud = open("20");
        cloud.accounts().ensureOrganization();
        var begin = Instant.now();

        var creation = cloud.accounts()
                .request(new AccountRequest(new AccountName("staging"), new EmailAddress("a@example.com")));
        cloud.time().sleep(Duration.ofSeconds(5));

        assertThat(cloud.accounts().creation(creation.requestId())).isInstanceOf(AccountCreation.Succeeded.class);
        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(4));
        assertThat(cloud.time().now()).isAfter(begin.plusSeconds(5));
    }

    @Test
    void aServiceIsMadeAndDeployedInSeconds() {
        var estate = new Estate(open("60"));
        var staging = estate.environment("staging");
        estate.apply(Estate.platform(staging));
        estate.apply(Estate.service(staging, "testbed", Exposure.PUBLIC, 2));
        var runtime = estate.cloud().services(staging);
        var testbed = new ServiceName("testbed");

        var deployment = runtime.get(testbed).deployments().getFirst();
        while (!deployment.state().finished()) {
            estate.cloud().time().sleep(Duration.ofSeconds(1));
            deployment = runtime.deployment(testbed, deployment.id());
        }

        assertThat(runtime.get(testbed).running()).isEqualTo(2);
    }

    @Test
    void aWaitCanBeGivenUp() {
        var time = open("1").time();
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> time.sleep(Duration.ofHours(1)))
                .isInstanceOfSatisfying(
                        AstraException.class,
                        refused -> assertThat(refused.code()).isEqualTo(CoreError.CANCELLED));
        assertThat(Thread.interrupted()).isTrue();
    }
}
