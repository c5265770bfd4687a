package dev.astra.aws.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.aws.emulated.Emulated;
import dev.astra.aws.emulated.EmulatedAws;
import dev.astra.domain.account.AccountRequest;
import dev.astra.domain.account.Location;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.ErrorCategory;
import dev.astra.domain.log.LogQuery;
import dev.astra.domain.network.AddressBlock;
import dev.astra.domain.network.Permit;
import dev.astra.domain.secret.SecretName;
import dev.astra.domain.secret.SecretReference;
import dev.astra.domain.secret.SecretValue;
import dev.astra.domain.service.DeploymentId;
import dev.astra.domain.service.ImageReference;
import dev.astra.domain.service.RevisionId;
import dev.astra.domain.service.ServiceName;
import dev.astra.domain.telemetry.MetricQuery;
import dev.astra.ports.cloud.Cloud;
import dev.astra.ports.testkit.Failing;
import dev.astra.ports.testkit.Fresh;
import dev.astra.ports.testkit.service.TaskSpecs;
import dev.astra.testsupport.emulator.Fault;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whatever is asked through whichever port: only an AstraException comes out, and never a secret. */
@Emulated
final class EveryPortTest {
    private static final String CANARY = "canary-41d7-must-not-show";

    private final EmulatedAws aws;

    EveryPortTest(EmulatedAws aws) {
        this.aws = aws;
    }

    @TestFactory
    Stream<DynamicTest> aRefusalComesOutAsDenied() {
        var fault = Fault.accessDenied("", "").message("denied " + CANARY);
        return questions(fault, ErrorCategory.DENIED);
    }

    @TestFactory
    Stream<DynamicTest> expiredCredentialsComeOutAsDenied() {
        return questions(Fault.expiredToken("", ""), ErrorCategory.DENIED);
    }

    @TestFactory
    Stream<DynamicTest> aBrokenConnectionComesOutAsExternal() {
        return questions(Fault.droppedConnection("", ""), ErrorCategory.EXTERNAL);
    }

    private Stream<DynamicTest> questions(Fault fault, ErrorCategory expected) {
        var location = aws.staging();
        return questions(location).entrySet().stream()
                .map(question -> DynamicTest.dynamicTest(
                        question.getKey(), () -> assertFails(fault, expected, location, question.getValue())));
    }

    private void assertFails(Fault fault, ErrorCategory expected, Location location, Question question) {
        try (var cloud = aws.open()) {
            // Enters the account first, so that the question itself is what fails.
            cloud.environment(location);
            aws.emulator().inject(fault);
            var failure = Failing.with(expected, (Supplier<?>) () -> question.ask(cloud));
            if (question.confidential()) {
                assertNothingQuoted(failure);
            }
        } finally {
            aws.emulator().clearFaults();
        }
    }

    private static void assertNothingQuoted(AstraException failure) {
        assertThat(failure.failure().toString()).doesNotContain(CANARY);
        assertThat(failure).hasNoCause();
    }

    private interface Asking {
        Object ask(Cloud cloud);
    }

    private record Question(Asking asking, boolean confidential) {
        Object ask(Cloud cloud) {
            return asking.ask(cloud);
        }
    }

    private static Map<String, Question> questions(Location location) {
        var service = new ServiceName("testbed");
        var key = new SecretName("my_key");
        var value = new SecretValue(CANARY);
        var image = new ImageReference(location.account() + ".dkr.ecr.us-east-2.amazonaws.com/testbed:1");
        var secret = new SecretReference("arn:aws:secretsmanager:us-east-2:" + location.account()
                + ":secret:astra/staging/testbed/my_key-abcdef:::00000000-0000-4000-8000-000000000000");
        var questions = new LinkedHashMap<String, Question>();
        ask(questions, "organization", cloud -> cloud.accounts().organization());
        ask(questions, "ensureOrganization", cloud -> cloud.accounts().ensureOrganization());
        ask(questions, "accounts", cloud -> cloud.accounts().list());
        ask(
                questions,
                "request",
                cloud -> cloud.accounts().request(new AccountRequest(Fresh.account(), Fresh.email())));
        ask(questions, "creation", cloud -> cloud.accounts().creation("car-" + "0".repeat(32)));
        ask(questions, "caller", cloud -> cloud.identities().caller());
        ask(questions, "portal", cloud -> cloud.identities().portal());
        ask(questions, "users", cloud -> cloud.identities().users());
        ask(questions, "zones", cloud -> cloud.regions().zones(location.region()));
        ask(questions, "service", cloud -> cloud.services(location).get(service));
        ask(questions, "specification", cloud -> cloud.services(location).specification(new RevisionId("testbed:1")));
        ask(
                questions,
                "register",
                cloud -> cloud.services(location).register(service, TaskSpecs.web(service, image, "1")));
        ask(questions, "rollOut", cloud -> cloud.services(location).rollOut(service, new RevisionId("testbed:1")));
        ask(
                questions,
                "deployment",
                cloud -> cloud.services(location).deployment(service, new DeploymentId("ecs-svc/1")));
        ask(questions, "events", cloud -> cloud.services(location).events(service));
        ask(questions, "tasks", cloud -> cloud.services(location).tasks(service));
        ask(questions, "logs", cloud -> cloud.logs(location).read(service, new LogQuery(Instant.EPOCH, null, null)));
        ask(
                questions,
                "telemetry",
                cloud -> cloud.telemetry(location)
                        .read(service, MetricQuery.covering(Instant.EPOCH, Instant.EPOCH.plusSeconds(60), 60)));
        ask(questions, "secrets", cloud -> cloud.secrets(location).list(service));
        ask(questions, "exists", cloud -> cloud.secrets(location).exists(secret));
        questions.put("create", new Question(cloud -> cloud.secrets(location).create(service, key, value), true));
        questions.put("overwrite", new Question(cloud -> cloud.secrets(location).overwrite(service, key, value), true));
        questions.put("read", new Question(cloud -> cloud.secrets(location).read(secret), true));
        ask(questions, "image", cloud -> cloud.images(location).check(image));
        var permit = Permit.grant("alice", List.of(AddressBlock.parse("203.0.113.7")), Instant.now(), Permit.LONGEST);
        ask(questions, "permit", cloud -> cloud.networkAccess(location).permit(permit));
        ask(questions, "revoke", cloud -> cloud.networkAccess(location).revoke("alice"));
        ask(questions, "permits", cloud -> cloud.networkAccess(location).list());
        ask(questions, "sweep", cloud -> cloud.networkAccess(location).sweep(Instant.now()));
        ask(questions, "stateStorage", cloud -> cloud.stateStorage(location).ensure());
        ask(questions, "environment", cloud -> cloud.environment(location));
        return questions;
    }

    private static void ask(Map<String, Question> questions, String name, Asking asking) {
        questions.put(name, new Question(asking, false));
    }
}
