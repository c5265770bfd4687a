package dev.astra.hcl;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A stretch of a text. Lines and columns are found when asked for, so a range costs nothing until someone looks at it. */
public final class HclRange {
    private final HclSource source;
    private final int start;
    private final int end;

    HclRange(HclSource source, int start, int end) {
        this.source = source;
        this.start = start;
        this.end = end;
    }

    /** Where the first character is. */
    public HclPosition start() {
        return source.position(start);
    }

    /** Where the character after the last one is. */
    public HclPosition end() {
        return source.position(end);
    }

    /** The index of the first character in the text. */
    public int startOffset() {
        return start;
    }

    /** The index after the last character in the text. */
    public int endOffset() {
        return end;
    }

    /** The characters themselves, exactly as written. */
    public String text() {
        return source.text().substring(start, end);
    }

    /** From the beginning of this to the end of another. */
    HclRange to(HclRange last) {
        return new HclRange(source, start, last.end);
    }

    /** What is between this and another. */
    HclRange upTo(HclRange next) {
        return new HclRange(source, /* start= */ end, /* end= */ next.start);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HclRange that && source == that.source && start == that.start && end == that.end;
    }

    @Override
    public int hashCode() {
        return Objects.hash(start, end);
    }

    @Override
    public String toString() {
        var last = end();
        return start() + "-" + last.line() + ":" + last.column();
    }
}
