package dev.astra.cli.service;

import dev.astra.cli.console.Console;
import dev.astra.cli.console.Style;
import dev.astra.domain.service.verification.CheckResult;
import java.util.List;

/** Checks in words. */
final class VerificationText {
    private static final int WIDTH = 13;

    private VerificationText() {}

    /** One line for each check: how it came out, what it was, what was found. */
    static String draw(List<CheckResult> results, Style style) {
        var text = new StringBuilder();
        for (CheckResult result : results) {
            String place = result.position() == null ? "" : result.position() + ": ";
            text.append(mark(result, style))
                    .append(' ')
                    .append(String.format("%-" + WIDTH + "s", result.kind().word()))
                    .append(uncertain(result))
                    .append(place)
                    .append(result.text())
                    .append('\n');
        }
        return text.toString();
    }

    private static String mark(CheckResult result, Style style) {
        return switch (result.outcome()) {
            case OK -> style.good("✓");
            case PROBLEM -> style.bad("✗");
            case NOT_ALLOWED, UNKNOWN -> style.warning("?");
        };
    }

    private static String uncertain(CheckResult result) {
        return switch (result.outcome()) {
            case OK, PROBLEM -> "";
            case NOT_ALLOWED, UNKNOWN -> result.outcome().phrase() + ": ";
        };
    }

    /** Tells apart from the output what could not be checked. */
    static void warn(Console console, List<CheckResult> unchecked) {
        for (CheckResult result : unchecked) {
            console.note(console.style().warning("! ") + "The " + result.kind().word() + " could not be checked: "
                    + result.text());
        }
    }
}
