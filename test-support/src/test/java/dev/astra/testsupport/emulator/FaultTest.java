package dev.astra.testsupport.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FaultTest {
    private final AwsEmulator emulator = AwsEmulator.start();
    private final JsonApi ecs = JsonApi.ecs(emulator);
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void clear() {
        emulator.clearFaults();
        emulator.clearCalls();
    }

    @AfterAll
    void close() {
        client.close();
        ecs.close();
        emulator.close();
    }

    @Test
    void aFaultStrikesAsOftenAsItIsToldTo() {
        emulator.inject(Fault.throttling("ecs", "ListClusters").after(1).times(2));

        assertThat(statuses(5)).containsExactly(200, 400, 400, 200, 200);
        assertThat(emulator.calls()).extracting(Call::injected).containsExactly(false, true, true, false, false);
        assertThat(emulator.problems()).isEmpty();
    }

    @Test
    void aFaultConcernsItsActionAndAccountOnly() {
        emulator.inject(Fault.throttling("ecs", "DescribeClusters"));
        emulator.inject(Fault.throttling("ecs", "ListClusters").inAccount("999999999999"));

        assertThat(statuses(1)).containsExactly(200);
    }

    @Test
    void chanceStrikesTheSameCallsForTheSameSeed() {
        emulator.inject(Fault.throttling("ecs", "ListClusters").withProbability(0.5, 7));
        List<Integer> first = statuses(20);
        emulator.clearFaults();
        emulator.inject(Fault.throttling("ecs", "ListClusters").withProbability(0.5, 7));

        assertThat(statuses(20)).isEqualTo(first).contains(200, 400);
    }

    @Test
    void anAnswerCanComeLate() {
        emulator.inject(Fault.slowness("ecs", "ListClusters", Duration.ofMillis(300)));
        long began = System.nanoTime();

        assertThat(statuses(1)).containsExactly(200);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void aDroppedConnectionMayHaveHadItsEffect() {
        emulator.inject(Fault.droppedConnection("ecs", "CreateCluster").afterEffect());

        assertThatThrownBy(() -> ecs.call("CreateCluster", "{\"clusterName\": \"made-all-the-same\"}"))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(ecs.call("ListClusters", "{}")).contains("made-all-the-same");
        assertThat(emulator.calls().getFirst().status()).isZero();
    }

    @Test
    void aConnectionCanBeDroppedBeforeAnythingHappens() {
        emulator.inject(Fault.droppedConnection("ecs", "CreateCluster"));

        assertThatThrownBy(() -> ecs.call("CreateCluster", "{\"clusterName\": \"never-made\"}"))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(ecs.call("ListClusters", "{}")).doesNotContain("never-made");
    }

    @ParameterizedTest
    @CsvSource({
        "ecs, ListClusters, POST, /, 400, '\"__type\": \"AccessDeniedException\"'",
        "sts, GetCallerIdentity, POST, /, 403, <Code>AccessDenied</Code>",
        "ec2, DescribeVpcs, POST, /, 403, <Response><Errors><Error><Code>UnauthorizedOperation</Code>",
        "s3, ListObjectsV2, GET, /bucket?list-type=2, 403, <Error><Code>AccessDenied</Code>",
        "route53, ListHostedZones, GET, /2013-04-01/hostedzone, 403, <ErrorResponse><Error>",
        "scheduler, ListSchedules, GET, /schedules, 403, '\"message\": '",
    })
    void accessIsDeniedInTheWordsOfEachProtocol(
            String service, String action, String method, String path, int status, String words)
            throws IOException, InterruptedException {
        emulator.inject(Fault.accessDenied(service, action));

        HttpResponse<String> answer = send(service, action, method, path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(words, "not authorized to perform");
    }

    @Test
    void credentialsExpireWhenTheTestSaysSo() {
        AwsCli cli = AwsCli.of(emulator);
        cli.run("iam", "create-role", "--role-name", "short", "--assume-role-policy-document", "{}");
        AwsCli assumed = cli.with(cli.run(
                "sts",
                "assume-role",
                "--role-arn",
                "arn:aws:iam::123456789012:role/short",
                "--role-session-name",
                "me",
                "--query",
                "Credentials.[AccessKeyId,SecretAccessKey,SessionToken]"));
        assertThat(assumed.run("sts", "get-caller-identity", "--query", "Arn")).endsWith("assumed-role/short/me");

        emulator.expireAllCredentials();

        assertThat(assumed.failure("sts", "get-caller-identity")).contains("(ExpiredToken)");
        assertThat(assumed.failure("ecs", "list-clusters")).contains("(ExpiredTokenException)");
    }

    private HttpResponse<String> send(String service, String action, String method, String path)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(emulator.endpoint() + path))
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20261121/us-east-2/%s/aws4_request, S=0"
                                .formatted(service));
        if (service.equals("ecs")) {
            request.header("X-Amz-Target", "AmazonEC2ContainerServiceV20141113." + action);
        }
        String body = method.equals("POST") ? "Action=" + action + "&Version=2011-06-15" : "";
        return client.send(
                request.header("Content-Type", "application/x-www-form-urlencoded")
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private List<Integer> statuses(int calls) {
        return IntStream.range(0, calls)
                .mapToObj(_ -> ecs.exchange("ListClusters", "{}").statusCode())
                .toList();
    }
}
