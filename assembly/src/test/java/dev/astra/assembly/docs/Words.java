package dev.astra.assembly.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the call of Astra in a line of shell and divides it into words, as far as the examples need. */
final class Words {
    private static final Pattern CALL =
            Pattern.compile("(?:(.*)\\| )?(?:[A-Z_]+=\\S+ )*(?:\\./)?astra( [^|>#]*)?(?: [|>#].*)?");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

    private Words() {}

    /**
     * A call of Astra.
     *
     * @param input the command whose output is piped in, or empty
     */
    record Call(String input, List<String> arguments) {}

    static Optional<Call> call(String line) {
        Matcher call = CALL.matcher(line.strip());
        if (!call.matches()) {
            return Optional.empty();
        }
        String input = call.group(1) == null ? "" : call.group(1).strip();
        return Optional.of(new Call(input, split(call.group(2) == null ? "" : call.group(2))));
    }

    private static List<String> split(String text) {
        var words = new ArrayList<String>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            for (int group = 1; group <= word.groupCount(); group++) {
                if (word.group(group) != null) {
                    words.add(word.group(group));
                }
            }
        }
        return words;
    }
}
