package dev.astra.hcl;

import java.util.Optional;

/** A text that is right, with its tree. Documents do not change: an edit makes a new one. */
public final class HclDocument {
    private final HclSource source;
    private final HclBody body;
    private final int maximumNesting;

    HclDocument(HclSource source, HclBody body, int maximumNesting) {
        this.source = source;
        this.body = body;
        this.maximumNesting = maximumNesting;
    }

    /** The name of the file, as it was given. */
    public String file() {
        return source.file();
    }

    /** The text, to the last character as it was read. */
    public String text() {
        return source.text();
    }

    public HclBody body() {
        return body;
    }

    /** The values of the attributes, if they are all constant. */
    public HclResult<HclObject> evaluate() {
        return body.evaluate();
    }

    /** The expression at a path, if there is one. */
    public Optional<HclExpression> find(HclPath path) {
        return switch (new PathLookup(this).find(path)) {
            case HclResult.Success<Place>(Place.InValue(HclExpression value)) -> Optional.of(value);
            case HclResult.Success<Place> _, HclResult.Failure<Place> _ -> Optional.empty();
        };
    }

    /** Changes to this document that leave everything else in it as it is. */
    public HclEditor edit() {
        return HclEditor.of(this);
    }

    /**
     * The text in canonical form, exactly as {@code terraform fmt} writes it. There are three exceptions, where Terraform 1.11
     * damages the file: a label with "$" or "%" is kept, so is {@code true}, {@code false} or {@code null} as an index, and an
     * interpolation is not unwrapped when a comment or heredoc in it could not stand outside.
     */
    public String formatted() {
        return Formatter.layout(Modernizer.rewrite(this));
    }

    HclSource source() {
        return source;
    }

    /** The same file with another text. */
    HclResult<HclDocument> withText(String text) {
        return Hcl.parse(file(), text, maximumNesting);
    }
}
