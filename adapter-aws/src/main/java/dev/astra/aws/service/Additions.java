package dev.astra.aws.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ecs.model.Tag;

/**
 * What Astra put into a task definition that its manifest does not say. It is noted in a tag of the definition, so that
 * a field a manifest does say, even with the same value, is not taken for one of these.
 *
 * @param fields of the definition itself, for example {@code executionRoleArn}
 * @param logs the places, counted from 0, of the containers whose log configuration was added
 */
record Additions(Set<String> fields, Set<Integer> logs) {
    static final String TAGS = "tags";
    static final String PLATFORM = "runtimePlatform";

    /** The fields that hold for a service whatever version of it runs. */
    static final List<String> POSSIBLE_FIELDS =
            List.of("networkMode", "requiresCompatibilities", "executionRoleArn", "taskRoleArn", PLATFORM, TAGS);

    private static final String TAG = "astra:added";
    private static final String LOGS = "logs=";
    private static final Pattern WORDS = Pattern.compile(" ");
    private static final Pattern PLACES = Pattern.compile("\\+");

    Additions {
        fields = Set.copyOf(fields);
        logs = Set.copyOf(logs);
    }

    static Additions none() {
        return new Additions(Set.of(), Set.of());
    }

    static boolean notedBy(Tag tag) {
        return tag.key().equals(TAG);
    }

    /** What the tags note, or nothing for a definition that Astra did not register. */
    static Optional<Additions> read(List<Tag> tags) {
        return tags.stream()
                .filter(Additions::notedBy)
                .map(tag -> parse(tag.value()))
                .findFirst();
    }

    private static Additions parse(String note) {
        var words = WORDS.splitAsStream(note).collect(Collectors.toSet());
        var logs = words.stream()
                .filter(word -> word.startsWith(LOGS))
                .flatMap(word -> PLACES.splitAsStream(word.substring(LOGS.length())))
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
        words.retainAll(POSSIBLE_FIELDS);
        return new Additions(words, logs);
    }

    Tag tag() {
        var words = new ArrayList<>(
                POSSIBLE_FIELDS.stream().filter(fields::contains).toList());
        if (!logs.isEmpty()) {
            words.add(LOGS + logs.stream().sorted().map(String::valueOf).collect(Collectors.joining("+")));
        }
        return Tag.builder().key(TAG).value(String.join(" ", words)).build();
    }
}
