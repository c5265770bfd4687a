package dev.astra.cli.server;

import dev.astra.cli.command.Session;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves the HTTP API until it is stopped. */
@Command(
        name = "serve",
        description = "Serve the HTTP API.",
        footer = {"", "Each request carries an API key: Authorization: Bearer astra_ID_SECRET"})
public final class ServeCommand implements Callable<Integer> {
    private final Session session;
    private final Supplier<ApiServer> server;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description =
                    "The interface to listen on; one that others can reach needs TLS (default: this machine only).")
    private String host = "";

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "The port, or 0 for any that is free (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--tls-certificate", paramLabel = "FILE", description = "A PEM file with the certificate.")
    private @Nullable Path certificate;

    @Option(names = "--tls-key", paramLabel = "FILE", description = "A PEM file with the certificate's key.")
    private @Nullable Path key;

    @Option(names = "--behind-proxy", description = "Something in front of this server ends TLS.")
    private boolean behindProxy;

    public ServeCommand(Session session, Supplier<ApiServer> server) {
        this.session = session;
        this.server = server;
    }

    private record ServeJson(String address) {}

    @Override
    public Integer call() {
        var settings = new ApiServer.Settings(host, port, tls(), behindProxy);
        ApiServer api = server.get();
        URI address = api.start(settings);
        session.show(
                new ServeJson(address.toString()),
                () -> session.console().style().good("✓") + " Astra listens on " + address + "\n");
        session.next(
                "Try: curl -H \"Authorization: Bearer $ASTRA_API_KEY\" " + address + "/v1/whoami (Ctrl-C stops it)");
        api.awaitStop();
        return 0;
    }

    private ApiServer.@Nullable Tls tls() {
        if (certificate == null && key == null) {
            return null;
        }
        if (certificate == null || key == null) {
            throw Failure.of(
                            CoreError.MISSING_ANSWER,
                            "The server cannot be started with TLS",
                            "a certificate needs its key, and a key its certificate")
                    .next("Name both: --tls-certificate FILE --tls-key FILE.")
                    .exception();
        }
        return new ApiServer.Tls(certificate, key);
    }
}
