package dev.astra.hcl;

import java.util.Comparator;
import java.util.stream.Collectors;

/** A value as the function {@code jsonencode} of Terraform writes it: keys sorted, some characters escaped for HTML. */
final class TerraformJson {
    private TerraformJson() {}

    static String encode(HclValue value) {
        return switch (value) {
            case HclString string -> string(string.value());
            case HclNumber number -> number.value().toPlainString();
            case HclBoolean bool -> Boolean.toString(bool.value());
            case HclNull _ -> "null";
            case HclList list ->
                list.elements().stream().map(TerraformJson::encode).collect(Collectors.joining(",", "[", "]"));
            case HclObject object ->
                object.entries().stream()
                        .sorted(Comparator.comparing(HclEntry::key, TerraformJson::compareCodePoints))
                        .map(entry -> string(entry.key()) + ":" + encode(entry.value()))
                        .collect(Collectors.joining(",", "{", "}"));
        };
    }

    private static int compareCodePoints(String left, String right) {
        return java.util.Arrays.compare(
                left.codePoints().toArray(), right.codePoints().toArray());
    }

    private static String string(String text) {
        var json = new StringBuilder("\"");
        text.chars().forEach(unit -> {
            switch (unit) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                case '<', '>', '&', '\u2028', '\u2029' -> json.append(String.format("\\u%04x", unit));
                default -> json.append(unit < ' ' ? String.format("\\u%04x", unit) : Character.toString(unit));
            }
        });
        return json.append('"').toString();
    }
}
