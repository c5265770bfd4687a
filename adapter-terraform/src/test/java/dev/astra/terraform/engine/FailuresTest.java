package dev.astra.terraform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.Diagnostic;
import dev.astra.domain.error.ErrorCategory;
import dev.astra.domain.infrastructure.ChangeAction;
import dev.astra.domain.infrastructure.ResourceChange;
import dev.astra.domain.operation.ProgressEvent;
import dev.astra.domain.operation.ProgressListener;
import dev.astra.ports.infrastructure.Execution;
import dev.astra.terraform.TerraformEngine;
import dev.astra.terraform.error.TerraformError;
import dev.astra.testsupport.emulator.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes wrong in AWS, in the house's words. */
@TestInstance(Lifecycle.PER_CLASS)
final class FailuresTest {
    private static final ProgressListener SILENT = ProgressListener.silent();
    private static final String TWO_TOPICS = EngineStage.aws("""
            resource "aws_sns_topic" "made" {
              name = "made"
            }

            resource "aws_ssm_parameter" "refused" {
              name  = "/refused"
              type  = "String"
              value = aws_sns_topic.made.name
            }
            """);

    @SuppressWarnings("NullAway.Init")
    private EngineStage stage;

    @SuppressWarnings("NullAway.Init")
    private TerraformEngine engine;

    @BeforeAll
    void open(@TempDir Path scratch) throws IOException {
        stage = EngineStage.in(scratch);
        engine = stage.engine(EngineLimits.usual().withLockWait(Duration.ofSeconds(1)));
    }

    @AfterEach
    void clearFaults() {
        stage.emulator().clearFaults();
    }

    @AfterAll
    void close() {
        stage.close();
    }

    private AstraException failureOf(Execution stack) {
        return failureOf(() -> engine.apply(stack, SILENT));
    }

    private static AstraException failureOf(Runnable work) {
        return catchThrowableOfType(AstraException.class, work::run);
    }

    @Test
    void whatCannotBeMadeIsNamedAndWhatWasMadeStaysKnown() {
        var stack = stage.stack("half-made", TWO_TOPICS);
        stage.emulator()
                .inject(Fault.error("ssm", "PutParameter", "ValidationException", 400)
                        .message("no such luck"));
        var events = new Events();

        var failed = failureOf(() -> engine.apply(stack, events));

        assertThat(failed.code()).isEqualTo(TerraformError.FAILED);
        assertThat(failed.code().category()).isEqualTo(ErrorCategory.EXTERNAL);
        assertThat(failed)
                .hasMessage("The stack staging/us-east-2/half-made could not be applied:"
                        + " aws_ssm_parameter.refused: ValidationException: no such luck");
        assertThat(failed.failure().details())
                .containsEntry("stack", "staging/us-east-2/half-made")
                .containsEntry("resource", "aws_ssm_parameter.refused");
        assertThat(failed.failure().diagnostics())
                .extracting(Diagnostic::toLine)
                .singleElement()
                .asString()
                .startsWith("staging/us-east-2/half-made/main.tf:")
                .contains("aws_ssm_parameter.refused", "no such luck");
        assertThat(failed.failure().nextSteps()).last().asString().startsWith("What was made stays made");
        assertThat(events.of(ProgressEvent.ResourceFinished.class))
                .extracting(ProgressEvent.ResourceFinished::address)
                .containsExactly("aws_sns_topic.made");
        assertThat(events.of(ProgressEvent.StackApplied.class)).isEmpty();

        stage.emulator().clearFaults();
        assertThat(engine.plan(stack, SILENT).changes())
                .containsExactly(
                        new ResourceChange("aws_ssm_parameter.refused", "aws_ssm_parameter", ChangeAction.CREATE));
        assertThat(engine.apply(stack, SILENT).changes()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "ThrottlingException, THROTTLED",
        "RequestLimitExceeded, THROTTLED",
        "AccessDeniedException, ACCESS_DENIED",
        "ExpiredTokenException, EXPIRED_CREDENTIALS",
        "ParameterLimitExceeded, QUOTA_EXCEEDED",
    })
    void whatAwsSaysDecidesTheKindOfFailure(String said, TerraformError expected) {
        var stack = stage.stack("refused", EngineStage.aws("""
                resource "aws_ssm_parameter" "refused" {
                  name  = "/refused"
                  type  = "String"
                  value = "x"
                }
                """));
        stage.emulator().inject(Fault.error("ssm", "PutParameter", said, 400).message("so it is"));

        var failed = failureOf(stack);

        assertThat(failed.code()).isEqualTo(expected);
        assertThat(failed).hasMessageEndingWith("aws_ssm_parameter.refused: " + said + ": so it is");
        assertThat(failed.failure().nextSteps()).hasSize(2);
    }

    @Test
    void aCertificateThatIsNotIssuedIsExplainedAndTheNextRunGoesOnWithIt() {
        var stack = stage.stack("uncertified", EngineStage.aws("""
                resource "aws_acm_certificate" "this" {
                  domain_name       = "testbed.orreri.xyz"
                  validation_method = "DNS"
                }

                resource "aws_acm_certificate_validation" "this" {
                  certificate_arn = aws_acm_certificate.this.arn

                  timeouts {
                    create = "100ms"
                  }
                }
                """));

        var failed = failureOf(stack);

        assertThat(failed.code()).isEqualTo(TerraformError.CERTIFICATE_NOT_ISSUED);
        assertThat(failed.code().category()).isEqualTo(ErrorCategory.EXHAUSTED);
        assertThat(failed).hasMessageContaining("aws_acm_certificate_validation.this: AWS issued no certificate");
        assertThat(failed.failure().diagnostics())
                .extracting(Diagnostic::message)
                .anyMatch(message -> message.contains("PENDING_VALIDATION"));
        assertThat(failed.failure().nextSteps()).first().asString().endsWith("astra dns check");
        Await.until(
                "the certificate is issued",
                () -> stage.cli("acm", "list-certificates", "--certificate-statuses", "ISSUED")
                        .contains("testbed.orreri.xyz"));
        assertThat(engine.apply(stack, SILENT).changes()).isEqualTo(1);
    }

    @Test
    void credentialsThatEndedAreNoticedBeforeAnythingIsDone() {
        var stack = stage.stack("signed-out", "");
        stage.emulator().inject(Fault.expiredToken("s3", ""));
        stage.emulator().inject(Fault.expiredToken("sts", ""));

        for (Runnable work : List.<Runnable>of(
                () -> engine.plan(stack, SILENT), () -> engine.apply(stack, SILENT), () -> engine.outputs(stack))) {
            var failed = failureOf(work);

            assertThat(failed.code()).isEqualTo(TerraformError.EXPIRED_CREDENTIALS);
            assertThat(failed.failure().nextSteps())
                    .containsExactly("Sign in to AWS again.", "Nothing has been changed.");
        }
    }

    @Test
    void credentialsThatEndBetweenPreparingAndReadingAreNoticed() {
        var stack = stage.stack("ended", "output \"a\" {\n  value = 1\n}\n");
        engine.apply(stack, SILENT);
        stage.emulator().clearCalls();
        engine.outputs(stack);
        int reads = (int) stage.emulator().calls().stream()
                .filter(call -> call.service().equals("s3"))
                .count();
        stage.emulator().inject(Fault.expiredToken("s3", "").after(reads - 1));

        var failed = failureOf(() -> engine.outputs(stack));

        assertThat(failed.code()).isEqualTo(TerraformError.EXPIRED_CREDENTIALS);
        assertThat(failed).hasMessageStartingWith("The stack staging/us-east-2/ended could not be read: ExpiredToken");
    }

    @Test
    void aBucketThatMayNotBeReadIsDenied() {
        var stack = stage.stack("forbidden", "");
        stage.emulator().inject(Fault.accessDenied("s3", ""));

        assertThat(failureOf(stack).code()).isEqualTo(TerraformError.ACCESS_DENIED);
    }

    @Test
    void aStateThatSomebodyElseLocksIsAConflict() throws IOException {
        var stack = stage.stack("locked", "resource \"terraform_data\" \"it\" {}\n");
        Path lock = Files.writeString(stage.scratch().resolve("lock"), """
                {"ID":"7a5c9e3e","Operation":"OperationTypeApply","Info":"","Who":"grace@laptop","Version":"1.11.4",\
                "Created":"2026-11-21T07:00:00Z","Path":"%s/locked/terraform.tfstate"}
                """.formatted(EngineStage.BUCKET));
        String object = "s3://" + EngineStage.BUCKET + "/locked/terraform.tfstate.tflock";
        stage.cli("s3", "cp", lock.toString(), object);
        long begin = System.nanoTime();

        var failed = failureOf(stack);

        assertThat(Duration.ofNanos(System.nanoTime() - begin))
                .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(60));
        assertThat(failed.code()).isEqualTo(TerraformError.STATE_LOCKED);
        assertThat(failed.code().category()).isEqualTo(ErrorCategory.CONFLICT);
        assertThat(failed).hasMessageEndingWith("could not be applied: grace@laptop is at work there");
        assertThat(failed.failure().diagnostics())
                .extracting(Diagnostic::message)
                .anyMatch(message -> message.contains("7a5c9e3e"));
        stage.cli("s3", "rm", object);
        assertThat(engine.apply(stack, SILENT).changes()).isEqualTo(1);
    }

    @Test
    void aLockThatMayNotBeTakenIsNoConflict() {
        var stack = stage.stack("lockless", "resource \"terraform_data\" \"it\" {}\n");
        stage.emulator().inject(Fault.accessDenied("s3", "PutObject"));

        assertThat(failureOf(stack).code()).isEqualTo(TerraformError.ACCESS_DENIED);
    }

    @Test
    void aStateThatCannotBeSavedIsKeptBesideTheCode() {
        var stack = stage.stack("unsaved", "resource \"terraform_data\" \"it\" {}\n");
        stage.emulator().inject(Fault.accessDenied("s3", "PutObject").after(1));

        var failed = failureOf(stack);

        assertThat(failed.code()).isEqualTo(TerraformError.STATE_NOT_SAVED);
        assertThat(failed.failure().nextSteps()).first().asString().contains("terraform state push errored.tfstate");
        assertThat(stage.directory(stack).resolve("errored.tfstate")).content().contains("terraform_data");
    }
}
