package dev.astra.testsupport.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LogTest {
    private static final Pattern MESSAGE = Pattern.compile("\"message\": \"([^\"]*)\"");

    private final AwsEmulator emulator = AwsEmulator.start();
    private final JsonApi api = EcsStage.logs(emulator);

    @BeforeAll
    void write() {
        api.call("CreateLogGroup", "{\"logGroupName\": \"group\"}");
        long now = emulator.now().toEpochMilli();
        write("a/1", now, "ERROR one");
        write("b/1", now + 5, "INFO two");
        write("a/1", now + 10, "WARN three");
    }

    @AfterAll
    void close() {
        UnexpectedCalls.assertNone(emulator);
        api.close();
        emulator.close();
    }

    @Test
    void eventsOfAllStreamsComeInTheOrderOfTime() {
        assertThat(messages("")).containsExactly("ERROR one", "INFO two", "WARN three");
    }

    @ParameterizedTest
    @CsvSource({
        "-INFO, ERROR one|WARN three",
        "?ERROR ?INFO, ERROR one|INFO two",
        "ERROR one, ERROR one",
        "'\\\"N three\\\"', WARN three",
        "%W.RN%, WARN three",
        "nothing, ''",
    })
    void patternsFilter(String pattern, String expected) {
        assertThat(String.join("|", messages(", \"filterPattern\": \"%s\"".formatted(pattern))))
                .isEqualTo(expected);
    }

    @Test
    void streamsAreChosenByPrefix() {
        assertThat(messages(", \"logStreamNamePrefix\": \"b/\"")).containsExactly("INFO two");
    }

    @Test
    void termsWithOtherCharactersNeedQuotes() {
        assertThat(api.call("FilterLogEvents", "{\"logGroupName\": \"group\", \"filterPattern\": \"a-b\"}"))
                .contains("InvalidParameterException");
    }

    @Test
    void retentionIsOneOfTheListedPeriods() {
        assertThat(api.call("PutRetentionPolicy", "{\"logGroupName\": \"group\", \"retentionInDays\": 31}"))
                .contains("InvalidParameterException");
    }

    private List<String> messages(String more) {
        String found = api.call("FilterLogEvents", "{\"logGroupName\": \"group\"%s}".formatted(more));
        return MESSAGE.matcher(found).results().map(match -> match.group(1)).toList();
    }

    private void write(String stream, long time, String message) {
        api.call("CreateLogStream", "{\"logGroupName\": \"group\", \"logStreamName\": \"%s\"}".formatted(stream));
        api.call("PutLogEvents", """
                {"logGroupName": "group", "logStreamName": "%s", "logEvents": [{"timestamp": %d, "message": "%s"}]}""".formatted(stream, time, message));
    }
}
