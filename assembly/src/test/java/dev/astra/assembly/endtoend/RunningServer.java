package dev.astra.assembly.endtoend;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code astra serve} in a process of its own, and a client of it. */
final class RunningServer implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("http://[^\"\\s]+");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final URI address;

    private RunningServer(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    static RunningServer start(Path home) throws IOException {
        var builder = new ProcessBuilder(Distribution.launcher().toString(), "serve", "--port", "0", "-o", "json")
                .directory(home.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("ASTRA_HOME", home.toString());
        Process process = builder.start();
        return new RunningServer(process, announced(process.inputReader()));
    }

    private static URI announced(BufferedReader output) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher found = ADDRESS.matcher(line);
            if (found.find()) {
                return URI.create(found.group());
            }
        }
        throw new AssertionError("the server ended without saying where it listens");
    }

    HttpResponse<String> get(String path, String key) throws IOException, InterruptedException {
        return send(request(path, key).GET());
    }

    HttpResponse<String> post(String path, String key, String body) throws IOException, InterruptedException {
        return send(
                request(path, key).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path, String key) {
        return HttpRequest.newBuilder(address.resolve(path)).header("Authorization", "Bearer " + key);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** Asks the server to end, as a service manager does, and returns whether it did. */
    boolean stop() throws InterruptedException {
        process.destroy();
        return process.waitFor(30, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        process.destroyForcibly();
        client.close();
    }
}
