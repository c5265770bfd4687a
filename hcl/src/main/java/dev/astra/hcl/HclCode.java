package dev.astra.hcl;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One expression to be written: a constant, a list, an object, a reference or any other expression. It is right by construction,
 * so what is written with it can always be read again.
 */
public final class HclCode {
    /** A list of plain values stands on one line up to this width. */
    private static final int LINE_WIDTH = 80;

    private final String text;

    private HclCode(String text) {
        this.text = text;
    }

    /** A string in quotes, with everything escaped that would mean something else, <code>${</code> included. */
    public static HclCode string(String value) {
        if (UnpairedSurrogates.in(value)) {
            throw new IllegalArgumentException("The text cannot be written: it holds half a character");
        }
        return new HclCode(Quoting.literal(value));
    }

    public static HclCode number(long value) {
        return new HclCode(Long.toString(value));
    }

    public static HclCode number(BigDecimal value) {
        boolean plain = Math.abs((long) value.scale()) <= LINE_WIDTH;
        return new HclCode(plain ? Numbers.canonical(value).toPlainString() : value.toString());
    }

    public static HclCode bool(boolean value) {
        return new HclCode(Boolean.toString(value));
    }

    /** {@code null}. */
    public static HclCode nothing() {
        return new HclCode("null");
    }

    /** A list: on one line if its elements are short, else one element on each line. */
    public static HclCode list(List<HclCode> elements) {
        String line = elements.stream().map(HclCode::text).collect(Collectors.joining(", ", "[", "]"));
        if (line.length() <= LINE_WIDTH && !line.contains("\n")) {
            return new HclCode(line);
        }
        String lines =
                elements.stream().map(element -> element.text + ",\n").collect(Collectors.joining("", "[\n", "]"));
        return new HclCode(Formatter.layout(lines));
    }

    /** An object with one attribute on each line, in the order of the map. */
    public static HclCode object(SequencedMap<String, HclCode> attributes) {
        if (attributes.isEmpty()) {
            return new HclCode("{}");
        }
        var lines = new StringBuilder("{\n");
        attributes.forEach((name, value) -> lines.append(Identifiers.asKey(name))
                .append(" = ")
                .append(value.text)
                .append('\n'));
        return new HclCode(Formatter.layout(lines.append('}').toString()));
    }

    /** A value that was read, to be written elsewhere. */
    public static HclCode of(HclValue value) {
        return switch (value) {
            case HclString(String text, HclRange _) -> string(text);
            case HclNumber(BigDecimal number, HclRange _) -> number(number);
            case HclBoolean(boolean bool, HclRange _) -> bool(bool);
            case HclNull _ -> nothing();
            case HclList(List<HclValue> elements, HclRange _) ->
                list(elements.stream().map(HclCode::of).toList());
            case HclObject(List<HclEntry> entries, HclRange _) -> {
                var attributes = new LinkedHashMap<String, HclCode>();
                entries.forEach(entry -> attributes.put(entry.key(), of(entry.value())));
                yield object(attributes);
            }
        };
    }

    /**
     * Any other expression, given as its text, such as the reference {@code module.network.vpc_id}.
     *
     * @throws IllegalArgumentException if the text is not exactly one expression
     */
    public static HclCode expression(String text) {
        String trimmed = text.strip();
        var document = Hcl.parse("expression", "value = " + trimmed + "\n")
                .orElseThrow(problems -> notAnExpression(text, problems.getFirst()));
        var written =
                document.body().attribute("value").map(HclAttribute::value).map(HclExpression::range);
        if (document.body().items().size() != 1
                || !written.map(HclRange::text).orElse("").equals(trimmed)) {
            throw notAnExpression(text, null);
        }
        return new HclCode(Formatter.layout(endsInHeredoc(trimmed) ? "(" + trimmed + "\n)" : trimmed));
    }

    /** The end of a heredoc must be alone on its line, so nothing could be written after it. */
    private static boolean endsInHeredoc(String text) {
        var tokens = Lexer.tokens(new HclSource("expression", text + "\n"), new Problems());
        return tokens.get(tokens.size() - 3).is(TokenKind.CLOSE_HEREDOC);
    }

    private static IllegalArgumentException notAnExpression(String text, @Nullable HclProblem problem) {
        String why = problem == null ? "it is more than one" : problem.message();
        return new IllegalArgumentException(Quoting.inMessage(text) + " is not an expression: " + why);
    }

    /** The expression in canonical form; lines after the first are indented as if it stood at the margin. */
    public String text() {
        return text;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HclCode that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
