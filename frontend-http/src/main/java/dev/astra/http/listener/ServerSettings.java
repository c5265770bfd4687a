package dev.astra.http.listener;

import dev.astra.domain.error.Failures;
import org.jspecify.annotations.Nullable;

/**
 * Where the server listens.
 *
 * @param host the address or name of the interface
 * @param port the port, or 0 for any that is free
 * @param tls what to encrypt with, or null for plain HTTP
 * @param behindProxy whether something in front of the server ends TLS
 */
public record ServerSettings(
        String host, int port, @Nullable TlsFiles tls, boolean behindProxy, ServerLimits limits) {
    private static final String LOOPBACK = "127.0.0.1";
    private static final int LAST_PORT = 65_535;

    public ServerSettings {
        if (port < 0 || port > LAST_PORT) {
            throw Failures.invalid(
                            "The port " + port + " is not valid", "expected 1 to " + LAST_PORT + ", or 0 for any")
                    .exception();
        }
    }

    /** For this machine only. */
    public static ServerSettings onLoopback(int port) {
        return new ServerSettings(LOOPBACK, port, null, false, ServerLimits.usual());
    }

    public ServerSettings on(String other) {
        return new ServerSettings(other, port, tls, behindProxy, limits);
    }

    public ServerSettings encrypted(TlsFiles files) {
        return new ServerSettings(host, port, files, behindProxy, limits);
    }

    public ServerSettings behindAProxy() {
        return new ServerSettings(host, port, tls, true, limits);
    }

    public ServerSettings within(ServerLimits others) {
        return new ServerSettings(host, port, tls, behindProxy, others);
    }
}
