package dev.astra.assembly.network;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A name server on this machine that knows delegations and nothing else. */
public final class LoopbackNames implements AutoCloseable {
    private final DatagramSocket socket;
    private final Map<String, List<String>> delegations = new ConcurrentHashMap<>();
    private final AtomicInteger questions = new AtomicInteger();

    private LoopbackNames(DatagramSocket socket) {
        this.socket = socket;
    }

    public static LoopbackNames start() {
        try {
            var names = new LoopbackNames(new DatagramSocket(0, InetAddress.getLoopbackAddress()));
            Thread.ofPlatform().daemon().start(names::serve);
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@code ASTRA_DNS_SERVER} wants it. */
    public String address() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    public void delegate(String zone, List<String> servers) {
        delegations.put(zone, List.copyOf(servers));
    }

    /** How many questions were asked. */
    public int questions() {
        return questions.get();
    }

    private void serve() {
        var packet = new DatagramPacket(new byte[512], 512);
        while (!socket.isClosed()) {
            try {
                socket.receive(packet);
                questions.incrementAndGet();
                byte[] answer = answer(ByteBuffer.wrap(packet.getData(), 0, packet.getLength()));
                socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
            } catch (IOException e) {
                return;
            }
        }
    }

    /** A delegation stands among the records about authority, as the zone above tells it. */
    private byte[] answer(ByteBuffer question) throws IOException {
        int id = question.getShort();
        question.position(12);
        String name = name(question);
        List<String> servers = delegations.getOrDefault(name, List.of());
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeShort(id);
            out.writeShort(servers.isEmpty() ? 0x8003 : 0x8000);
            out.writeShort(1);
            out.writeShort(0);
            out.writeShort(servers.size());
            out.writeShort(0);
            write(out, name);
            out.writeShort(2);
            out.writeShort(1);
            for (String server : servers) {
                out.writeShort(0xc00c);
                out.writeShort(2);
                out.writeShort(1);
                out.writeInt(300);
                out.writeShort(server.length() + 2);
                write(out, server);
            }
        }
        return bytes.toByteArray();
    }

    private static String name(ByteBuffer message) {
        var name = new StringBuilder();
        for (int length = message.get(); length != 0; length = message.get()) {
            byte[] label = new byte[length];
            message.get(label);
            name.append(name.isEmpty() ? "" : ".").append(new String(label, StandardCharsets.US_ASCII));
        }
        return name.toString();
    }

    private static void write(DataOutputStream out, String name) throws IOException {
        for (String label : name.split("\\.", -1)) {
            out.writeByte(label.length());
            out.writeBytes(label);
        }
        out.writeByte(0);
    }

    @Override
    public void close() {
        socket.close();
    }
}
