package dev.astra.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.http.listener.ServerLimits;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class HealthTest {
    private final AtomicReference<Runnable> readiness = new AtomicReference<>(() -> {});

    @RegisterExtension
    final ApiServer api =
            new ApiServer(ServerLimits.usual(), () -> readiness.get().run());

    @Test
    void aServerIsAliveForEverybody() {
        var response = api.send(api.anonymous("/healthz"));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"status\":\"alive\"}");
    }

    @Test
    void aServerThatHasWhatItNeedsIsReady() {
        var response = api.send(api.anonymous("/readyz"));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"status\":\"ready\"}");
    }

    @Test
    void aServerThatLacksSomethingIsNotReadyAndTellsNobodyWhat() {
        readiness.set(() -> {
            throw Failure.of(CoreError.EXTERNAL, "The store cannot be reached", "db.internal refuses the password")
                    .exception();
        });
        var response = api.send(api.anonymous("/readyz"));
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body()).contains("http.not-ready").doesNotContain("db.internal");
        assertThat(response.headers().firstValue("retry-after")).hasValue("5");
    }

    @Test
    void aReadinessCheckThatHangsIsGivenUp() {
        var gate = new Gate();
        readiness.set(gate);
        var response = api.send(api.anonymous("/readyz"));
        assertThat(response.statusCode()).isEqualTo(503);
        gate.open();
    }

    @Test
    void readinessChecksThatHangDoNotPileUp() {
        var gate = new Gate();
        readiness.set(gate);
        List<CompletableFuture<HttpResponse<String>>> checks = IntStream.range(0, 20)
                .mapToObj(i -> api.sendAsync(api.anonymous("/readyz")))
                .toList();
        Eventually.until(() -> checks.stream().filter(CompletableFuture::isDone).count() == 12);
        Eventually.until(() -> gate.waiting() == 8);
        gate.open();
    }

    @Test
    void twoHundredSlowRequestsDoNotHoldUpTheHealthCheck() {
        var gate = new Gate();
        api.world.whenListed(gate);
        List<CompletableFuture<HttpResponse<String>>> slow = IntStream.range(0, 200)
                .mapToObj(i -> api.sendAsync(api.request("/v1/services")))
                .toList();
        Eventually.until(() -> gate.waiting() == 200);

        long begin = System.nanoTime();
        var health = api.send(api.anonymous("/healthz"));
        long tookMillis = (System.nanoTime() - begin) / 1_000_000;

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(tookMillis).as("milliseconds for a health check").isLessThan(1_000);
        assertThat(api.get("/v1/whoami").statusCode()).isEqualTo(200);
        assertThat(slow).noneMatch(CompletableFuture::isDone);
        gate.open();
        assertThat(slow).allMatch(answer -> answer.join().statusCode() == 200);
    }
}
