package dev.astra.application.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.manifest.ManifestReader;
import dev.astra.application.manifest.ManifestSource;
import dev.astra.application.service.ServiceLookup;
import dev.astra.application.testing.MemoryCloud;
import dev.astra.application.testing.MemoryConfiguration;
import dev.astra.application.testing.Samples;
import dev.astra.domain.account.AccountId;
import dev.astra.domain.account.Location;
import dev.astra.domain.cost.Charge;
import dev.astra.domain.cost.CostItem;
import dev.astra.domain.cost.CostQuery;
import dev.astra.domain.cost.Money;
import dev.astra.domain.cost.Traffic;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.infrastructure.ServiceShape;
import dev.astra.domain.infrastructure.Stack.ServiceStack;
import dev.astra.domain.service.Exposure;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.testkit.metadata.InMemoryMetadataStore;
import dev.astra.ports.testkit.service.TaskSpecs;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class EstimateTest {
    private static final String MANIFEST = """
            cpu = 512
            memory = 1024
            runtimePlatform = { cpuArchitecture = "ARM64" }
            containers = [{ name = "web", image = "registry.example.com/web:1", cpu = 512, memory = 1024, essential = true }]
            """;

    private final MemoryCloud cloud = new MemoryCloud();
    private final InMemoryMetadataStore store = new InMemoryMetadataStore();
    private final CloudAccess clouds = new CloudAccess(cloud, store, new MemoryConfiguration(), Path.of("home"));
    private final StandingEstate estate = new StandingEstate(clouds, store);
    private final EstimateOrganization organization = new EstimateOrganization(clouds, estate);
    private final EstimateNewService newService = new EstimateNewService(clouds, estate);
    private final EstimateService service =
            new EstimateService(clouds, new ServiceLookup(clouds, store), estate, new ManifestReader());

    @BeforeEach
    void haveAnEnvironment() {
        store.organizations().save(Samples.organization());
        store.accounts().save(Samples.environment("staging"));
        var network = store.networks().plan().allocate(Samples.STAGING, Samples.REGION, cloud.zones);
        store.networks().save(network);
    }

    private void haveAService() {
        store.services().save(Samples.service("web"));
        var standIn = TaskSpecs.web(Samples.WEB, ServiceShape.STAND_IN, "1");
        cloud.runtime.rollOut(Samples.WEB, cloud.runtime.register(Samples.WEB, standIn));
    }

    private EstimateService.Result price(@Nullable String manifest, @Nullable Integer tasks) {
        var source = manifest == null ? null : new ManifestSource("web.hcl", manifest);
        return service.execute(
                new EstimateService.Command(Samples.STAGING, Samples.WEB, source, tasks, Traffic.little()));
    }

    private static EstimateNewService.Command wish(boolean insisting) {
        return new EstimateNewService.Command(Samples.STAGING, new ServiceName("api"), Exposure.PUBLIC, insisting);
    }

    @Test
    void anOrganizationPaysForItsZones() {
        var estimate = organization.execute(new EstimateOrganization.Command(null, Traffic.little()));

        assertThat(estimate.fixed()).isEqualTo(Money.parse("1"));
        assertThat(estimate.unknowns()).isEmpty();
        assertThat(estimate.accounts()).extracting(Object::toString).containsExactly("management", "staging");
    }

    @Test
    void anEnvironmentAloneIsItsPartOfTheWhole() {
        var estimate = organization.execute(new EstimateOrganization.Command(Samples.STAGING, Traffic.little()));

        assertThat(estimate.fixed()).isEqualTo(Money.parse("0.50"));
    }

    @Test
    void aServiceIsPricedAsItRuns() {
        haveAService();

        assertThat(price(null, null).now().items())
                .filteredOn(item -> item.charge() instanceof Charge.Fixed)
                .extracting(CostItem::what)
                .containsExactly("Processor of 1 task, x86", "Memory of 1 task", "Public IPv4 of 1 task");
    }

    @Test
    void aManifestThatIsNotDeployedIsPricedBesideWhatRuns() {
        haveAService();

        var result = price(MANIFEST, 2);

        assertThat(result.then().fixed()).isEqualTo(Money.parse("36.14"));
        assertThat(result.now().fixed()).isLessThan(result.then().fixed());
        assertThat(cloud.runtime.revisions()).hasSize(1);
    }

    @Test
    void aManifestWithMistakesHasNoPrice() {
        haveAService();

        assertThatThrownBy(() -> price("cpu = 3", null))
                .isInstanceOfSatisfying(
                        AstraException.class, e -> assertThat(e.code()).isEqualTo(CoreError.INVALID_MANIFEST));
    }

    @Test
    void aServiceThatNothingRunsForIsUnknownAndNoObstacle() {
        store.services().save(Samples.service("web"));

        var estimate = organization.execute(new EstimateOrganization.Command(null, Traffic.little()));

        assertThat(estimate.unknowns()).extracting(CostItem::what).containsExactly("Tasks and secrets");
        assertThat(estimate.fixed()).isEqualTo(Money.parse("1"));
    }

    @Test
    void aNewServiceIsPricedBeforeAnythingIsMade() {
        var estimate = newService.execute(wish(false)).orElseThrow();

        assertThat(estimate.fixed()).isEqualTo(Money.parse("27.29"));
        assertThat(cloud.untouched()).isTrue();
    }

    @Test
    void aProviderWithoutPricesIsNoObstacleUnlessSomebodyInsists() {
        cloud.priced = false;

        assertThat(newService.execute(wish(false))).isEmpty();
        assertThatThrownBy(() -> newService.execute(wish(true)))
                .hasMessage("This is not possible here: the provider 'memory' does not support prices");
    }

    @Test
    void stacksArePricedBeforeThereIsAnOrganization() {
        var location = new Location(Samples.STAGING, new AccountId("123456789012"), Samples.REGION);
        var stack = new ServiceStack(location, Samples.WEB, ServiceShape.standIn(Exposure.PUBLIC));
        var nothing = new CloudAccess(cloud, new InMemoryMetadataStore(), new MemoryConfiguration(), Path.of("home"));

        var estimate = new EstimateCost(nothing)
                .execute(new EstimateCost.Command("memory", Samples.REGION, Map.of(), CostQuery.of(List.of(stack))));

        assertThat(estimate.fixed()).isEqualTo(Money.parse("27.29"));
        assertThat(cloud.untouched()).isTrue();
    }
}
