package dev.astra.hcl;

import dev.astra.hcl.HclExpression.BooleanLiteral;
import dev.astra.hcl.HclExpression.NullLiteral;
import dev.astra.hcl.HclExpression.Reference;
import java.util.Optional;

/** The keys of objects. A bare word is its own text; any other constant is turned into text. */
final class ObjectKeys {
    private ObjectKeys() {}

    /** The text of a key, or nothing when it is not constant. */
    static Optional<String> constant(HclExpression key) {
        return switch (key) {
            case Reference word -> Optional.of(Unescape.normalize(word.name()));
            case BooleanLiteral word -> Optional.of(word.range().text());
            case NullLiteral word -> Optional.of(word.range().text());
            default -> asText(key.evaluate());
        };
    }

    private static Optional<String> asText(HclResult<HclValue> result) {
        return switch (result) {
            case HclResult.Failure<HclValue> _ -> Optional.empty();
            case HclResult.Success<HclValue>(HclValue value) ->
                switch (value) {
                    case HclString string -> Optional.of(string.value());
                    case HclNumber number -> Optional.of(number.value().toPlainString());
                    case HclBoolean bool -> Optional.of(Boolean.toString(bool.value()));
                    case HclNull _, HclList _, HclObject _ -> Optional.empty();
                };
        };
    }
}
