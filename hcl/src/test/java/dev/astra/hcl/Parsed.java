package dev.astra.hcl;

import java.util.List;

/** Texts that are right, read in one step. */
final class Parsed {
    private Parsed() {}

    static HclDocument document(String text) {
        return Hcl.parse("test.hcl", text)
                .orElseThrow(problems -> new AssertionError(text + " is refused: " + problems));
    }

    /** The values of all attributes of a text. */
    static HclObject object(String text) {
        return document(text).evaluate().orElseThrow(problems -> new AssertionError(text + ": " + problems));
    }

    /** The expression an attribute "x" would be set to. */
    static HclExpression expression(String text) {
        return document("x = " + text + "\n")
                .body()
                .attribute("x")
                .orElseThrow()
                .value();
    }

    /** The value of a constant expression. */
    static HclValue value(String text) {
        return expression(text).evaluate().orElseThrow(problems -> new AssertionError(text + ": " + problems));
    }

    static String string(HclObject object, String key) {
        return switch (object.get(key).orElseThrow()) {
            case HclString string -> string.value();
            case HclNumber _, HclBoolean _, HclNull _, HclList _, HclObject _ ->
                throw new AssertionError(key + " is no string: " + object);
        };
    }

    /** The problems of a text as "line:column message". */
    static List<String> problems(String text) {
        return shown(Hcl.parse("test.hcl", text).problems());
    }

    static List<String> shown(List<HclProblem> problems) {
        return problems.stream()
                .map(problem ->
                        problem.position().line() + ":" + problem.position().column() + " " + problem.message())
                .toList();
    }
}
