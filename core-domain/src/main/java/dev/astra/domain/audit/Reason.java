package dev.astra.domain.audit;

import dev.astra.domain.error.Failures;

/** Why something is done, in the words of the person who does it, on one line. */
public record Reason(String value) {
    private static final int MOST = 300;

    public Reason {
        value = value.strip();
        boolean written = !value.isEmpty() && value.length() <= MOST;
        if (!written || value.chars().anyMatch(Reason::isUnprintable)) {
            throw Failures.invalid("The reason is not valid", "expected one line of 1 to " + MOST + " characters")
                    .exception();
        }
    }

    /** What could break a line, or drive the terminal that shows it. */
    private static boolean isUnprintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    @Override
    public String toString() {
        return value;
    }
}
