package dev.astra.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.service.DeploymentState;
import dev.astra.http.listener.ServerLimits;
import dev.astra.http.world.World;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class CapacityTest {
    private static final String EVENTS =
            "/v1/services/billing/environments/staging/deployments/ecs-svc~1000000000000000002/events";

    @RegisterExtension
    final ApiServer api = new ApiServer(
            new ServerLimits(4, 2, 1000, Duration.ofMillis(50), Duration.ofSeconds(3), Duration.ofSeconds(5)),
            () -> {});

    @Test
    void everyUseCaseRunsOnAVirtualThreadOfItsOwn() {
        var threads = new ConcurrentLinkedQueue<Thread>();
        api.world.whenListed(() -> threads.add(Thread.currentThread()));
        api.get("/v1/services");
        api.get("/v1/services");
        assertThat(threads).hasSize(2).doesNotHaveDuplicates().allMatch(Thread::isVirtual);
    }

    @Test
    void requestsBeyondTheLimitAreToldToComeAgainAtOnce() {
        var gate = new Gate();
        api.world.whenListed(gate);
        var slow = IntStream.range(0, 4)
                .mapToObj(i -> api.sendAsync(api.request("/v1/services")))
                .toList();
        Eventually.until(() -> gate.waiting() == 4);

        var refused = api.get("/v1/whoami");
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.body()).contains("\"code\":\"http.busy\"").contains("\"retry\":\"yes\"");
        assertThat(refused.headers().firstValue("retry-after")).hasValue("5");
        assertThat(api.send(api.anonymous("/healthz")).statusCode()).isEqualTo(200);

        gate.open();
        assertThat(slow).allMatch(answer -> answer.join().statusCode() == 200);
        Eventually.until(() -> api.get("/v1/whoami").statusCode() == 200);
    }

    @Test
    void aClientThatGoesAwayMakesNoRoomWhileItsWorkStillRuns() {
        var gate = new Gate();
        api.world.whenListed(gate);
        for (int i = 0; i < 4; i++) {
            try (var connection = new RawConnection(api)) {
                connection.say("GET /v1/services HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                        + World.FOUNDER.token() + "\r\n\r\n");
                int begun = i + 1;
                Eventually.until(() -> gate.waiting() == begun);
            }
        }
        for (int i = 0; i < 20; i++) {
            assertThat(api.get("/v1/whoami").statusCode()).isEqualTo(503);
        }
        gate.open();
        Eventually.until(() -> api.get("/v1/whoami").statusCode() == 200);
    }

    @Test
    void streamsBeyondTheirLimitAreRefusedAndLeaveRoomForRequests() {
        List<StreamClient> open = IntStream.range(0, 2)
                .mapToObj(i -> StreamClient.open(api, EVENTS))
                .toList();
        open.forEach(stream -> stream.awaitText("heartbeat"));

        var refused = api.get(EVENTS);
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.body()).contains("too many others are open");
        assertThat(api.get("/v1/whoami").statusCode()).isEqualTo(200);

        open.forEach(StreamClient::goAway);
        Eventually.until(() -> api.world.interruptions() == 2);
        try (StreamClient another = StreamClient.open(api, EVENTS)) {
            another.awaitText("heartbeat");
        }
    }

    @Test
    void aClientThatDoesNotReadLosesItsStreamAndHoldsUpNobody() {
        api.world.rollOut();
        String events = "/v1/services/testbed/environments/staging/deployments/ecs-svc~3433129490090043241/events";
        try (var connection = new RawConnection(api)) {
            connection.say("GET " + events + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                    + World.FOUNDER.token() + "\r\n\r\n");
            for (int i = 0; i < 40; i++) {
                api.world.happen("e" + i, "x".repeat(1 << 20));
            }
            api.world.become(DeploymentState.COMPLETED);
            Eventually.until(() -> connection.brokenOff());
            assertThat(api.get("/v1/whoami").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aClientThatDoesNotSendItsRequestToTheEndLosesItsConnection() {
        try (var connection = new RawConnection(api)) {
            connection.say("POST /v1/services/testbed/environments/staging/deployments HTTP/1.1\r\nHost: localhost\r\n"
                    + "Authorization: Bearer " + World.FOUNDER.token()
                    + "\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{");
            Eventually.until(() -> connection.brokenOff());
        }
        Eventually.until(() -> api.get("/v1/whoami").statusCode() == 200);
    }

    @Test
    void aBodyBeyondTheLimitIsRefused() {
        var response = api.post(
                "/v1/services/testbed/environments/staging/deployments", "{\"manifest\":\"" + "x".repeat(1000));
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).contains("http.body-too-large");
    }
}
