package dev.astra.ports.testkit.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.error.ErrorCategory;
import dev.astra.domain.schedule.JobName;
import dev.astra.domain.schedule.ScheduleExpression;
import dev.astra.domain.schedule.ScheduledJob;
import dev.astra.domain.service.PlacedJob;
import dev.astra.domain.service.RevisionId;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.cloud.Capability;
import dev.astra.ports.service.JobScheduler;
import dev.astra.ports.testkit.Failing;
import dev.astra.ports.testkit.Floor;
import dev.astra.ports.testkit.Fresh;
import dev.astra.ports.testkit.cloud.CapabilityContract;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link JobScheduler} keeps to. */
@Floor(6)
public abstract class JobSchedulerContract extends CapabilityContract<ServiceFixture> {
    private final ServiceName service = Fresh.service();

    /** The contract of {@link Capability#SCHEDULES}. */
    protected JobSchedulerContract() {
        super(Capability.SCHEDULES);
    }

    private JobScheduler jobs() {
        return fixture().cloud().jobs(fixture().location());
    }

    private RevisionId start() {
        var first = TaskSpecs.web(service, fixture().healthyImage(), "1");
        fixture().start(fixture().location(), service, first, 1);
        return fixture().cloud().services(fixture().location()).get(service).revision();
    }

    private ScheduledJob job(String name, String expression) {
        return new ScheduledJob(
                new JobName(name),
                ScheduleExpression.parse(expression),
                ZoneId.of("Europe/Berlin"),
                List.of("./clean", "--say", "two words \"quoted\""),
                service.value());
    }

    @Test
    void aServiceHasNoJobsAtFirst() {
        start();

        assertThat(jobs().list(service)).isEmpty();
    }

    @Test
    void jobsAreListedAsTheyWerePut() {
        var revision = start();
        var nightly = job("nightly", "cron(0 3 * * ? *)");
        var often = job("often", "rate(15 minutes)");

        jobs().put(service, revision, List.of(often, nightly));

        assertThat(jobs().list(service))
                .containsExactly(new PlacedJob(nightly, revision), new PlacedJob(often, revision));
    }

    @Test
    void puttingTheSameAgainChangesNothing() {
        var revision = start();
        var wished = List.of(job("nightly", "cron(0 3 * * ? *)"));

        jobs().put(service, revision, wished);
        jobs().put(service, revision, wished);

        assertThat(jobs().list(service)).hasSize(1);
    }

    @Test
    void whatIsNoLongerWishedGoesAndTheRestFollowsTheRevision() {
        var revision = start();
        jobs().put(service, revision, List.of(job("nightly", "cron(0 3 * * ? *)"), job("often", "rate(15 minutes)")));
        var next = fixture()
                .cloud()
                .services(fixture().location())
                .register(service, TaskSpecs.web(service, fixture().healthyImage(), "2"));
        var changed = job("nightly", "cron(30 4 * * ? *)");

        jobs().put(service, next, List.of(changed));

        assertThat(jobs().list(service)).containsExactly(new PlacedJob(changed, next));
        jobs().put(service, next, List.of());
        assertThat(jobs().list(service)).isEmpty();
    }

    @Test
    void servicesHaveJobsOfTheirOwn() {
        var revision = start();
        jobs().put(service, revision, List.of(job("nightly", "cron(0 3 * * ? *)")));

        assertThat(jobs().list(Fresh.service())).isEmpty();
    }

    @Test
    void aServiceOrRevisionThatDoesNotExistIsNotFound() {
        start();
        var wished = List.of(job("nightly", "cron(0 3 * * ? *)"));
        var absent = new RevisionId(service + ":4711");

        Failing.with(ErrorCategory.NOT_FOUND, () -> jobs().put(service, absent, wished));
        Failing.with(ErrorCategory.NOT_FOUND, () -> jobs().put(Fresh.service(), absent, wished));
    }
}
