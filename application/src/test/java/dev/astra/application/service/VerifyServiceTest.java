package dev.astra.application.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.manifest.ManifestReader;
import dev.astra.application.manifest.ManifestSource;
import dev.astra.application.testing.MemoryCloud;
import dev.astra.application.testing.MemoryConfiguration;
import dev.astra.application.testing.MemoryInspection;
import dev.astra.application.testing.Samples;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Diagnostic;
import dev.astra.domain.error.Failure;
import dev.astra.domain.secret.SecretReference;
import dev.astra.domain.service.ContainerDefinition;
import dev.astra.domain.service.FargateSize;
import dev.astra.domain.service.ImageCheck;
import dev.astra.domain.service.ImageReference;
import dev.astra.domain.service.SecretBinding;
import dev.astra.domain.service.TaskSpec;
import dev.astra.domain.service.verification.CheckKind;
import dev.astra.domain.service.verification.CheckOutcome;
import dev.astra.domain.service.verification.CheckResult;
import dev.astra.domain.service.verification.ImageFacts;
import dev.astra.domain.service.verification.LogDestination;
import dev.astra.domain.service.verification.SecretState;
import dev.astra.domain.service.verification.ServiceTarget;
import dev.astra.domain.service.verification.TaskRole;
import dev.astra.domain.service.verification.TaskSubnet;
import dev.astra.ports.testkit.metadata.InMemoryMetadataStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class VerifyServiceTest {
    private final MemoryCloud cloud = new MemoryCloud();
    private final MemoryInspection inspection = new MemoryInspection();
    private final InMemoryMetadataStore store = new InMemoryMetadataStore();
    private final CloudAccess clouds = new CloudAccess(cloud, store, new MemoryConfiguration(), Path.of("home"));
    private final ServiceLookup services = new ServiceLookup(clouds, store);
    private final VerifyService verify = new VerifyService(clouds, services, new ManifestReader());

    private static final ManifestSource MANIFEST = new ManifestSource("web.hcl", """
            containers = [{
              name         = "web"
              image        = "web:1"
              cpu          = 256
              memory       = 512
              portMappings = [{ containerPort = 8080 }]
              secrets      = [{ name = "TOKEN", valueFrom = "web/token/1" }]
            }]
            """);

    @BeforeEach
    void runAService() {
        cloud.inspection = inspection;
        store.organizations().save(Samples.organization());
        store.accounts().save(Samples.environment("staging"));
        store.services().save(Samples.service("web"));
        run(new ManifestReader().read(MANIFEST).require());
    }

    private void run(TaskSpec specification) {
        cloud.runtime.rollOut(Samples.WEB, cloud.runtime.register(Samples.WEB, specification));
        cloud.runtime.complete();
    }

    private List<CheckResult> results() {
        return verify.execute(new VerifyService.Command(Samples.STAGING, Samples.WEB, MANIFEST));
    }

    private List<CheckResult> problems() {
        return results().stream().filter(CheckResult::problem).toList();
    }

    private void assertProblem(CheckKind kind, String text) {
        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(kind);
            assertThat(problem.text()).contains(text);
            assertThat(problem.advice()).endsWith(".");
        });
    }

    @Test
    void aServiceThatIsAsItShouldBeHasNoProblemsAndNothingUnknown() {
        assertThat(results())
                .extracting(CheckResult::outcome)
                .hasSizeGreaterThanOrEqualTo(12)
                .containsOnly(CheckOutcome.OK);
        assertThat(results()).extracting(CheckResult::kind).isSorted().contains(CheckKind.SIZE, CheckKind.PORT);
    }

    @Test
    void whatRunsIsCheckedWhenThereIsNoManifest() {
        assertThat(verify.execute(new VerifyService.Command(Samples.STAGING, Samples.WEB, null)))
                .extracting(CheckResult::outcome)
                .containsOnly(CheckOutcome.OK);
    }

    @Test
    void aMissingImageIsFoundWithItsPlace() {
        inspection.image = ImageFacts.missing();

        assertProblem(CheckKind.IMAGE, "the image web:1 does not exist");
        assertThat(problems().getFirst().position()).hasToString("web.hcl:3:18");
    }

    @Test
    void anImageForAnotherProcessorIsFound() {
        inspection.image = new ImageFacts(ImageCheck.FOUND, Set.of("linux/arm64"));

        assertProblem(CheckKind.ARCHITECTURE, "is built for linux/arm64, the task runs on linux/amd64");
    }

    @Test
    void whatARegistryDoesNotTellIsUnknown() {
        inspection.image = ImageFacts.unknown();

        assertThat(results())
                .filteredOn(result -> result.outcome() != CheckOutcome.OK)
                .extracting(CheckResult::kind, CheckResult::outcome)
                .containsExactly(
                        tuple(CheckKind.IMAGE, CheckOutcome.UNKNOWN),
                        tuple(CheckKind.ARCHITECTURE, CheckOutcome.UNKNOWN));
    }

    @Test
    void aMissingSecretOrVersionOrFieldIsFound() {
        inspection.secret = SecretState.MISSING;
        assertProblem(CheckKind.SECRET, "does not exist");
        inspection.secret = SecretState.VERSION_MISSING;
        assertProblem(CheckKind.SECRET, "the secret version web/token/1 does not exist");
        inspection.secret = SecretState.FIELD_MISSING;
        assertProblem(CheckKind.SECRET, "has not the field");
        inspection.secret = SecretState.FIELD_NOT_READ;
        assertThat(problems()).isEmpty();
        assertThat(results()).extracting(CheckResult::outcome).contains(CheckOutcome.NOT_ALLOWED);
    }

    @Test
    void aSecretThatTheExecutionRoleMayNotReadIsFound() {
        inspection.mayRead = false;

        assertProblem(CheckKind.PERMISSION, "may not read the secret of TOKEN");
    }

    @Test
    void aRoleThatIsMissingOrNotForTasksIsFound() {
        inspection.roles =
                () -> List.of(new TaskRole(TaskRole.Purpose.EXECUTION, "web-execution", TaskRole.State.MISSING));
        assertProblem(CheckKind.ROLE, "the execution role web-execution does not exist");
        inspection.roles = () -> List.of(new TaskRole(TaskRole.Purpose.TASK, "web-task", TaskRole.State.NOT_TRUSTING));
        assertProblem(CheckKind.ROLE, "the task role web-task cannot be assumed");
    }

    @Test
    void aLogGroupThatIsMissingOrInAnotherRegionIsFound() {
        String region = Samples.REGION.value();
        inspection.log = new LogDestination("web", "/astra/staging/web", region, false);
        assertProblem(CheckKind.LOG, "the log group /astra/staging/web does not exist");
        inspection.log = new LogDestination("web", "/astra/staging/web", "mars-1", true);
        assertProblem(CheckKind.LOG, "writes its log to mars-1");
    }

    @Test
    void aPortOrContainerThatTheLoadBalancerDoesNotFindIsFound() {
        inspection.target = new ServiceTarget("web", 3000, "/", true);
        assertProblem(CheckKind.PORT, "port 3000 of container web");
        inspection.target = new ServiceTarget("proxy", 8080, "/", true);
        assertProblem(CheckKind.PORT, "container proxy, which is not there");
    }

    @Test
    void aTargetGroupThatIsGoneOrAsksForNonsenseIsFound() {
        inspection.target = new ServiceTarget("web", 8080, "/", false);
        assertProblem(CheckKind.HEALTH_CHECK, "does not exist");
        inspection.target = new ServiceTarget("web", 8080, "healthz", true);
        assertProblem(CheckKind.HEALTH_CHECK, "does not begin with '/'");
    }

    @Test
    void tooFewAddressesForTheRollOutAreFound() {
        inspection.subnets = List.of(new TaskSubnet("subnet-1", 0), new TaskSubnet("subnet-2", 0));

        assertProblem(CheckKind.ADDRESSES, "needs 1 addresses, the subnets have 0 free");
    }

    @Test
    void aSpecificationThatCannotRunIsFoundWhoeverRegisteredIt() {
        var web = new ContainerDefinition(
                "web",
                new ImageReference("web:1"),
                512,
                512,
                false,
                List.of(),
                Map.of("TOKEN", "plain"),
                List.of(new SecretBinding("TOKEN", new SecretReference("web/token/1"))),
                Map.of());
        run(new TaskSpec(new FargateSize(256, 700), List.of(web), Map.of()));

        assertThat(verify.execute(new VerifyService.Command(Samples.STAGING, Samples.WEB, null)))
                .filteredOn(CheckResult::problem)
                .extracting(CheckResult::kind)
                .containsExactly(
                        CheckKind.SIZE, CheckKind.SIZE, CheckKind.CONTAINERS, CheckKind.ENVIRONMENT, CheckKind.PORT);
    }

    @Test
    void aManifestThatCannotBeReadIsAllThatIsTold() {
        var broken = new ManifestSource("web.hcl", "containers = [{ name = \"web\" }]");

        assertThat(verify.execute(new VerifyService.Command(Samples.STAGING, Samples.WEB, broken)))
                .isNotEmpty()
                .allSatisfy(result -> assertThat(result.kind()).isEqualTo(CheckKind.MANIFEST));
    }

    @Test
    void whatTheCallerMayNotAskIsNoProblem() {
        inspection.roles = () -> {
            throw Failure.of(CoreError.FORBIDDEN, "The roles cannot be read", "the policy does not allow it")
                    .exception();
        };

        assertThat(results())
                .filteredOn(result -> result.outcome() != CheckOutcome.OK)
                .singleElement()
                .satisfies(result -> {
                    assertThat(result.kind()).isEqualTo(CheckKind.ROLE);
                    assertThat(result.outcome()).isEqualTo(CheckOutcome.NOT_ALLOWED);
                });
        var prepared = new DeploymentPreparation(clouds, store, new ManifestReader())
                .prepare(
                        Samples.WEB, services.find(Samples.STAGING, Samples.WEB).location(), MANIFEST);
        assertThat(prepared.unchecked()).hasSize(1);
    }

    @Test
    void aDeploymentIsRefusedWithAllProblemsAtOnce() {
        inspection.image = ImageFacts.missing();
        inspection.secret = SecretState.VERSION_MISSING;
        inspection.mayRead = false;
        var preparation = new DeploymentPreparation(clouds, store, new ManifestReader());
        var location = services.find(Samples.STAGING, Samples.WEB).location();

        assertThatThrownBy(() -> preparation.prepare(Samples.WEB, location, MANIFEST))
                .isInstanceOfSatisfying(AstraException.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(CoreError.NOT_FOUND);
                    assertThat(refusal).hasMessage("The deployment cannot start: 3 problems were found");
                    assertThat(refusal.failure().diagnostics())
                            .extracting(Diagnostic::message)
                            .containsExactly(
                                    "the image web:1 does not exist",
                                    "the secret version web/token/1 does not exist",
                                    "the execution role may not read the secret of TOKEN");
                    assertThat(refusal.failure().nextSteps()).hasSize(3);
                });
    }
}
