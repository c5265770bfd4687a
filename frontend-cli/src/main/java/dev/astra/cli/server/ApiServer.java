package dev.astra.cli.server;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The HTTP API, as the command line starts it. */
public interface ApiServer {

    /**
     * Where to listen, and how it is protected.
     *
     * @param port the port, or 0 for any that is free
     * @param tls the certificate and its key, or null for plain HTTP
     * @param behindProxy whether something in front of the server ends TLS
     */
    record Settings(String host, int port, @Nullable Tls tls, boolean behindProxy) {}

    /** PEM files. */
    record Tls(Path certificate, Path key) {}

    /** Begins to listen and returns the address at which requests are taken. */
    URI start(Settings settings);

    /** Returns once the server has been stopped from outside. */
    void awaitStop();
}
