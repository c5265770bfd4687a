package dev.astra.assembly.server;

import dev.astra.cli.server.ApiServer;
import dev.astra.http.AstraHttpServer;
import dev.astra.http.listener.ServerSettings;
import dev.astra.http.listener.TlsFiles;
import java.net.URI;
import java.util.concurrent.CountDownLatch;

/** Runs the HTTP front end until the process is told to end. */
public final class HttpApiServer implements ApiServer {
    private final AstraHttpServer server;
    private final CountDownLatch stopped = new CountDownLatch(1);

    public HttpApiServer(AstraHttpServer server) {
        this.server = server;
    }

    @Override
    public URI start(Settings settings) {
        server.start(listener(settings));
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::stop));
        String scheme = settings.tls() == null ? "http" : "https";
        String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
        return URI.create(scheme + "://" + host + ":" + server.port());
    }

    private static ServerSettings listener(Settings settings) {
        ServerSettings listener = ServerSettings.onLoopback(settings.port()).on(settings.host());
        Tls tls = settings.tls();
        if (tls != null) {
            listener = listener.encrypted(new TlsFiles(tls.certificate(), tls.key()));
        }
        return settings.behindProxy() ? listener.behindAProxy() : listener;
    }

    /** Requests that are being worked on come to their end before the process does. */
    private void stop() {
        server.close();
        stopped.countDown();
    }

    @Override
    public void awaitStop() {
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            server.close();
        }
    }
}
