package dev.astra.benchmark;

import java.util.List;

/** Medians side by side, and as multiples of a few of them. */
final class Table {
    private Table() {}

    static void print(List<Contender> contenders, List<Contender> yardsticks) {
        var head = new StringBuilder("| program | median ms |");
        var rule = new StringBuilder("|---|---|");
        for (Contender yardstick : yardsticks) {
            head.append(" x ").append(yardstick.name()).append(" |");
            rule.append("---|");
        }
        System.out.println(head);
        System.out.println(rule);
        for (Contender contender : contenders) {
            var row = new StringBuilder("| %s | %.0f |".formatted(contender.name(), contender.medianMillis()));
            for (Contender yardstick : yardsticks) {
                row.append(" %.2f |".formatted(ratio(contender, yardstick)));
            }
            System.out.println(row);
        }
    }

    static void goal(Contender contender, Contender yardstick, double limit) {
        double ratio = ratio(contender, yardstick);
        System.out.printf(
                "%s is %.2f x %s; the goal is at most %.1f: %s%n",
                contender.name(), ratio, yardstick.name(), limit, ratio <= limit ? "met" : "missed");
    }

    private static double ratio(Contender contender, Contender yardstick) {
        return contender.medianMillis() / yardstick.medianMillis();
    }
}
