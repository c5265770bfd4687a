package dev.astra.hcl;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a text.
 *
 * @param range the characters it is about
 * @param message what is wrong, as a sentence without the place
 * @param suggestion what to do about it, or null when nothing sensible can be offered
 */
public record HclProblem(
        HclRange range, String message, @Nullable String suggestion) {
    /** Where it begins. */
    public HclPosition position() {
        return range.start();
    }

    /** The problem on one line: place, message, suggestion. */
    @Override
    public String toString() {
        return position() + ": " + message + (suggestion == null ? "" : " (" + suggestion + ")");
    }
}
