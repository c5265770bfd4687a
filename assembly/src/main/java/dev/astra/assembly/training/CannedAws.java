package dev.astra.assembly.training;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** An AWS in which nothing is: enough of its answers on the loopback address for the SDK to go its usual way. */
final class CannedAws implements AutoCloseable {
    private static final String CALLER = """
            <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>
            <Arn>arn:aws:iam::111122223333:user/training</Arn><UserId>AIDATRAINING</UserId>
            <Account>111122223333</Account></GetCallerIdentityResult></GetCallerIdentityResponse>""";
    private static final String ROLE = """
            <AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials>
            <AccessKeyId>ASIATRAINING</AccessKeyId><SecretAccessKey>training</SecretAccessKey>
            <SessionToken>training</SessionToken><Expiration>2999-01-01T00:00:00Z</Expiration></Credentials>
            </AssumeRoleResult></AssumeRoleResponse>""";
    private static final String LENGTH = "content-length:";

    private final ServerSocket socket;

    private CannedAws(ServerSocket socket) {
        this.socket = socket;
    }

    static CannedAws start() {
        try {
            var aws = new CannedAws(new ServerSocket(0, 0, InetAddress.getLoopbackAddress()));
            Thread.ofVirtual().start(aws::accept);
            return aws;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI endpoint() {
        return URI.create("http://localhost:" + socket.getLocalPort());
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException e) {
                return; // the training has closed the socket
            }
        }
    }

    private static void serve(Socket connection) {
        try (connection) {
            var in = new BufferedInputStream(connection.getInputStream());
            OutputStream out = connection.getOutputStream();
            for (String line = line(in); !line.isEmpty(); line = line(in)) {
                out.write(answer(body(in)));
                out.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String body(InputStream in) throws IOException {
        int length = 0;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
                length = Integer.parseInt(header.substring(LENGTH.length()).strip());
            }
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private static byte[] answer(String request) {
        String text = request.contains("Action=GetCallerIdentity")
                ? CALLER
                : request.contains("Action=AssumeRole") ? ROLE : "{}";
        int length = text.getBytes(StandardCharsets.UTF_8).length;
        return ("HTTP/1.1 200 OK\r\nContent-Length: " + length + "\r\n\r\n" + text).getBytes(StandardCharsets.UTF_8);
    }

    /** The next line, which is empty at the end too. */
    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString().stripTrailing();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
