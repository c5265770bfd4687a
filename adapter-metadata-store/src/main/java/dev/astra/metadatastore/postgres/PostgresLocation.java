package dev.astra.metadatastore.postgres;

import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.Failures;
import dev.astra.domain.error.Nearest;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a server's database is, written {@code postgresql://user:password@host:port/database?sslmode=verify-full}.
 * Neither the text form nor any message holds the password.
 *
 * @param port the port, or -1 for the usual one
 * @param user the user, or null for the name of the system's user
 * @param password the password, or null to have the driver look into {@code ~/.pgpass}
 * @param tls the settings of the encryption, by their names in PostgreSQL
 */
public record PostgresLocation(
        String host,
        int port,
        String database,
        @Nullable String user,
        @Nullable String password,
        Map<String, String> tls) {
    public static final String SCHEME = "postgresql://";

    private static final List<String> SETTINGS = List.of("sslmode", "sslrootcert", "sslcert", "sslkey");

    public PostgresLocation {
        tls = Map.copyOf(tls);
    }

    public static PostgresLocation parse(String text) {
        URI uri = uri(text);
        String host = uri.getHost();
        String path = uri.getPath();
        if (host == null || path == null || path.length() < 2) {
            throw invalid("a host and the name of a database are needed");
        }
        String[] login = uri.getRawUserInfo() == null
                ? new String[0]
                : uri.getRawUserInfo().split(":", 2);
        return new PostgresLocation(
                host,
                uri.getPort(),
                path.substring(1),
                login.length > 0 ? decode(login[0]) : null,
                login.length > 1 ? decode(login[1]) : null,
                settings(uri));
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            // the exception quotes the text, and with it the password: it must not be the cause
            throw invalid(e.getReason() + " at character " + (e.getIndex() + 1));
        }
    }

    private static Map<String, String> settings(URI uri) {
        var settings = new LinkedHashMap<String, String>();
        if (uri.getRawQuery() != null) {
            for (String pair : uri.getRawQuery().split("&", -1)) {
                String[] parts = pair.split("=", 2);
                settings.put(known(parts[0]), parts.length > 1 ? decode(parts[1]) : "");
            }
        }
        return settings;
    }

    private static String known(String setting) {
        if (SETTINGS.contains(setting)) {
            return setting;
        }
        String hint = Nearest.to(setting, SETTINGS)
                .map(near -> "did you mean '" + near + "'?")
                .orElse("known are " + String.join(", ", SETTINGS));
        throw invalid("the setting '" + setting + "' is not known; " + hint);
    }

    private static AstraException invalid(String why) {
        return Failures.invalid("The location of the metadata database is not valid", why)
                .next("Write postgresql://user@host:port/database, with special characters as %xx.")
                .exception();
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Whether the server is this machine, so that nothing travels over a network. */
    boolean local() {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }

    @Override
    public String toString() {
        return SCHEME + host + (port < 0 ? "" : ":" + port) + "/" + database;
    }
}
