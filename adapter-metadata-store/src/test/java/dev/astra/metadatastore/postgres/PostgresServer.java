package dev.astra.metadatastore.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;

/** A PostgreSQL server of the tests' own: a new cluster in a temporary folder, on a free port of the loopback. */
public final class PostgresServer implements AutoCloseable {
    private static final String PASSWORD = "pa:ss/w@rd?ü";
    private static final String PASSWORD_IN_URL = "pa%3Ass%2Fw%40rd%3F%C3%BC";
    private static final int LISTENING_TRIES = 3;

    private final PostgresTools tools;
    private final Path folder;
    private final AtomicInteger databases = new AtomicInteger();
    private int port;

    private PostgresServer(PostgresTools tools, Path folder) {
        this.tools = tools;
        this.folder = folder;
    }

    static PostgresServer start() throws IOException {
        var tools = PostgresTools.find();
        var server = new PostgresServer(tools, tools.temporaryFolder());
        server.create();
        server.listen();
        return server;
    }

    private Path data() {
        return folder.resolve("data");
    }

    private void create() throws IOException {
        var password = Files.writeString(folder.resolve("password"), PASSWORD);
        var made = tools.run(
                folder,
                "initdb",
                "--pgdata=" + data(),
                "--username=astra",
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--no-sync");
        assertThat(made.exitCode()).as(made.output()).isZero();
    }

    /** Another program may take the port between its being found free and its being used. */
    private void listen() throws IOException {
        boolean up = false;
        for (int tries = 0; !up && tries < LISTENING_TRIES; tries++) {
            port = freePort();
            up = restart();
        }
        assertThat(up).as(this::log).isTrue();
    }

    private static int freePort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    /** Starts the stopped server where it was. */
    boolean restart() throws IOException {
        var options = "-h 127.0.0.1 -p " + port + " -c unix_socket_directories= -c fsync=off";
        return tools.run(
                                folder,
                                "pg_ctl",
                                "start",
                                "--wait",
                                "--pgdata=" + data(),
                                "--log=" + folder.resolve("log"),
                                "--options=" + options)
                        .exitCode()
                == 0;
    }

    void stop() throws IOException {
        tools.run(folder, "pg_ctl", "stop", "--wait", "--mode=immediate", "--pgdata=" + data());
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("log"));
        } catch (IOException e) {
            return "no log: " + e;
        }
    }

    /** Makes an empty database and returns its location. */
    String newDatabase() {
        String name = "test_" + databases.incrementAndGet();
        run("postgres", "CREATE DATABASE " + name);
        return location(name);
    }

    String location(String database) {
        return "postgresql://astra:" + PASSWORD_IN_URL + "@127.0.0.1:" + port + "/" + database;
    }

    int port() {
        return port;
    }

    /** Runs a script past the store, in the schema of the store. */
    void run(String database, String script) {
        var login = new Properties();
        login.setProperty("user", "astra");
        login.setProperty("password", PASSWORD);
        login.setProperty("currentSchema", PostgresSchema.NAME);
        var url = "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
        try (var connection = DriverManager.getConnection(url, login);
                var statement = connection.createStatement()) {
            statement.execute(script);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() throws IOException {
        stop();
        PostgresTools.delete(folder);
    }
}
