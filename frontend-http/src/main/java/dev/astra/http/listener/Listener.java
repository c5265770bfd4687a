package dev.astra.http.listener;

import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PemKeyCertOptions;
import java.net.BindException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Turns settings into a listening server's options, unless they would send API keys over the network in the clear. */
public final class Listener {
    private final ServerSettings settings;

    public Listener(ServerSettings settings) {
        this.settings = settings;
    }

    /**
     * The options to listen with.
     *
     * @throws AstraException INVALID_INPUT saying what to change
     */
    public HttpServerOptions options() {
        InetAddress address = address();
        requireProtection(address);
        var options = new HttpServerOptions()
                .setHost(address.getHostAddress())
                .setPort(settings.port())
                .setHttp2ClearTextEnabled(false)
                .setWriteIdleTimeout((int) settings.limits().patience().toMillis())
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
        TlsFiles tls = settings.tls();
        if (tls == null) {
            return options;
        }
        return options.setSsl(true)
                .setUseAlpn(true)
                .setKeyCertOptions(new PemKeyCertOptions()
                        .setCertPath(readable(tls.certificate(), "certificate"))
                        .setKeyPath(readable(tls.key(), "key")));
    }

    private void requireProtection(InetAddress address) {
        if (address.isLoopbackAddress() || settings.tls() != null || settings.behindProxy()) {
            return;
        }
        throw unusable("other machines would send it their API keys unencrypted")
                .next("Give it a certificate with --tls-certificate and --tls-key.")
                .next("Or, if a proxy in front of it ends TLS, say so with --behind-proxy.")
                .next("Or leave --host away, and it serves this machine only.")
                .exception();
    }

    /** Looked up once, so that the address that is listened on is the one that has been looked at. */
    private InetAddress address() {
        try {
            return InetAddress.getByName(settings.host());
        } catch (UnknownHostException e) {
            throw unusable("there is no such address").exception(e);
        }
    }

    private String readable(Path file, String kind) {
        if (!Files.isReadable(file)) {
            throw unusable("the " + kind + " " + file + " cannot be read")
                    .next("Name a PEM file that the server may read with --tls-" + kind + ".")
                    .exception();
        }
        return file.toString();
    }

    /** Why listening failed, once it was tried. */
    public AstraException failed(Throwable cause) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof BindException) {
                return unusable("another program listens there, or the address is not this machine's")
                        .next("Choose another port with --port, or another address with --host.")
                        .exception(cause);
            }
        }
        return unusable(
                        settings.tls() == null
                                ? cause.getClass().getSimpleName()
                                : "the certificate and the key are not a pair of PEM files")
                .exception(cause);
    }

    private Failure unusable(String why) {
        return Failure.of(
                CoreError.INVALID_CONFIGURATION,
                "The server cannot listen on " + settings.host() + " port " + settings.port(),
                why);
    }
}
