package dev.astra.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.http.world.World;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class ReasonTest {
    private static final String DEPLOYMENTS = "/v1/services/testbed/environments/staging/deployments";
    private static final String BODY =
            new JsonObject().put("manifest", World.manifest("testbed", "2.6.4")).encode();

    @RegisterExtension
    final ApiServer api = new ApiServer();

    @Test
    void aChangeIsToldWithItsCallerAndReason() {
        api.send(api.posting(DEPLOYMENTS, BODY).header("Astra-Reason", "Ticket 1071"));

        assertThat(api.world.changes())
                .containsExactly("service.deploy staging/testbed by " + World.FOUNDER.id() + " because Ticket 1071");
    }

    @Test
    void aReasonNeedNotBeGiven() {
        api.post(DEPLOYMENTS, BODY);

        assertThat(api.world.changes()).singleElement().asString().endsWith("because null");
    }

    @Test
    void aReasonThatCannotBeKeptIsRefusedBeforeAnythingIsDone() {
        var answer = api.send(api.posting(DEPLOYMENTS, BODY).header("Astra-Reason", "x".repeat(301)));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(api.world.changes()).isEmpty();
        assertThat(api.world.rollOuts()).isZero();
    }
}
