package dev.astra.hcl;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a body: that of a file or of a block. Each method returns a new writer with one thing more, and the text is in canonical
 * form: {@code terraform fmt} has nothing to change.
 */
public final class HclWriter {
    private static final HclWriter EMPTY = new HclWriter(List.of());

    private final List<Piece> pieces;

    private HclWriter(List<Piece> pieces) {
        this.pieces = pieces;
    }

    /**
     * What was written at once.
     *
     * @param attribute the name of the attribute, if it is one
     * @param lines the text, whose blanks are still to be decided
     */
    private record Piece(@Nullable String attribute, String lines) {}

    public static HclWriter empty() {
        return EMPTY;
    }

    /** Sets an attribute to a string. */
    public HclWriter attribute(String name, String value) {
        return attribute(name, HclCode.string(value));
    }

    public HclWriter attribute(String name, long value) {
        return attribute(name, HclCode.number(value));
    }

    public HclWriter attribute(String name, boolean value) {
        return attribute(name, HclCode.bool(value));
    }

    /**
     * Sets an attribute.
     *
     * @throws IllegalArgumentException if HCL does not allow the name, or the body has set it already
     */
    public HclWriter attribute(String name, HclCode value) {
        requireIdentifier(name);
        return with(new Piece(name, name + " = " + value.text() + "\n"));
    }

    /** Adds a block without labels. */
    public HclWriter block(String type, HclWriter body) {
        return block(type, List.of(), body);
    }

    /**
     * Adds a block.
     *
     * @throws IllegalArgumentException if HCL does not allow the type
     */
    public HclWriter block(String type, List<String> labels, HclWriter body) {
        requireIdentifier(type);
        var header = new StringBuilder(type);
        labels.forEach(label -> header.append(' ').append(HclCode.string(label)));
        String content = body.pieces.isEmpty() ? "" : "\n" + body.lines();
        return with(new Piece(null, header + " {" + content + "}\n"));
    }

    /** Adds a comment, on as many lines as the text has. */
    public HclWriter comment(String text) {
        var lines = new StringBuilder();
        text.lines().forEach(line -> lines.append(("# " + line).stripTrailing()).append('\n'));
        return with(new Piece(null, lines.toString()));
    }

    public HclWriter blankLine() {
        return with(new Piece(null, "\n"));
    }

    /**
     * Adds everything another writer has.
     *
     * @throws IllegalArgumentException if both set the same attribute
     */
    public HclWriter append(HclWriter other) {
        HclWriter result = this;
        for (Piece piece : other.pieces) {
            result = result.with(piece);
        }
        return result;
    }

    private HclWriter with(Piece piece) {
        String name = piece.attribute;
        if (name != null && pieces.stream().anyMatch(earlier -> name.equals(earlier.attribute))) {
            throw new IllegalArgumentException("The attribute " + Quoting.inMessage(name) + " is set twice");
        }
        List<Piece> more = new ArrayList<>(pieces);
        more.add(piece);
        return new HclWriter(List.copyOf(more));
    }

    private static void requireIdentifier(String name) {
        if (!Identifiers.isIdentifier(name)) {
            throw new IllegalArgumentException(Quoting.inMessage(name)
                    + " cannot be the name of an attribute or block: a name has letters, digits, \"_\" and \"-\"");
        }
    }

    boolean isEmpty() {
        return pieces.isEmpty();
    }

    private String lines() {
        var lines = new StringBuilder();
        pieces.forEach(piece -> lines.append(piece.lines));
        return lines.toString();
    }

    /** The text in canonical form; every line ends with a line feed. */
    public String text() {
        return Hcl.parse("text", lines())
                .map(HclDocument::formatted)
                .orElseThrow(problems -> new IllegalStateException("What was written cannot be read: " + problems));
    }

    @Override
    public String toString() {
        return text();
    }
}
