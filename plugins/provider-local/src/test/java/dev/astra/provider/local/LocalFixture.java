package dev.astra.provider.local;

import dev.astra.domain.account.Location;
import dev.astra.domain.identity.SignInPrompt;
import dev.astra.domain.identity.User;
import dev.astra.domain.infrastructure.Stack;
import dev.astra.domain.service.Exposure;
import dev.astra.domain.service.ImageReference;
import dev.astra.domain.service.ServiceName;
import dev.astra.domain.service.TaskSpec;
import dev.astra.domain.telemetry.MetricQuery;
import dev.astra.ports.cloud.Cloud;
import dev.astra.ports.infrastructure.Execution;
import dev.astra.ports.infrastructure.InfrastructureEngine;
import dev.astra.ports.testkit.Fresh;
import dev.astra.ports.testkit.account.AccountFixture;
import dev.astra.ports.testkit.identity.IdentityFixture;
import dev.astra.ports.testkit.identity.SignInFixture;
import dev.astra.ports.testkit.infrastructure.EngineFixture;
import dev.astra.ports.testkit.log.LogFixture;
import dev.astra.ports.testkit.network.NetworkAccessFixture;
import dev.astra.ports.testkit.service.ImageFixture;
import dev.astra.ports.testkit.service.TaskRunnerFixture;
import dev.astra.ports.testkit.telemetry.TelemetryFixture;
import dev.astra.provider.local.log.LocalLogSource;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Everything the contracts want to know, over one embedded cloud with virtual time. */
final class LocalFixture
        implements AccountFixture,
                IdentityFixture,
                SignInFixture,
                TaskRunnerFixture,
                ImageFixture,
                LogFixture,
                TelemetryFixture,
                EngineFixture,
                NetworkAccessFixture {
    private static final int ACCOUNTS = 40;

    private final Path home;
    private final Estate estate;

    LocalFixture(Path home) {
        this.home = home;
        estate = Estate.in(home, Map.of("account-limit", String.valueOf(ACCOUNTS)));
    }

    @Override
    public Cloud cloud() {
        return estate.cloud();
    }

    @Override
    public Location location() {
        return estate.environment("staging");
    }

    @Override
    public Location elsewhere() {
        return estate.environment("production");
    }

    @Override
    public Instant now() {
        return cloud().time().now();
    }

    @Override
    public void close() {
        cloud().close();
    }

    @Override
    public void exhaust() {
        for (int i = 1; i < ACCOUNTS; i++) {
            estate.environment("filler-" + i);
        }
    }

    @Override
    public void enablePortal() {
        cloud().accounts().ensureOrganization();
    }

    @Override
    public void add(List<User> users) {
        estate.apply(new Stack.IdentityStack(location(), List.of(), users, List.of()));
    }

    @Override
    public void confirm(SignInPrompt prompt) {}

    @Override
    public Cloud reopened() {
        return Estate.in(home).cloud();
    }

    @Override
    public void endProof() {}

    @Override
    public void endSession() {
        advance(Duration.ofHours(9));
    }

    @Override
    public void start(Location location, ServiceName service, TaskSpec specification, int desired) {
        estate.running(location, service.value(), desired);
        var runtime = cloud().services(location);
        runtime.rollOut(service, runtime.register(service, specification));
        advance(Duration.ofMinutes(3));
    }

    @Override
    public ImageReference healthyImage() {
        return new ImageReference("ghcr.io/example/app:2.6.3");
    }

    @Override
    public ImageReference crashingImage() {
        return new ImageReference("ghcr.io/example/app:2.6.3-crash");
    }

    @Override
    public ImageReference jobImage() {
        return healthyImage();
    }

    @Override
    public ImageReference failingJobImage() {
        return healthyImage();
    }

    @Override
    public ImageReference unhealthyImage() {
        return new ImageReference("ghcr.io/example/app:2.6.3-unhealthy");
    }

    @Override
    public String repository(ServiceName service) {
        estate.running(location(), service.value(), 1);
        return "%s.dkr.ecr.%s.amazonaws.com/%s"
                .formatted(location().account(), location().region(), service);
    }

    @Override
    public void push(ImageReference image) {}

    @Override
    public Window write(ServiceName service, int lines) {
        var since = cloud().time().now();
        estate.running(location(), service.value(), 2);
        advance(Duration.ofSeconds(lines));
        return new Window(since, cloud().time().now());
    }

    @Override
    public MetricQuery busy(ServiceName service) {
        estate.running(location(), service.value(), 2);
        return nextTenMinutes();
    }

    @Override
    public MetricQuery busyWorker(ServiceName service) {
        estate.apply(Estate.platform(location()));
        estate.apply(Estate.service(location(), service.value(), Exposure.WORKER, 2));
        advance(Duration.ofMinutes(3));
        return nextTenMinutes();
    }

    private MetricQuery nextTenMinutes() {
        var begin = now();
        advance(Duration.ofMinutes(10));
        return MetricQuery.covering(begin, now(), 60);
    }

    @Override
    public int pageSize() {
        return LocalLogSource.PAGE;
    }

    @Override
    public InfrastructureEngine engine() {
        return cloud().infrastructure().orElseThrow();
    }

    @Override
    public Execution stack() {
        estate.apply(Estate.platform(location()));
        return Estate.execution(Estate.service(location(), Fresh.service().value(), Exposure.PUBLIC, 1));
    }

    @Override
    public Execution changed(Execution former) {
        var name = ((Stack.ServiceStack) former.stack()).service();
        return Estate.execution(Estate.service(location(), name.value(), Exposure.WORKER, 1));
    }
}
