package dev.astra.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.service.DeploymentState;
import dev.astra.http.listener.ServerLimits;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class EventStreamTest {
    private static final String DEPLOYMENTS = "/v1/services/testbed/environments/staging/deployments/";
    private static final String OVER = DEPLOYMENTS + "ecs-svc~1000000000000000001/events";
    private static final String UNDER_WAY = DEPLOYMENTS + "ecs-svc~3433129490090043241/events";

    @RegisterExtension
    final ApiServer api = new ApiServer(
            new ServerLimits(8, 8, 1000, Duration.ofMillis(20), Duration.ofSeconds(30), Duration.ofSeconds(5)),
            () -> {});

    @Test
    void eventsComeInOrderAsTheyHappenAndThenTheEnd() {
        api.world.rollOut();
        try (StreamClient stream = StreamClient.open(api, UNDER_WAY)) {
            assertThat(stream.response().statusCode()).isEqualTo(200);
            assertThat(stream.response().headers().firstValue("content-type")).hasValue("text/event-stream");
            for (int i = 0; i < 20; i++) {
                api.world.happen("e" + i, "message " + i);
                stream.awaitText("message " + i + "\"");
            }
            api.world.become(DeploymentState.COMPLETED);
            stream.awaitEnd();

            List<String> data = stream.fields("data");
            assertThat(stream.fields("event")).hasSize(21).endsWith("end").startsWith("event");
            assertThat(stream.fields("id"))
                    .hasSize(21)
                    .startsWith("e0", "e1", "e2")
                    .endsWith("e19", "end");
            data.subList(0, 20).forEach(event -> api.contract().checkSchema("ServiceEvent", event));
            api.contract().checkSchema("Deployment", data.getLast());
            assertThat(new JsonObject(data.getLast()).getString("state")).isEqualTo("completed");
        }
    }

    @Test
    void aFailedDeploymentEndsTheStreamAsAnyOther() {
        api.world.rollOut();
        try (StreamClient stream = StreamClient.open(api, UNDER_WAY)) {
            api.world.become(DeploymentState.FAILED);
            stream.awaitEnd();
            assertThat(stream.fields("event")).containsExactly("end");
            assertThat(stream.fields("data").getFirst()).contains("\"state\":\"failed\"");
        }
    }

    @Test
    void aStreamOnWhichNothingHappensBeats() {
        api.world.rollOut();
        try (StreamClient stream = StreamClient.open(api, UNDER_WAY)) {
            stream.awaitText("retry: 2000\n\n: heartbeat\n\n: heartbeat\n\n");
        }
    }

    @Test
    void aStreamGoesOnAfterTheLastEventThatWasReceived() {
        try (StreamClient stream = StreamClient.open(api, OVER, "event-1")) {
            stream.awaitEnd();
            assertThat(stream.fields("id")).containsExactly("event-2", "end");
        }
    }

    @Test
    void aStreamBeginsAnewWhenTheLastEventIsForgotten() {
        try (StreamClient stream = StreamClient.open(api, OVER, "long-ago")) {
            stream.awaitEnd();
            assertThat(stream.fields("id")).containsExactly("event-1", "event-2", "end");
        }
    }

    @Test
    void whoHasHeardTheEndIsToldToAskNoMore() {
        var response = api.send(api.request(OVER).header("Last-Event-ID", "end"));
        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void aDeploymentThatIsNotThereIsAProblemAndNoStream() {
        var response = api.get(DEPLOYMENTS + "ecs-svc~999/events");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("content-type")).hasValue("application/problem+json");
    }

    @Test
    void aClientThatGoesAwayInterruptsTheThreadThatWatches() {
        api.world.rollOut();
        StreamClient stream = StreamClient.open(api, UNDER_WAY);
        stream.awaitText("heartbeat");
        assertThat(api.world.interruptions()).isZero();
        stream.goAway();
        Eventually.until(() -> api.world.interruptions() == 1);
    }

    @Test
    void aWatchThatFailsEndsTheStreamWithAProblem() {
        api.world.rollOut();
        try (StreamClient stream = StreamClient.open(api, UNDER_WAY)) {
            stream.awaitText("heartbeat");
            api.world.whenAskedForEvents(() -> {
                throw Failure.of(CoreError.EXTERNAL, "The events cannot be read", "the cloud is not well")
                        .exception();
            });
            stream.awaitEnd();
            assertThat(stream.fields("event")).containsExactly("problem");
            String problem = stream.fields("data").getFirst();
            api.contract().checkSchema("Problem", problem);
            assertThat(problem).contains("\"code\":\"core.external\"").contains("\"status\":502");
        }
    }

    @Test
    void aWatchThatTakesTooLongEndsWithAProblemThatMayBeTriedAgain() {
        api.world.rollOut();
        try (StreamClient stream = StreamClient.open(api, UNDER_WAY)) {
            stream.awaitText("heartbeat");
            api.world.pass(Duration.ofMinutes(31));
            stream.awaitEnd();
            assertThat(stream.fields("data").getFirst())
                    .contains("\"code\":\"core.timed-out\"")
                    .contains("\"retry\":\"yes\"");
        }
    }

    @Test
    void severalClientsHearTheSame() {
        api.world.rollOut();
        try (StreamClient one = StreamClient.open(api, UNDER_WAY);
                StreamClient other = StreamClient.open(api, UNDER_WAY)) {
            api.world.happen("e1", "something");
            api.world.become(DeploymentState.COMPLETED);
            one.awaitEnd();
            other.awaitEnd();
            assertThat(one.fields("data")).isEqualTo(other.fields("data")).hasSize(2);
        }
    }

    @Test
    void aServerThatStopsEndsTheStreamWithoutAnEnd() {
        api.world.rollOut();
        try (StreamClient stream = StreamClient.open(api, UNDER_WAY)) {
            stream.awaitText("heartbeat");
            api.world.happen("e1", "something");
            stream.awaitText("e1");
            api.server().close();
            stream.awaitEnd();
            assertThat(stream.text()).doesNotContain("event: end").doesNotContain("broken off");
        }
    }
}
