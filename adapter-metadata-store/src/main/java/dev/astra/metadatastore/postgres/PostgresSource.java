package dev.astra.metadatastore.postgres;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;

/** Makes connections to a server. */
final class PostgresSource {
    private static final String CONNECT_SECONDS = "10";
    private static final String ANSWER_SECONDS = "60";
    private static final String SESSION = "-c search_path=" + PostgresSchema.NAME
            + " -c default_transaction_isolation=read\\ committed -c lock_timeout=";

    private PostgresSource() {}

    static Connection connect(PostgresLocation location, Duration patience) throws SQLException {
        var settings = new Properties();
        settings.setProperty("ApplicationName", "astra");
        settings.setProperty("connectTimeout", CONNECT_SECONDS);
        settings.setProperty("socketTimeout", ANSWER_SECONDS);
        settings.setProperty("tcpKeepAlive", "true");
        settings.setProperty("options", SESSION + patience.toMillis());
        settings.setProperty("logServerErrorDetail", "false"); // the detail quotes whole rows
        settings.setProperty("sslmode", location.local() ? "prefer" : "require");
        settings.putAll(location.tls());
        if (location.user() != null) {
            settings.setProperty("user", location.user());
        }
        if (location.password() != null) {
            settings.setProperty("password", location.password());
        }
        return DriverManager.getConnection(url(location), settings);
    }

    private static String url(PostgresLocation location) {
        String port = location.port() < 0 ? "" : ":" + location.port();
        return "jdbc:postgresql://" + location.host() + port + "/"
                + URLEncoder.encode(location.database(), StandardCharsets.UTF_8);
    }
}
