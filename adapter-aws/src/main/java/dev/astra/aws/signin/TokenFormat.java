package dev.astra.aws.signin;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/** Tokens in the form that the AWS command line and every SDK share. */
final class TokenFormat {
    private TokenFormat() {}

    /** The token, or nothing where the text is not one. */
    static Optional<Token> read(byte[] json) {
        try {
            String text = new String(json, StandardCharsets.UTF_8);
            if (text.isBlank()) {
                return Optional.empty();
            }
            JsonNode node = JsonNode.parser().parse(text);
            var registration = new Registration(
                    text(node, "clientId"),
                    text(node, "clientSecret"),
                    node.field("registrationExpiresAt")
                            .map(JsonNode::text)
                            .map(Instant::parse)
                            .orElse(Instant.EPOCH));
            String refresh = text(node, "refreshToken");
            return Optional.of(new Token(
                    URI.create(text(node, "startUrl")),
                    text(node, "region"),
                    text(node, "accessToken"),
                    Instant.parse(text(node, "expiresAt")),
                    registration,
                    refresh.isEmpty() ? null : refresh));
        } catch (DateTimeException | IllegalArgumentException | UncheckedIOException _) {
            return Optional.empty();
        }
    }

    static byte[] write(Token token) {
        try (var json = JsonWriter.create()) {
            json.writeStartObject();
            field(json, "startUrl", token.startUrl().toString());
            field(json, "region", token.region());
            field(json, "accessToken", token.accessToken());
            field(json, "expiresAt", seconds(token.expiresAt()));
            field(json, "clientId", token.registration().clientId());
            field(json, "clientSecret", token.registration().clientSecret());
            field(json, "registrationExpiresAt", seconds(token.registration().expiresAt()));
            if (token.refreshToken() != null) {
                field(json, "refreshToken", token.refreshToken());
            }
            json.writeEndObject();
            return json.getBytes();
        }
    }

    private static String text(JsonNode node, String name) {
        return node.field(name).filter(JsonNode::isString).map(JsonNode::text).orElse("");
    }

    private static void field(JsonWriter json, String name, String value) {
        json.writeFieldName(name);
        json.writeValue(value);
    }

    private static String seconds(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
