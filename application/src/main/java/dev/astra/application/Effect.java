package dev.astra.application;

import java.util.regex.Pattern;

/** What running a use case does to the world, as the audit records it. */
public sealed interface Effect {

    /** Nothing: it only reads, tries something out, or shows what would be done. */
    record None() implements Effect {}

    /**
     * Something that the audit names.
     *
     * @param action the thing and what is done to it, for example {@code service.deploy}
     * @param subject its name from the outside in, for example {@code staging/testbed}; never a secret value
     */
    record Change(String action, String subject) implements Effect {
        private static final Pattern ACTION = Pattern.compile("[a-z-]+\\.[a-z-]+");

        public Change {
            if (!ACTION.matcher(action).matches() || subject.isEmpty()) {
                throw new IllegalArgumentException(action + " of '" + subject + "' is not in the words of the audit");
            }
        }
    }

    static Effect none() {
        return new None();
    }

    /** A change of the thing whose names, from the outside in, are given. */
    static Effect change(String action, Object... names) {
        var subject = new StringBuilder();
        for (Object name : names) {
            subject.append(subject.isEmpty() ? "" : "/").append(name);
        }
        return new Change(action, subject.toString());
    }
}
