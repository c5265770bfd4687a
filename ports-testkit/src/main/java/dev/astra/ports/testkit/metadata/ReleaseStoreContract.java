package dev.astra.ports.testkit.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.account.AccountName;
import dev.astra.domain.page.Page;
import dev.astra.domain.page.PageRequest;
import dev.astra.domain.schedule.JobName;
import dev.astra.domain.schedule.ScheduleExpression;
import dev.astra.domain.schedule.ScheduledJob;
import dev.astra.domain.secret.SecretReference;
import dev.astra.domain.service.ContainerDefinition;
import dev.astra.domain.service.DeploymentId;
import dev.astra.domain.service.FargateSize;
import dev.astra.domain.service.HealthCheck;
import dev.astra.domain.service.ImageReference;
import dev.astra.domain.service.PortMapping;
import dev.astra.domain.service.Release;
import dev.astra.domain.service.ReleaseContent;
import dev.astra.domain.service.ReleaseOutcome;
import dev.astra.domain.service.ReleasedImage;
import dev.astra.domain.service.RevisionId;
import dev.astra.domain.service.Routing;
import dev.astra.domain.service.SecretBinding;
import dev.astra.domain.service.ServiceName;
import dev.astra.domain.service.TaskSpec;
import dev.astra.domain.service.Traffic;
import dev.astra.domain.value.Value;
import dev.astra.ports.testkit.Failing;
import dev.astra.ports.testkit.Floor;
import dev.astra.ports.testkit.Together;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link dev.astra.ports.metadata.ReleaseStore} keeps to. */
@Floor(9)
public abstract class ReleaseStoreContract extends StoreContract {
    private static final AccountName STAGING = new AccountName("staging");
    private static final ServiceName WEB = new ServiceName("web");
    private static final String DIGEST = "sha256:" + "0123456789abcdef".repeat(4);

    private static Release release(String service, String environment, @Nullable Traffic traffic) {
        var container = new ContainerDefinition(
                service,
                new ImageReference("registry.example.com/" + service + "@" + DIGEST),
                256,
                512,
                true,
                List.of(new PortMapping(8080, "tcp", Map.of("name", Value.of("http")))),
                Map.of("MOTTO", "\"quoted\"\\ \n\t\u0001 ünïcode 🚀", "EMPTY", ""),
                List.of(new SecretBinding("TOKEN", new SecretReference("arn:secret:token::7"))),
                Map.of(
                        "stopTimeout", Value.of(30),
                        "fraction", new Value.Numeral(new BigDecimal("-1.25")),
                        "command", Value.of(List.of(Value.of("run"), Value.of(true), Value.of(List.of())))));
        return new Release(
                new AccountName(environment),
                new ServiceName(service),
                0,
                new RevisionId(service + ":7"),
                "ab".repeat(32),
                new ReleaseContent(
                        new TaskSpec(new FargateSize(256, 512), List.of(container), Map.of("tags", Value.of(Map.of()))),
                        traffic,
                        List.of(new ScheduledJob(
                                new JobName("nightly"),
                                ScheduleExpression.parse("cron(0 3 * * ? *)"),
                                ZoneId.of("Europe/Berlin"),
                                List.of("./report", "--all"),
                                service))),
                List.of(
                        new ReleasedImage(service, new ImageReference("registry.example.com/web:v7"), DIGEST),
                        new ReleasedImage("sidecar", new ImageReference("nginx:1"), null)),
                "ada",
                "it's \"broken\"",
                NOW,
                null,
                ReleaseOutcome.IN_PROGRESS,
                3);
    }

    private static Release release() {
        return release("web", "staging", new Traffic(new Routing("web", 8080), HealthCheck.usual(), 30));
    }

    private List<Integer> numbers(int limit) {
        var numbers = new ArrayList<Integer>();
        Page<Release> page = store().releases().newest(STAGING, WEB, new PageRequest(limit, null));
        while (true) {
            page.items().forEach(release -> numbers.add(release.number()));
            if (page.next() == null) {
                return numbers;
            }
            page = store().releases().newest(STAGING, WEB, new PageRequest(limit, page.next()));
        }
    }

    @Test
    void aReleaseThatWasNeverAddedIsNotThere() {
        assertThat(store().releases().find(STAGING, WEB, 1)).isEmpty();
        assertThat(store().releases().newest(STAGING, WEB, PageRequest.first()).items())
                .isEmpty();
    }

    @Test
    void aReleaseComesBackAsAdded() {
        var added = store().releases().add(release());

        assertThat(added).isEqualTo(release().numbered(1));
        assertThat(other().releases().find(STAGING, WEB, 1)).contains(added);
        assertThat(other().releases().newest(STAGING, WEB, PageRequest.first()).items())
                .containsExactly(added);
    }

    @Test
    void aReleaseWithoutLoadBalancerComesBackAsAdded() {
        var added = store().releases().add(release("web", "staging", null));

        assertThat(other().releases().find(STAGING, WEB, 1)).contains(added);
    }

    @Test
    void eachServiceOfEachEnvironmentCountsFromOne() {
        for (int i = 1; i <= 3; i++) {
            assertThat(store().releases().add(release()).number()).isEqualTo(i);
        }

        assertThat(store().releases().add(release("api", "staging", null)).number())
                .isEqualTo(1);
        assertThat(store().releases().add(release("web", "production", null)).number())
                .isEqualTo(1);
    }

    @Test
    void onlyTheDeploymentAndTheOutcomeChange() {
        var first = store().releases().add(release());
        var second = store().releases().add(release());
        var begun = first.begunAs(new DeploymentId("ecs-svc/1"));

        store().releases().update(begun);
        assertThat(other().releases().find(STAGING, WEB, 1)).contains(begun);
        for (var outcome : ReleaseOutcome.values()) {
            store().releases().update(begun.ended(outcome));
            assertThat(other().releases().find(STAGING, WEB, 1)).contains(begun.ended(outcome));
        }
        assertThat(other().releases().find(STAGING, WEB, 2)).contains(second);
    }

    @Test
    void aDeletedServiceLeavesNoReleases() {
        store().releases().add(release());
        store().releases().add(release());

        store().releases().remove(STAGING, new ServiceName("other"));
        assertThat(numbers(500)).containsExactly(2, 1);
        store().releases().remove(STAGING, WEB);
        store().releases().remove(STAGING, WEB);

        assertThat(numbers(500)).isEmpty();
        assertThat(other().releases().add(release()).number()).isOne();
    }

    @Test
    void releasesArePagedNewestFirst() {
        for (int i = 0; i < 25; i++) {
            store().releases().add(release());
        }
        var all = IntStream.iterate(25, number -> number > 0, number -> number - 1)
                .boxed()
                .toList();

        assertThat(numbers(500)).isEqualTo(all);
        assertThat(numbers(5)).isEqualTo(all);
        assertThat(numbers(7)).isEqualTo(all);
        assertThat(numbers(1)).isEqualTo(all);
    }

    @Test
    void thoseWhoAddAtOnceGetDifferentNumbers() {
        Together.run(8, number -> {
            var store = number % 2 == 0 ? store() : other();
            for (int i = 0; i < 5; i++) {
                store.releases().add(release());
            }
            return number;
        });

        assertThat(numbers(500)).hasSize(40).doesNotHaveDuplicates().contains(1, 40);
    }

    @Test
    void onlyAstraExceptionsEscapeForNonsenseInPlaceOfACursor() {
        store().releases().add(release());

        for (var nonsense : List.of("", " ", "nonsense", "ä\n", "'; --", "9".repeat(5_000))) {
            Failing.onlyWithAstraException(
                    () -> store().releases().newest(STAGING, WEB, new PageRequest(10, nonsense)));
        }
    }

    @Test
    void thePageCannotBeChanged() {
        store().releases().add(release());

        Failing.onChange(
                store().releases().newest(STAGING, WEB, PageRequest.first()).items());
    }
}
