package dev.astra.aws.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.aws.emulated.Emulated;
import dev.astra.aws.emulated.EmulatedAws;
import dev.astra.aws.error.AwsError;
import dev.astra.domain.account.AccountId;
import dev.astra.domain.account.Location;
import dev.astra.domain.error.ErrorCategory;
import dev.astra.ports.testkit.Failing;
import dev.astra.ports.testkit.Together;
import dev.astra.testsupport.emulator.AwsEmulator;
import dev.astra.testsupport.emulator.Call;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityRequest;

@Emulated
final class AssumedRoleTest {
    private final EmulatedAws aws;

    AssumedRoleTest(EmulatedAws aws) {
        this.aws = aws;
    }

    private static String whoAmI(AwsClients clients, Location location) {
        return clients.in(location, "sts", StsClient.class, StsClient::builder)
                .call(
                        StsClient::getCallerIdentity,
                        GetCallerIdentityRequest.builder().build())
                .arn();
    }

    private long assumptions() {
        return aws.emulator().calls().stream()
                .map(Call::action)
                .filter("AssumeRole"::equals)
                .count();
    }

    @Test
    void theSessionTellsWhoActs() {
        try (var clients = aws.clients()) {
            assertThat(whoAmI(clients, aws.staging()))
                    .isEqualTo("arn:aws:sts::%s:assumed-role/OrganizationAccountAccessRole/astra-%s"
                            .formatted(aws.staging().account(), System.getProperty("user.name")));
        }
    }

    @Test
    void aRoleIsAssumedOnceForManyCalls() {
        var staging = aws.staging();
        aws.emulator().clearCalls();
        try (var clients = aws.clients()) {
            whoAmI(clients, staging);
            whoAmI(clients, staging);
        }

        assertThat(assumptions()).isOne();
    }

    @Test
    void threadsThatNeedARoleAtOnceAssumeItOnce() {
        var staging = aws.staging();
        aws.emulator().clearCalls();
        try (var clients = aws.clients()) {
            Together.run(8, _ -> whoAmI(clients, staging));
        }

        assertThat(assumptions()).isOne();
    }

    @Test
    void theCallersOwnAccountIsEnteredWithoutARole() {
        var staging = aws.staging();
        var own = new Location(staging.name(), new AccountId(AwsEmulator.MANAGEMENT_ACCOUNT), staging.region());
        aws.emulator().clearCalls();
        try (var clients = aws.clients()) {
            assertThat(whoAmI(clients, own)).doesNotContain("assumed-role");
        }

        assertThat(assumptions()).isZero();
    }

    @Test
    void aRoleIsAssumedAgainShortlyBeforeItsCredentialsEnd() {
        var now = new AtomicReference<>(aws.emulator().now());
        try (var clients = aws.clients()) {
            var role = role(clients, aws.staging().account(), now::get);
            var first = role.credentials();

            now.set(now.get().plus(Duration.ofMinutes(54)));
            assertThat(role.credentials()).isEqualTo(first);

            now.set(now.get().plus(Duration.ofMinutes(2)));
            assertThat(role.credentials()).isNotEqualTo(first);
        }
    }

    @Test
    void credentialsForOtherProgramsHaveTheirWholeTimeToCome() {
        try (var clients = aws.clients()) {
            var role = role(clients, aws.staging().account(), Instant::now);

            assertThat(role.renewed()).isNotEqualTo(role.renewed());
            assertThat(role.credentials()).isEqualTo(role.credentials());
        }
    }

    @Test
    void anAccountThatCannotBeEnteredIsToldWithItsRole() {
        var nowhere = new Location(aws.staging().name(), new AccountId("000000000001"), EmulatedAws.REGION);
        try (var clients = aws.clients()) {
            var refused = Failing.with(ErrorCategory.DENIED, () -> whoAmI(clients, nowhere));

            assertThat(refused.code()).isEqualTo(AwsError.ACCESS_DENIED);
            assertThat(refused).hasMessageContaining("The account 000000000001 cannot be entered as Organization");
            assertThat(refused.failure().nextSteps()).anyMatch(step -> step.contains("'role'"));
        }
    }

    private static AssumedRole role(AwsClients clients, AccountId account, InstantSource clock) {
        return new AssumedRole(
                clients.sts(), new CallerAccount(clients.sts()), account, AwsSettings.DEFAULT_ROLE, clock);
    }
}
