package dev.astra.terraform.engine;

import java.time.Duration;

/**
 * What terraform is run for.
 *
 * @param done what the stack is afterwards, as the word behind "could not be"
 * @param limit how long it may take
 * @param advice what to know when it fails
 */
record Undertaking(String done, Duration limit, String advice) {
    static Undertaking preparing(Duration limit) {
        return new Undertaking("prepared", limit, "Nothing has been changed.");
    }

    static Undertaking planning(Duration limit) {
        return new Undertaking("planned", limit, "Nothing has been changed.");
    }

    static Undertaking applying(Duration limit) {
        return new Undertaking(
                "applied", limit, "What was made stays made: run the same command again to go on from there.");
    }

    static Undertaking destroying(Duration limit) {
        return new Undertaking(
                "deleted", limit, "What is deleted stays deleted: run the same command again to go on from there.");
    }

    static Undertaking reading(Duration limit) {
        return new Undertaking("read", limit, "Nothing has been changed.");
    }
}
