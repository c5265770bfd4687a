package dev.astra.ports.testkit.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.error.ErrorCategory;
import dev.astra.domain.log.LogLine;
import dev.astra.domain.log.LogPage;
import dev.astra.domain.log.LogQuery;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.cloud.Capability;
import dev.astra.ports.log.LogSource;
import dev.astra.ports.testkit.Failing;
import dev.astra.ports.testkit.Floor;
import dev.astra.ports.testkit.Fresh;
import dev.astra.ports.testkit.Together;
import dev.astra.ports.testkit.cloud.CapabilityContract;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link LogSource} keeps to. */
@Floor(12)
public abstract class LogSourceContract extends CapabilityContract<LogFixture> {
    private static final int FEW = 40;

    private final ServiceName service = Fresh.service();

    /** The contract of {@link Capability#LOGS}. */
    protected LogSourceContract() {
        super(Capability.LOGS);
    }

    private LogSource source() {
        return fixture().cloud().logs(fixture().location());
    }

    private List<LogLine> all(Instant since, @Nullable Instant until) {
        var lines = new ArrayList<LogLine>();
        var query = new LogQuery(since, until, null);
        LogPage page = source().read(service, query);
        lines.addAll(page.lines());
        for (var next = page.next(); next != null; next = page.next()) {
            page = source().read(service, query.after(next));
            lines.addAll(page.lines());
        }
        return lines;
    }

    private List<LogLine> all(LogFixture.Window window) {
        return all(window.since(), window.until());
    }

    @Test
    void aServiceThatDoesNotExistHasNoLog() {
        var query = new LogQuery(Instant.EPOCH, null, null);

        Failing.with(ErrorCategory.NOT_FOUND, () -> source().read(service, query));
    }

    @Test
    void everyLineTellsWhenAndWhere() {
        var window = fixture().write(service, FEW);

        assertThat(all(window)).hasSizeGreaterThanOrEqualTo(FEW).allSatisfy(line -> {
            assertThat(line.id()).isNotBlank();
            assertThat(line.task()).isNotBlank();
            assertThat(line.at()).isBetween(window.since(), window.until());
            assertThat(line.message()).doesNotContain("\n");
        });
    }

    @Test
    void linesOfSeveralTasksAreInOrderOfTime() {
        var lines = all(fixture().write(service, FEW));

        assertThat(lines).isSortedAccordingTo(Comparator.comparing(LogLine::at));
        assertThat(lines)
                .extracting(LogLine::tag)
                .doesNotContain("")
                .satisfies(tags -> assertThat(tags.stream().distinct()).hasSizeGreaterThan(1));
    }

    @Test
    void pagesHoldEveryLineOnce() {
        var window = fixture().write(service, fixture().pageSize() + FEW);

        var lines = all(window);

        assertThat(source().read(service, new LogQuery(window.since(), window.until(), null))
                        .next())
                .as("the cursor of the second page")
                .isNotNull();
        assertThat(lines).hasSizeGreaterThanOrEqualTo(fixture().pageSize() + FEW);
        assertThat(lines).extracting(LogLine::id).doesNotHaveDuplicates();
        assertThat(lines).isSortedAccordingTo(Comparator.comparing(LogLine::at));
    }

    @Test
    void partsOfATimeAddUpToTheWhole() {
        var window = fixture().write(service, FEW);
        var whole = all(window);
        var cut = whole.get(whole.size() / 2).at();

        var parts = new ArrayList<>(all(window.since(), cut));
        parts.addAll(all(cut, window.until()));

        assertThat(parts).containsExactlyInAnyOrderElementsOf(whole);
    }

    @Test
    void theStartIsPartOfTheTimeAndTheEndIsNot() {
        var lines = all(fixture().write(service, FEW));
        var first = lines.getFirst().at();
        var last = lines.getLast().at();

        assertThat(all(first, last)).contains(lines.getFirst()).doesNotContain(lines.getLast());
    }

    @Test
    void withoutAnEndTheNewestLineIsRead() {
        var window = fixture().write(service, FEW);

        assertThat(all(window.since(), null)).containsAll(all(window));
    }

    @Test
    void aTimeWithoutLinesEndsWithoutAny() {
        var window = fixture().write(service, FEW);

        assertThat(all(window.since().minus(Duration.ofHours(2)), window.since().minus(Duration.ofHours(1))))
                .isEmpty();
    }

    @Test
    void readingAgainTellsTheSame() {
        var window = fixture().write(service, FEW);

        assertThat(all(window)).isEqualTo(all(window));
    }

    @Test
    void onlyAstraExceptionsEscapeForNonsenseInPlaceOfACursor() {
        var window = fixture().write(service, FEW);

        for (var nonsense : List.of("", " ", "nonsense", "ä\n\0", "x".repeat(5_000))) {
            Failing.onlyWithAstraException(
                    () -> source().read(service, new LogQuery(window.since(), window.until(), nonsense)));
        }
    }

    @Test
    void linesCannotBeChanged() {
        var window = fixture().write(service, FEW);

        Failing.onChange(source().read(service, new LogQuery(window.since(), window.until(), null))
                .lines());
    }

    @Test
    void severalThreadsReadTheSame() {
        var window = fixture().write(service, FEW);
        var expected = all(window);

        assertThat(Together.run(4, number -> all(window))).containsOnly(expected);
    }
}
