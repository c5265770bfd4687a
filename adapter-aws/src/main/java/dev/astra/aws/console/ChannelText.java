package dev.astra.aws.console;

import dev.astra.domain.service.TerminalSize;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/** The JSON that goes over a channel. */
final class ChannelText {
    static final String VERSION = "1.2.0.0";

    private ChannelText() {}

    /** The first words, which prove that the session is ours. */
    static String opening(String token) {
        try (var json = JsonWriter.create()) {
            json.writeStartObject();
            field(json, "MessageSchemaVersion", "1.0");
            field(json, "RequestId", UUID.randomUUID().toString());
            field(json, "TokenValue", token);
            field(json, "ClientId", UUID.randomUUID().toString());
            field(json, "ClientVersion", VERSION);
            json.writeEndObject();
            return new String(json.getBytes(), StandardCharsets.UTF_8);
        }
    }

    static byte[] acknowledgement(AgentMessage message) {
        try (var json = JsonWriter.create()) {
            json.writeStartObject();
            field(json, "AcknowledgedMessageType", message.type());
            field(json, "AcknowledgedMessageId", message.id().toString());
            json.writeFieldName("AcknowledgedMessageSequenceNumber");
            json.writeValue(message.sequence());
            json.writeFieldName("IsSequentialMessage");
            json.writeValue(true);
            json.writeEndObject();
            return json.getBytes();
        }
    }

    static byte[] size(TerminalSize size) {
        try (var json = JsonWriter.create()) {
            json.writeStartObject();
            json.writeFieldName("cols");
            json.writeValue(size.columns());
            json.writeFieldName("rows");
            json.writeValue(size.rows());
            json.writeEndObject();
            return json.getBytes();
        }
    }

    /** What the far end asks for before it begins, for example {@code SessionType}. */
    static List<String> requestedActions(AgentMessage request) {
        return JsonNode.parser()
                .parse(request.text())
                .field("RequestedClientActions")
                .map(actions -> actions.asArray().stream()
                        .map(action -> text(action, "ActionType"))
                        .toList())
                .orElse(List.of());
    }

    static byte[] handshakeResponse(List<String> actions) {
        try (var json = JsonWriter.create()) {
            json.writeStartObject();
            field(json, "ClientVersion", VERSION);
            json.writeFieldName("ProcessedClientActions");
            json.writeStartArray();
            for (String action : actions) {
                json.writeStartObject();
                field(json, "ActionType", action);
                json.writeFieldName("ActionStatus");
                json.writeValue(1);
                json.writeFieldName("ActionResult");
                json.writeNull();
                field(json, "Error", "");
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeFieldName("Errors");
            json.writeStartArray();
            json.writeEndArray();
            json.writeEndObject();
            return json.getBytes();
        }
    }

    /** The sequence number that an acknowledgement is for. */
    static long acknowledged(AgentMessage message) {
        return JsonNode.parser()
                .parse(message.text())
                .field("AcknowledgedMessageSequenceNumber")
                .map(number -> Long.parseLong(number.asNumber()))
                .orElse(-1L);
    }

    /** What a closed channel says about its end. */
    static String closing(AgentMessage message) {
        return text(JsonNode.parser().parse(message.text()), "Output");
    }

    private static String text(JsonNode node, String name) {
        return node.field(name).filter(JsonNode::isString).map(JsonNode::text).orElse("");
    }

    private static void field(JsonWriter json, String name, String value) {
        json.writeFieldName(name);
        json.writeValue(value);
    }
}
