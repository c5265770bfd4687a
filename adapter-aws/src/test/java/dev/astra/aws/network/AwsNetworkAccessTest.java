package dev.astra.aws.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.aws.emulated.Emulated;
import dev.astra.aws.emulated.EmulatedAws;
import dev.astra.domain.account.Location;
import dev.astra.domain.account.Region;
import dev.astra.domain.error.ErrorCategory;
import dev.astra.domain.network.AddressBlock;
import dev.astra.domain.network.Permit;
import dev.astra.ports.network.NetworkAccess;
import dev.astra.ports.testkit.Failing;
import dev.astra.ports.testkit.Fresh;
import dev.astra.testsupport.emulator.Call;
import dev.astra.testsupport.emulator.Fault;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.AuthorizeSecurityGroupIngressRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSecurityGroupRulesRequest;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.ec2.model.IpRange;
import software.amazon.awssdk.services.ec2.model.SecurityGroupRule;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.DeleteScheduleRequest;
import software.amazon.awssdk.services.scheduler.model.GetScheduleRequest;
import software.amazon.awssdk.services.scheduler.model.ResourceNotFoundException;

@Emulated
final class AwsNetworkAccessTest {
    private static final AddressBlock HOME = AddressBlock.parse("198.51.100.7");

    private final OpenableNetworks fixture;
    private final String alice = Fresh.name("alice");

    AwsNetworkAccessTest(EmulatedAws aws) {
        this.fixture = new OpenableNetworks(aws);
        fixture.emulator().clearCalls();
    }

    @AfterEach
    void close() {
        access().revoke(alice);
        fixture.close();
    }

    private NetworkAccess access() {
        return fixture.cloud().networkAccess(fixture.location());
    }

    private Permit permit() {
        return Permit.grant(alice, List.of(HOME), fixture.now(), Permit.LONGEST);
    }

    private ConnectGroup group() {
        return ConnectGroup.find(fixture.ec2(fixture.location()), fixture.location());
    }

    private List<SecurityGroupRule> rules() {
        var request = DescribeSecurityGroupRulesRequest.builder()
                .filters(Filter.builder().name("group-id").values(group().id()).build())
                .build();
        return fixture
                .ec2(fixture.location())
                .call(Ec2Client::describeSecurityGroupRules, request)
                .securityGroupRules()
                .stream()
                .filter(rule -> HOME.toString().equals(rule.cidrIpv4()))
                .toList();
    }

    private boolean scheduled() {
        var request = GetScheduleRequest.builder()
                .groupName(OpenableNetworks.NAME)
                .name("198.51.100.7_32")
                .build();
        return fixture.scheduler(fixture.location())
                .find(ResourceNotFoundException.class::isInstance, SchedulerClient::getSchedule, request)
                .isPresent();
    }

    @Test
    void closingIsArrangedBeforeAnythingIsOpened() {
        access().permit(permit());

        assertThat(fixture.emulator().calls())
                .extracting(Call::action)
                .containsSubsequence("CreateSchedule", "AuthorizeSecurityGroupIngress");
        assertThat(scheduled()).isTrue();
    }

    @Test
    void theCloudClosesTheRuleItselfAndClearsUp() {
        access().permit(permit());
        assertThat(rules()).hasSize(1);

        fixture.advance(Permit.LONGEST.plusMinutes(1));

        assertThat(rules()).isEmpty();
        assertThat(scheduled()).isFalse();
    }

    @Test
    void aRunThatBreaksOffLeavesNothingOpenAndCanBeRepeated() {
        fixture.emulator()
                .inject(Fault.accessDenied("ec2", "AuthorizeSecurityGroupIngress")
                        .times(1));
        Failing.with(ErrorCategory.DENIED, () -> access().permit(permit()));
        assertThat(rules()).isEmpty();

        access().permit(permit());

        assertThat(rules()).hasSize(1);
        fixture.advance(Permit.LONGEST.plusMinutes(1));
        assertThat(rules()).isEmpty();
    }

    @Test
    void aRunThatCannotArrangeTheClosingOpensNothing() {
        fixture.emulator()
                .inject(Fault.accessDenied("scheduler", "CreateSchedule").times(1));

        Failing.with(ErrorCategory.DENIED, () -> access().permit(permit()));

        assertThat(rules()).isEmpty();
    }

    @Test
    void aRuleWhoseScheduleIsLostIsSwept() {
        access().permit(permit());
        fixture.scheduler(fixture.location())
                .call(
                        SchedulerClient::deleteSchedule,
                        DeleteScheduleRequest.builder()
                                .groupName(OpenableNetworks.NAME)
                                .name("198.51.100.7_32")
                                .build());
        fixture.advance(Permit.LONGEST.plus(Duration.ofHours(1)));
        assertThat(rules()).hasSize(1);

        assertThat(access().sweep(fixture.now())).extracting(Permit::owner).contains(alice);

        assertThat(rules()).isEmpty();
    }

    @Test
    void aRuleThatNoPermitOpenedIsLeftAlone() {
        var range = IpRange.builder().cidrIp("192.0.2.1/32").build();
        fixture.ec2(fixture.location())
                .call(
                        Ec2Client::authorizeSecurityGroupIngress,
                        AuthorizeSecurityGroupIngressRequest.builder()
                                .groupId(group().id())
                                .ipPermissions(IpPermission.builder()
                                        .ipProtocol("tcp")
                                        .fromPort(443)
                                        .toPort(443)
                                        .ipRanges(range)
                                        .build())
                                .build());

        assertThat(access().list()).flatExtracting(Permit::blocks).doesNotContain(AddressBlock.parse("192.0.2.1"));
    }

    @Test
    void anEnvironmentWithoutANetworkIsNotFound() {
        var other = new Location(fixture.location().name(), fixture.location().account(), new Region("eu-west-1"));

        var refused = Failing.with(
                ErrorCategory.NOT_FOUND,
                () -> fixture.cloud().networkAccess(other).list());

        assertThat(refused).hasMessageContaining("The security group 'astra-connect' was not found");
    }
}
