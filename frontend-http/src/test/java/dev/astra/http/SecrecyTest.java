package dev.astra.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.identity.RoleName;
import dev.astra.domain.organization.ApiKey;
import dev.astra.http.listener.ServerLimits;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A secret is planted wherever one could be, and looked for in every answer and in everything that is logged. */
final class SecrecyTest {
    private static final String CANARY = "CanaryCanaryCanaryCanaryCanary00";
    private static final Logger ROOT = Logger.getLogger("");
    private static final List<Logger> TALKATIVE =
            List.of(Logger.getLogger("dev.astra"), Logger.getLogger("io.vertx"), Logger.getLogger("io.netty"));

    private final ConcurrentLinkedQueue<String> logged = new ConcurrentLinkedQueue<>();
    private final Handler log = new Handler() {
        private final SimpleFormatter formatter = new SimpleFormatter();

        @Override
        public void publish(LogRecord entry) {
            logged.add(formatter.format(entry));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @RegisterExtension
    final ApiServer api = new ApiServer(ServerLimits.usual(), () -> {
        throw Failure.of(CoreError.EXTERNAL, "The store cannot be reached", "password " + CANARY + " was refused")
                .exception();
    });

    @BeforeEach
    void listen() {
        log.setLevel(Level.ALL);
        ROOT.addHandler(log);
        TALKATIVE.forEach(logger -> logger.setLevel(Level.ALL));
    }

    @AfterEach
    void stopListening() {
        ROOT.removeHandler(log);
        TALKATIVE.forEach(logger -> logger.setLevel(null));
    }

    @Test
    void aSecretIsNeitherAnsweredNorLogged() {
        var answers = new ArrayList<HttpResponse<String>>();
        var known = new ApiKey("known", CANARY);
        api.world.key(known, RoleName.GLOBAL_ADMIN, null, false);
        answers.add(api.send(api.request("/v1/whoami", known)));
        answers.add(api.send(api.request("/v1/nothing", known)));
        answers.add(api.send(api.request("/v1/whoami", new ApiKey("unknown", CANARY))));
        answers.add(api.send(api.anonymous("/v1/whoami").header("Authorization", "Bearer " + CANARY)));
        answers.add(api.send(api.anonymous("/v1/whoami").header("Authorization", CANARY)));
        answers.add(api.send(api.anonymous("/readyz")));
        api.world.whenListed(() -> {
            throw new IllegalArgumentException(CANARY, new IllegalStateException(CANARY));
        });
        answers.add(api.get("/v1/services"));
        api.world.whenListed(() -> {
            throw new AssertionError(CANARY);
        });
        answers.add(api.get("/v1/services"));

        assertThat(answers.stream().map(HttpResponse::statusCode))
                .containsExactly(200, 404, 401, 401, 401, 503, 500, 500);
        assertThat(answers)
                .allSatisfy(
                        answer -> assertThat(answer.body() + answer.headers().map())
                                .doesNotContain(CANARY)
                                .doesNotContain("\tat ")
                                .doesNotContain(".java"));
        assertThat(logged).isNotEmpty().noneMatch(line -> line.contains(CANARY));
    }

    @Test
    void aMistakeOfOursIsLoggedWithItsPlaceUnderTheInstanceOfItsProblem() {
        api.world.whenListed(() -> {
            throw new IllegalArgumentException(CANARY);
        });
        var problem = new JsonObject(api.get("/v1/services").body());
        assertThat(problem.getString("code")).isEqualTo("core.internal");
        assertThat(problem.getString("detail"))
                .isEqualTo("Astra made a mistake in ListServices: IllegalArgumentException");
        assertThat(problem.getJsonArray("next_steps").getString(0)).contains("instance");
        assertThat(logged)
                .anySatisfy(line -> assertThat(line)
                        .contains(problem.getString("instance"))
                        .contains("caused by java.lang.IllegalArgumentException")
                        .contains("at dev.astra.http.SecrecyTest"));
    }
}
