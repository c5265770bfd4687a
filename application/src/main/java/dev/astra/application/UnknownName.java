package dev.astra.application;

import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.Failures;
import dev.astra.domain.error.Nearest;
import java.util.List;

/** Refuses a name that nothing has, and says which one was probably meant. */
public final class UnknownName {
    private static final int MOST_SHOWN = 8;

    private UnknownName() {}

    /**
     * The refusal, to be thrown.
     *
     * @param kind what has names of this kind, for example {@code Account}
     * @param why what there is instead
     * @param known the names there are
     * @param otherwise what to do when none of the known names is near
     */
    public static AstraException refuse(String kind, String name, String why, List<String> known, String otherwise) {
        String next = Nearest.to(name, known)
                .map(nearest -> "Did you mean " + nearest + "?")
                .orElse(otherwise);
        return Failures.notFound(kind, name, why).next(next).exception();
    }

    /** The first few of the names, for a sentence. */
    public static String few(List<String> names) {
        String shown = String.join(", ", names.subList(0, Math.min(names.size(), MOST_SHOWN)));
        return names.size() > MOST_SHOWN ? shown + " and others" : shown;
    }
}
