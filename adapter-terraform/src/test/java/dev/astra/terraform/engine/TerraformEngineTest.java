package dev.astra.terraform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Diagnostic;
import dev.astra.domain.infrastructure.ChangeAction;
import dev.astra.domain.infrastructure.ResourceChange;
import dev.astra.domain.operation.ProgressEvent;
import dev.astra.domain.operation.ProgressListener;
import dev.astra.domain.value.Value;
import dev.astra.ports.infrastructure.CommandEnvironment;
import dev.astra.ports.infrastructure.Execution;
import dev.astra.terraform.TerraformEngine;
import dev.astra.terraform.error.TerraformError;
import dev.astra.terraform.testing.FileTree;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What the engine makes of what terraform says, beyond the contract of engines. */
@TestInstance(Lifecycle.PER_CLASS)
final class TerraformEngineTest {
    private static final ProgressListener SILENT = ProgressListener.silent();

    @SuppressWarnings("NullAway.Init")
    private EngineStage stage;

    @SuppressWarnings("NullAway.Init")
    private TerraformEngine engine;

    @BeforeAll
    void open(@TempDir Path scratch) throws IOException {
        stage = EngineStage.in(scratch);
        engine = stage.engine();
    }

    @AfterAll
    void close() {
        stage.assertUnderstood();
        stage.close();
    }

    @Test
    void progressIsToldWhileTheApplyRuns() {
        Path sign = stage.scratch().resolve("told");
        var stack = stage.stack("told", """
                resource "terraform_data" "first" {}

                resource "terraform_data" "second" {
                  depends_on = [terraform_data.first]

                  provisioner "local-exec" {
                    command = "while [ ! -e '%s' ]; do sleep 0.05; done"
                  }
                }
                """.formatted(sign));

        var applied = engine.apply(stack, event -> {
            if (event instanceof ProgressEvent.ResourceFinished finished
                    && finished.address().equals("terraform_data.first")) {
                FileTree.write(sign, "");
            }
        });

        assertThat(applied.changes()).isEqualTo(2);
    }

    @Test
    void whatIsOnlyTakenIntoTheStateIsNoChange() {
        stage.cli("logs", "create-log-group", "--log-group-name", "old");
        var stack = stage.stack("imported", EngineStage.aws("""
                import {
                  to = aws_cloudwatch_log_group.old
                  id = "old"
                }

                resource "aws_cloudwatch_log_group" "old" {
                  name = "old"
                }
                """));
        var events = new Events();

        var plan = engine.plan(stack, SILENT);
        var applied = engine.apply(stack, events);

        assertThat(plan.changes())
                .containsExactly(new ResourceChange(
                        "aws_cloudwatch_log_group.old", "aws_cloudwatch_log_group", ChangeAction.IMPORT));
        assertThat(applied.changes()).isZero();
        assertThat(events.all())
                .satisfiesExactly(
                        event -> assertThat(event)
                                .isEqualTo(new ProgressEvent.StackPlanned(
                                        stack.stack().path(), 0)),
                        event -> assertThat(event).isInstanceOf(ProgressEvent.StackApplied.class));
        assertThat(engine.plan(stack, SILENT).empty()).isTrue();
    }

    @Test
    void whatIsRenamedOrForgottenInTheStateIsNoChange() {
        var stack = stage.stack("renamed", """
                resource "terraform_data" "old" {}
                resource "terraform_data" "left" {}
                """);
        engine.apply(stack, SILENT);
        stage.rewritten(stack, """
                resource "terraform_data" "new" {}

                moved {
                  from = terraform_data.old
                  to   = terraform_data.new
                }

                removed {
                  from = terraform_data.left

                  lifecycle {
                    destroy = false
                  }
                }
                """);

        assertThat(engine.plan(stack, SILENT).empty()).isTrue();
        assertThat(engine.apply(stack, SILENT).changes()).isZero();
        assertThat(stage.state("renamed")).contains("\"new\"").doesNotContain("\"left\"");
    }

    @Test
    void aReplacementBeginsOnceAndEndsOnce() {
        var stack = stage.stack("replaced", "resource \"terraform_data\" \"it\" {\n  triggers_replace = 1\n}\n");
        engine.apply(stack, SILENT);
        stage.rewritten(stack, "resource \"terraform_data\" \"it\" {\n  triggers_replace = 2\n}\n");
        var events = new Events();

        var applied = engine.apply(stack, events);

        assertThat(applied.changes()).isEqualTo(1);
        assertThat(events.of(ProgressEvent.ResourceStarted.class))
                .extracting(ProgressEvent.ResourceStarted::action)
                .containsExactly(ChangeAction.REPLACE);
        assertThat(events.of(ProgressEvent.ResourceFinished.class))
                .extracting(ProgressEvent.ResourceFinished::action)
                .containsExactly(ChangeAction.REPLACE);
    }

    @Test
    void outputsAreToldButNotNullsNorSecrets() {
        var stack = stage.stack("outputs", """
                output "text" { value = "grüße" }
                output "number" { value = 0.1 }
                output "flag" { value = true }
                output "list" { value = ["a", null, 3] }
                output "object" { value = { a = null, b = { c = [] } } }
                output "nothing" { value = null }
                output "secret" {
                  value     = "sesame"
                  sensitive = true
                }
                """);

        var applied = engine.apply(stack, SILENT);

        assertThat(applied.changes()).isZero();
        assertThat(applied.outputs().values())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "text", Value.of("grüße"),
                        "number", new Value.Numeral(new BigDecimal("0.1")),
                        "flag", Value.of(true),
                        "list", Value.of(List.of(Value.of("a"), Value.of(3))),
                        "object", Value.of(Map.of("b", Value.of(Map.of("c", Value.of(List.<Value>of())))))));
        assertThat(engine.outputs(stack)).contains(applied.outputs());
    }

    @Test
    void anOutputAloneIsAppliedToo() {
        var stack = stage.stack("output-only", "output \"a\" { value = 1 }\n");
        engine.apply(stack, SILENT);
        stage.rewritten(stack, "output \"a\" { value = 2 }\n");

        assertThat(engine.plan(stack, SILENT).empty()).isTrue();
        assertThat(engine.apply(stack, SILENT).outputs().values()).containsEntry("a", Value.of(2));
    }

    @Test
    void aStackWithoutCodeThatMakesAnythingHasNoOutputs() {
        assertThat(engine.outputs(stage.stack("untouched", ""))).isEmpty();
    }

    @Test
    void mistakesInTheCodeAreToldWithTheirPlaces() throws IOException {
        var stack = stage.stack("mistaken", """
                module "own" {
                  source = "../../../modules/own"
                }

                output "a" {
                  value = local.missing
                }
                """);
        FileTree.write(stage.root().resolve("modules/own/main.tf"), "output \"x\" {\n  value = var.missing\n}\n");

        assertThatExceptionOfType(AstraException.class)
                .isThrownBy(() -> engine.plan(stack, SILENT))
                .withMessageStartingWith(
                        "The stack staging/us-east-2/mistaken could not be planned: Reference to undeclared")
                .satisfies(failed -> {
                    assertThat(failed.code()).isEqualTo(TerraformError.FAILED);
                    assertThat(failed.failure().diagnostics())
                            .extracting(Diagnostic::toLine)
                            .anyMatch(line -> line.startsWith("staging/us-east-2/mistaken/main.tf:6:11: "))
                            .anyMatch(line -> line.startsWith("modules/own/main.tf:2:11: "));
                });
    }

    @Test
    void codeThatCannotBeReadStopsThePreparation() {
        var stack = stage.stack("unreadable", "output \"a\" {\n");

        assertThatExceptionOfType(AstraException.class)
                .isThrownBy(() -> engine.plan(stack, SILENT))
                .withMessageStartingWith("The stack staging/us-east-2/unreadable could not be prepared: ")
                .satisfies(failed -> assertThat(failed.failure().diagnostics())
                        .extracting(Diagnostic::toLine)
                        .anyMatch(line -> line.startsWith("staging/us-east-2/unreadable/main.tf:1:")));
    }

    @Test
    void aStackThatWasNeverWrittenIsNotFound() {
        var stack = new Execution(
                stage.scratch().resolve("nowhere"), stage.stack("written", "").stack(), CommandEnvironment.none());

        assertThatExceptionOfType(AstraException.class)
                .isThrownBy(() -> engine.outputs(stack))
                .satisfies(failed -> assertThat(failed.code()).isEqualTo(CoreError.NOT_FOUND));
        assertThat(stack.root()).doesNotExist();
    }

    @Test
    void nothingStaysBehindButWhatTerraformNeeds() {
        var stack = stage.stack("tidy", "resource \"terraform_data\" \"it\" {}\n");
        FileTree.write(stage.directory(stack).resolve(".terraform.lock.hcl"), "");
        engine.plan(stack, SILENT);
        engine.apply(stack, SILENT);

        var left = FileTree.read(stage.directory(stack)).keySet();

        assertThat(left)
                .containsExactlyInAnyOrder(
                        "main.tf", "terraform.tf", ".terraform.lock.hcl", ".terraform/terraform.tfstate");
    }
}
