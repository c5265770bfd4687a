package dev.astra.assembly.network;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;

/** A server that is asked over UDP. A connected socket takes answers from nobody else. */
record NameServer(InetSocketAddress address, Duration patience) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ATTEMPTS = 2;
    private static final int LARGEST = 4096;

    /** What the server answers; nothing if it does not within the patience, twice. */
    Optional<DnsAnswer> ask(String name, DnsQuestion.Type type, boolean recursive) {
        Optional<DnsAnswer> answer = Optional.empty();
        for (int attempt = 0; attempt < ATTEMPTS && answer.isEmpty(); attempt++) {
            answer = attempt(new DnsQuestion(RANDOM.nextInt(1 << 16), name, type, recursive));
        }
        return answer;
    }

    private Optional<DnsAnswer> attempt(DnsQuestion question) {
        try (var socket = new DatagramSocket()) {
            socket.connect(address);
            byte[] bytes = question.encoded();
            socket.send(new DatagramPacket(bytes, bytes.length));
            return await(socket, question.id());
        } catch (IOException e) {
            // Nobody is there; another attempt tells whether that was an accident.
            return Optional.empty();
        }
    }

    private Optional<DnsAnswer> await(DatagramSocket socket, int id) throws IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        var packet = new DatagramPacket(new byte[LARGEST], LARGEST);
        while (true) {
            long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
            if (left <= 0) {
                return Optional.empty();
            }
            socket.setSoTimeout((int) left);
            try {
                socket.receive(packet);
            } catch (SocketTimeoutException e) {
                return Optional.empty();
            }
            Optional<DnsAnswer> answer = DnsAnswer.read(packet.getData(), packet.getLength());
            if (answer.isPresent() && answer.get().id() == id) {
                return answer;
            }
        }
    }
}
