package dev.astra.ports.testkit.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.error.ErrorCategory;
import dev.astra.domain.secret.SecretName;
import dev.astra.domain.secret.SecretReference;
import dev.astra.domain.secret.SecretValue;
import dev.astra.domain.service.ServiceName;
import dev.astra.domain.service.TaskSpec;
import dev.astra.domain.service.verification.LogDestination;
import dev.astra.domain.service.verification.SecretState;
import dev.astra.domain.service.verification.TaskRole;
import dev.astra.ports.cloud.Capability;
import dev.astra.ports.service.ServiceInspection;
import dev.astra.ports.testkit.Failing;
import dev.astra.ports.testkit.Floor;
import dev.astra.ports.testkit.Fresh;
import dev.astra.ports.testkit.Together;
import dev.astra.ports.testkit.cloud.CapabilityContract;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link ServiceInspection} keeps to. */
@Floor(8)
public abstract class ServiceInspectionContract extends CapabilityContract<ServiceFixture> {
    private final ServiceName service = Fresh.service();

    /** The contract of {@link Capability#INSPECTION}. */
    protected ServiceInspectionContract() {
        super(Capability.INSPECTION);
    }

    private ServiceInspection inspection() {
        return fixture().cloud().inspection(fixture().location());
    }

    private TaskSpec start() {
        var web = TaskSpecs.web(service, fixture().healthyImage(), "1");
        fixture().start(fixture().location(), service, web, 1);
        return web;
    }

    private SecretReference secret() {
        return fixture()
                .cloud()
                .secrets(fixture().location())
                .create(service, new SecretName("token"), new SecretValue("canary-inspection"))
                .reference();
    }

    @Test
    void theRolesOfAServiceAreThoseItsTasksAreStartedWith() {
        start();

        assertThat(inspection().roles(service))
                .extracting(TaskRole::purpose)
                .doesNotHaveDuplicates()
                .isSubsetOf(List.of(TaskRole.Purpose.values()));
    }

    @Test
    void tasksGetTheirAddressesInSubnets() {
        start();

        assertThat(inspection().subnets(service)).isNotEmpty().allSatisfy(subnet -> {
            assertThat(subnet.id()).isNotBlank();
            assertThat(subnet.freeAddresses()).isPositive();
        });
    }

    @Test
    void theLoadBalancerSendsRequestsToTheContainersPort() {
        start();

        assertThat(inspection().target(service)).hasValueSatisfying(target -> {
            assertThat(target.container()).isEqualTo(service.value());
            assertThat(target.port()).isEqualTo(8080);
            assertThat(target.healthCheckPath()).startsWith("/");
            assertThat(target.present()).isTrue();
        });
    }

    @Test
    void theLogOfARunningServiceIsThere() {
        var web = start();

        assertThat(inspection().logs(service, web))
                .singleElement()
                .extracting(LogDestination::container, LogDestination::region, LogDestination::present)
                .containsExactly(service.value(), fixture().location().region().value(), true);
    }

    @Test
    void tasksRunOnOnePlatform() {
        var web = start();

        assertThat(inspection().platform(service, web)).matches("linux/(amd64|arm64)");
    }

    @Test
    void aSecretThatWasStoredIsPresentAndMayBeReadByItsService() {
        start();
        var reference = secret();

        assertThat(inspection().secret(reference)).isEqualTo(SecretState.PRESENT);
        assertThat(inspection().secret(new SecretReference("nonsense"))).isEqualTo(SecretState.MISSING);
    }

    @Test
    void aServiceThatDoesNotExistIsNotFound() {
        var web = TaskSpecs.web(service, fixture().healthyImage(), "1");

        Failing.with(ErrorCategory.NOT_FOUND, () -> inspection().roles(service));
        Failing.with(ErrorCategory.NOT_FOUND, () -> inspection().subnets(service));
        Failing.with(ErrorCategory.NOT_FOUND, () -> inspection().target(service));
        Failing.with(ErrorCategory.NOT_FOUND, () -> inspection().logs(service, web));
        Failing.with(ErrorCategory.NOT_FOUND, () -> inspection().platform(service, web));
    }

    @Test
    void severalThreadsGetTheSameAnswer() {
        start();

        assertThat(Together.run(4, number -> inspection().target(service)))
                .hasSize(4)
                .containsOnly(inspection().target(service));
    }
}
