package dev.astra.http;

import dev.astra.domain.organization.ApiKey;
import dev.astra.http.health.Readiness;
import dev.astra.http.listener.ServerLimits;
import dev.astra.http.listener.ServerSettings;
import dev.astra.http.world.World;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A server over a world of its own for each test, and a client that holds every answer against the contract. */
final class ApiServer implements BeforeEachCallback, AfterEachCallback {
    final World world = new World();
    final HttpClient http = HttpClient.newHttpClient();
    private final ServerLimits limits;
    private final AstraHttpServer server;
    private @Nullable ContractCheck contract;

    ApiServer() {
        this(ServerLimits.usual(), () -> {});
    }

    ApiServer(ServerLimits limits, Readiness readiness) {
        this.limits = limits;
        this.server = new AstraHttpServer(world.runner(), world.callers(), world.useCases(), readiness);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        contract = context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(ContractCheck.class, type -> new ContractCheck(), ContractCheck.class);
        server.start(ServerSettings.onLoopback(0).within(limits));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        http.shutdownNow();
        server.close();
    }

    ContractCheck contract() {
        return Objects.requireNonNull(contract);
    }

    AstraHttpServer server() {
        return server;
    }

    /** A request with the founder's key. */
    HttpRequest.Builder request(String path) {
        return request(path, World.FOUNDER);
    }

    HttpRequest.Builder request(String path, ApiKey key) {
        return anonymous(path).header("Authorization", "Bearer " + key.token());
    }

    HttpRequest.Builder anonymous(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }

    HttpResponse<String> get(String path) {
        return send(request(path));
    }

    HttpResponse<String> post(String path, String json) {
        return send(posting(path, json));
    }

    HttpRequest.Builder posting(String path, String json) {
        return request(path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        return sendAsync(request).join();
    }

    CompletableFuture<HttpResponse<String>> sendAsync(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString()).thenApply(response -> {
            contract().check(request, response);
            return response;
        });
    }
}
