package dev.astra.provider.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.astra.domain.account.AccountId;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.AccountType;
import dev.astra.domain.account.DomainName;
import dev.astra.domain.account.EmailAddress;
import dev.astra.domain.account.Location;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.identity.RoleCatalog;
import dev.astra.domain.identity.RoleName;
import dev.astra.domain.identity.User;
import dev.astra.domain.identity.UserName;
import dev.astra.domain.infrastructure.ChangeAction;
import dev.astra.domain.infrastructure.Departures;
import dev.astra.domain.infrastructure.MemberAccount;
import dev.astra.domain.infrastructure.OutputName;
import dev.astra.domain.infrastructure.ResourceChange;
import dev.astra.domain.infrastructure.Stack;
import dev.astra.domain.operation.ProgressEvent;
import dev.astra.domain.operation.ProgressListener;
import dev.astra.domain.service.DeploymentState;
import dev.astra.domain.service.Exposure;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.infrastructure.InfrastructureEngine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StackTest {
    @TempDir
    private Path home;

    private Estate estate() {
        return Estate.in(home);
    }

    private Location staging() {
        return estate().environment("staging");
    }

    private InfrastructureEngine engine() {
        return estate().cloud().infrastructure().orElseThrow();
    }

    private List<ResourceChange> planned(Stack stack) {
        return engine().plan(Estate.execution(stack), ProgressListener.silent()).changes();
    }

    @Test
    void theOrganizationAndItsAccountsAreThereAlready() {
        var staging = staging();
        var management = estate().cloud().identities().caller().account();
        var location = new Location(AccountName.MANAGEMENT, management, staging.region());
        var member = new MemberAccount(
                staging.name(), staging.account(), AccountType.ENVIRONMENT, new EmailAddress("a@example.com"));
        var stack = new Stack.OrganizationStack(location, "o-1", List.of(member));

        assertThat(planned(stack))
                .contains(new ResourceChange(
                        "aws_organizations_account.member[\"staging\"]",
                        "aws_organizations_account",
                        ChangeAction.IMPORT));
        estate().apply(stack);
        assertThat(planned(stack)).isEmpty();
    }

    @Test
    void theIdentityStackFillsTheDirectory() {
        var roles = RoleCatalog.forEnvironments(List.of(staging().name()));
        var john = new User(
                new UserName("johnfdoe"),
                "John",
                "Doe",
                new EmailAddress("j@example.com"),
                List.of(RoleName.READ_ONLY));
        var jane = new User(
                new UserName("jane"), "Jane", "Roe", new EmailAddress("r@example.com"), List.of(RoleName.GLOBAL_ADMIN));

        estate().apply(new Stack.IdentityStack(staging(), roles, List.of(john, jane), List.of()));
        assertThat(estate().cloud().identities().users()).containsExactly(jane, john);

        var without = new Stack.IdentityStack(staging(), roles, List.of(), List.of(), Departures.of(john.name()));
        assertThat(planned(without)).extracting(ResourceChange::action).containsOnly(ChangeAction.DELETE);
        estate().apply(without);
        assertThat(estate().cloud().identities().users()).containsExactly(jane);
    }

    @Test
    void aZoneTellsItsNameServers() {
        var delegations = new TreeMap<>(Map.of("staging", List.of("ns-1.example", "ns-2.example")));
        var outputs = estate().apply(new Stack.DnsStack(staging(), new DomainName("orreri.xyz"), delegations))
                .outputs();

        assertThat(outputs.text(OutputName.ZONE_ID)).matches("Z[0-9A-Z]{20}");
        assertThat(outputs.texts(OutputName.NAME_SERVERS))
                .hasSize(4)
                .allMatch(server -> server.matches("ns-\\d+\\.awsdns-\\d\\d\\.(com|net|org|co\\.uk)"));
    }

    @Test
    void aServiceTellsWhereItIs() {
        estate().apply(Estate.platform(staging()));

        var outputs = estate().apply(Estate.service(staging(), "testbed", Exposure.PUBLIC, 1))
                .outputs();

        assertThat(outputs.text(OutputName.REPOSITORY_URL))
                .isEqualTo(staging().account() + ".dkr.ecr.us-east-2.amazonaws.com/testbed");
        assertThat(outputs.text(OutputName.DISTRIBUTION_URL)).matches("https://d[a-z0-9]{13}\\.cloudfront\\.net");
        assertThat(outputs.text(OutputName.LOAD_BALANCER_URL))
                .matches("https://internal-testbed-\\d{10}\\.us-east-2\\.elb\\.amazonaws\\.com");
        assertThat(outputs.text(OutputName.SERVICE_URL)).isEqualTo("https://testbed.us-east-2.staging.orreri.xyz");
    }

    @Test
    void onlyAPublicServiceIsDistributed() {
        estate().apply(Estate.platform(staging()));

        var outputs = estate().apply(Estate.service(staging(), "backoffice", Exposure.INTERNAL, 1))
                .outputs();

        assertThat(outputs.has(OutputName.DISTRIBUTION_URL)).isFalse();
        assertThat(outputs.text(OutputName.LOAD_BALANCER_URL))
                .matches("https://backoffice-\\d{10}\\.us-east-2\\.elb\\.amazonaws\\.com");
    }

    @Test
    void aWorkerHasNoAddress() {
        estate().apply(Estate.platform(staging()));

        var outputs = estate().apply(Estate.service(staging(), "jobs", Exposure.WORKER, 1))
                .outputs();

        assertThat(outputs.text(OutputName.LOAD_BALANCER_URL)).isEmpty();
        assertThat(outputs.text(OutputName.SERVICE_URL)).isEmpty();
    }

    @Test
    void aServiceBeginsWithItsFirstRevision() {
        estate().apply(Estate.platform(staging()));
        estate().apply(Estate.service(staging(), "testbed", Exposure.PUBLIC, 1));

        var service = estate().cloud().services(staging()).get(new ServiceName("testbed"));
        assertThat(service.revision().value()).isEqualTo("testbed:1");
        assertThat(service.deployments().getFirst().state()).isEqualTo(DeploymentState.IN_PROGRESS);
    }

    @Test
    void deploymentsDoNotShowInPlans() {
        var testbed = estate().running(staging(), "testbed", 1);
        var runtime = estate().cloud().services(staging());
        runtime.rollOut(testbed, runtime.get(testbed).revision());

        assertThat(planned(Estate.service(staging(), "testbed", Exposure.PUBLIC, 1)))
                .isEmpty();
    }

    @Test
    void aServiceTakesAsLongAsItsWayIn() {
        estate().apply(Estate.platform(staging()));
        var begin = estate().cloud().time().now();

        estate().apply(Estate.service(staging(), "testbed", Exposure.PUBLIC, 1));

        assertThat(Duration.between(begin, estate().cloud().time().now()))
                .isBetween(Duration.ofMinutes(3), Duration.ofMinutes(5));
    }

    @Test
    void aServiceNeedsItsPlatform() {
        assertThatThrownBy(() -> estate().apply(Estate.service(staging(), "testbed", Exposure.PUBLIC, 1)))
                .hasMessage("The platform 'staging/us-east-2/platform' was not found: it has not been applied yet");
    }

    @Test
    void aStackOfAnAccountThatDoesNotExistIsNotFound() {
        var nowhere = new Location(
                new AccountName("x1"), new AccountId("000000000001"), staging().region());

        for (Runnable work :
                new Runnable[] {() -> planned(Estate.platform(nowhere)), () -> estate().apply(Estate.platform(nowhere))
                }) {
            assertThatThrownBy(work::run)
                    .isInstanceOfSatisfying(
                            AstraException.class,
                            refused -> assertThat(refused.code()).isEqualTo(CoreError.NOT_FOUND));
        }
    }

    @Test
    void anApplyThatWasCutOffGoesOnFromThere() {
        var stack = Estate.platform(staging());
        int all = planned(stack).size();
        assertThatThrownBy(() -> engine().apply(Estate.execution(stack), event -> {
                    if (event instanceof ProgressEvent.ResourceFinished finished
                            && finished.address().equals("module.network.aws_vpc.this")) {
                        throw new IllegalStateException("killed");
                    }
                }))
                .hasMessage("killed");

        assertThat(planned(stack)).extracting(ResourceChange::address).doesNotContain("module.network.aws_vpc.this");
        assertThat(engine().outputs(Estate.execution(stack))).isEmpty();
        assertThat(estate().apply(stack).changes()).isBetween(1, all - 1);
        assertThat(planned(stack)).isEmpty();
    }
}
