package dev.astra.cli.service;

import dev.astra.cli.console.Style;
import dev.astra.domain.value.Value;
import dev.astra.domain.value.ValueChange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The difference between what runs and what would run. */
final class DiffText {
    private DiffText() {}

    record ChangeJson(
            String path, @Nullable String before, @Nullable String after) {
        static ChangeJson of(ValueChange change) {
            return new ChangeJson(change.path(), text(change.before()), text(change.after()));
        }

        private static @Nullable String text(@Nullable Value value) {
            return value == null ? null : value.toText();
        }
    }

    static String draw(List<ValueChange> changes, Style style) {
        var text = new StringBuilder();
        for (ValueChange change : changes) {
            Value before = change.before();
            Value after = change.after();
            String sign = before == null ? style.good("+") : after == null ? style.bad("-") : style.warning("~");
            text.append("  %s %s\n".formatted(sign, change.path()));
            if (before != null) {
                text.append("      %s %s\n".formatted(style.bad("-"), before.toText()));
            }
            if (after != null) {
                text.append("      %s %s\n".formatted(style.good("+"), after.toText()));
            }
        }
        return text.toString();
    }
}
