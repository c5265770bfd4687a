package dev.astra.terraform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.infrastructure.ChangeAction;
import dev.astra.domain.infrastructure.Plan;
import dev.astra.domain.infrastructure.ResourceChange;
import dev.astra.domain.infrastructure.Stack;
import dev.astra.domain.operation.ProgressListener;
import dev.astra.domain.service.Exposure;
import dev.astra.ports.infrastructure.CommandEnvironment;
import dev.astra.ports.infrastructure.Execution;
import dev.astra.terraform.TerraformEngine;
import dev.astra.terraform.TerraformRepository;
import dev.astra.terraform.testing.OfflineTerraform;
import dev.astra.terraform.testing.SampleEstate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The house's own code, expanded with nothing but Terraform: no credentials, no network, no account. */
@TestInstance(Lifecycle.PER_CLASS)
final class PreviewTest {
    private final TerraformRepository repository = new TerraformRepository();

    private Path root = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private TerraformEngine engine;

    @BeforeAll
    void write(@TempDir Path scratch) throws IOException {
        root = scratch.resolve("repository");
        repository.write(root, repository.render(root, SampleEstate.stacks()));
        var environment = new TreeMap<String, String>();
        environment.put("PATH", System.getenv("PATH"));
        environment.put("TF_CLI_CONFIG_FILE", OfflineTerraform.settings(scratch).toString());
        engine = new TerraformEngine(Map.copyOf(environment), scratch.resolve("plugins"), EngineLimits.usual());
    }

    private Plan preview(Stack stack) {
        return engine.preview(new Execution(root, stack, CommandEnvironment.none()), ProgressListener.silent());
    }

    private static List<String> addresses(Plan plan, ChangeAction action) {
        return plan.changes().stream()
                .filter(change -> change.action() == action)
                .map(ResourceChange::address)
                .toList();
    }

    @Test
    void accountsThatAreMadeBeforehandAreTakenOverAndAllElseIsMade() {
        Plan plan = preview(SampleEstate.organization());

        assertThat(addresses(plan, ChangeAction.IMPORT))
                .containsExactly(
                        "module.baseline.aws_s3_bucket.state",
                        "module.organization.aws_organizations_account.this[\"development\"]",
                        "module.organization.aws_organizations_account.this[\"production\"]",
                        "module.organization.aws_organizations_account.this[\"staging\"]",
                        "module.organization.aws_organizations_organization.this");
        assertThat(addresses(plan, ChangeAction.CREATE)).contains("module.baseline.aws_s3_bucket_versioning.state");
    }

    @Test
    void aServiceIsExpandedWithItsCertificatesInBothRegions() {
        Plan plan = preview(SampleEstate.service("testbed", Exposure.PUBLIC));

        assertThat(addresses(plan, ChangeAction.CREATE))
                .contains(
                        "module.service.aws_acm_certificate.this[0]",
                        "module.service.aws_acm_certificate.distribution[0]",
                        "module.service.aws_ecs_service.this");
        assertThat(addresses(plan, ChangeAction.IMPORT)).isEmpty();
    }
}
