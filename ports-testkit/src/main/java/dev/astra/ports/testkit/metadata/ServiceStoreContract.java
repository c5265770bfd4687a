package dev.astra.ports.testkit.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.account.AccountName;
import dev.astra.domain.page.Page;
import dev.astra.domain.page.PageRequest;
import dev.astra.domain.service.Exposure;
import dev.astra.domain.service.Service;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.testkit.Failing;
import dev.astra.ports.testkit.Floor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link dev.astra.ports.metadata.ServiceStore} keeps to. */
@Floor(11)
public abstract class ServiceStoreContract extends StoreContract {
    private static final int MANY = 1_200;
    private static final Comparator<Service> BY_NAME_THEN_ENVIRONMENT =
            Comparator.comparing(Service::name).thenComparing(Service::environment);
    private static final AccountName STAGING = new AccountName("staging");

    private List<Service> all(@Nullable AccountName environment, int limit) {
        var services = new ArrayList<Service>();
        Page<Service> page = store().services().list(environment, new PageRequest(limit, null));
        services.addAll(page.items());
        while (page.next() != null) {
            page = store().services().list(environment, new PageRequest(limit, page.next()));
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            services.addAll(page.items());
        }
        return services;
    }

    @Test
    void aServiceThatWasNeverSavedIsNotThere() {
        assertThat(store().services().find(STAGING, new ServiceName("testbed"))).isEmpty();
    }

    @Test
    void aServiceComesBackAsSaved() {
        var service = Samples.service("testbed", "staging");

        store().services().save(service);

        assertThat(other().services().find(STAGING, service.name())).contains(service);
    }

    @Test
    void everyExposureComesBackAsSaved() {
        for (var exposure : Exposure.values()) {
            var service = new Service(
                    new ServiceName("s-" + exposure.word()), STAGING, Samples.REGION, exposure, List.of(), "r/x", NOW);
            store().services().save(service);
            assertThat(store().services().find(STAGING, service.name())).contains(service);
        }
    }

    @Test
    void savingReplacesTheServiceOfThatNameInThatEnvironment() {
        store().services().save(Samples.service("testbed", "staging"));
        store().services().save(Samples.service("testbed", "production"));
        var changed = new Service(
                new ServiceName("testbed"), STAGING, Samples.REGION, Exposure.WORKER, List.of(), "other/x", NOW);

        other().services().save(changed);

        assertThat(all(null, 500)).containsExactly(Samples.service("testbed", "production"), changed);
    }

    @Test
    void servicesAreListedByNameThenEnvironment() {
        for (var environment : List.of("staging", "production")) {
            for (var name : List.of("web", "api", "api-2", "ab")) {
                store().services().save(Samples.service(name, environment));
            }
        }

        assertThat(all(null, 500)).hasSize(8).isSortedAccordingTo(BY_NAME_THEN_ENVIRONMENT);
    }

    @Test
    void anEnvironmentHasItsOwnServices() {
        store().services().save(Samples.service("web", "staging"));
        store().services().save(Samples.service("api", "staging"));
        store().services().save(Samples.service("web", "production"));

        assertThat(all(STAGING, 500))
                .containsExactly(Samples.service("api", "staging"), Samples.service("web", "staging"));
        assertThat(all(new AccountName("stag"), 500)).isEmpty();
    }

    @Test
    void manyServicesArePagedWithoutLossOrRepetition() {
        var saved = new ArrayList<Service>();
        for (int i = 0; i < MANY; i++) {
            var service = Samples.service("s%04d".formatted(i * 7 % MANY), i % 3 == 0 ? "staging" : "production");
            store().services().save(service);
            saved.add(service);
        }
        saved.sort(BY_NAME_THEN_ENVIRONMENT);

        assertThat(all(null, 500)).isEqualTo(saved);
        assertThat(all(null, 97)).isEqualTo(saved);
        assertThat(all(STAGING, 100))
                .isEqualTo(saved.stream()
                        .filter(service -> service.environment().equals(STAGING))
                        .toList());
    }

    @Test
    void theLastPageSaysSo() {
        for (var name : List.of("aa", "bb", "cc", "dd")) {
            store().services().save(Samples.service(name, "staging"));
        }

        var first = store().services().list(null, new PageRequest(2, null));
        assertThat(first.items()).hasSize(2);
        assertThat(first.next()).isNotNull();
        assertThat(all(null, 1)).hasSize(4);
        assertThat(all(null, 2)).hasSize(4);
        assertThat(store().services().list(null, new PageRequest(4, null)).next())
                .isNull();
    }

    @Test
    void whatIsSavedWhilePagingDisturbsNothingElse() {
        for (var name : List.of("bb", "dd", "ff")) {
            store().services().save(Samples.service(name, "staging"));
        }

        var first = store().services().list(null, new PageRequest(2, null));
        other().services().save(Samples.service("aa", "staging"));
        other().services().save(Samples.service("cc", "staging"));
        var second = store().services().list(null, new PageRequest(2, first.next()));

        assertThat(second.items()).containsExactly(Samples.service("ff", "staging"));
    }

    @Test
    void onlyAstraExceptionsEscapeForNonsenseInPlaceOfACursor() {
        store().services().save(Samples.service("web", "staging"));

        for (var nonsense : List.of("", " ", "nonsense", "ä\n", "'; --", "xx".repeat(5_000))) {
            Failing.onlyWithAstraException(() -> store().services().list(null, new PageRequest(10, nonsense)));
        }
    }

    @Test
    void aServiceCanBeForgotten() {
        store().services().save(Samples.service("web", "staging"));
        store().services().save(Samples.service("web", "production"));

        other().services().remove(new AccountName("staging"), new ServiceName("web"));
        other().services().remove(new AccountName("staging"), new ServiceName("web"));

        assertThat(store().services().list(null, PageRequest.first()).items())
                .containsExactly(Samples.service("web", "production"));
        store().services().save(Samples.service("web", "staging"));
        assertThat(store().services().find(new AccountName("staging"), new ServiceName("web")))
                .contains(Samples.service("web", "staging"));
    }

    @Test
    void thePageCannotBeChanged() {
        store().services().save(Samples.service("web", "staging"));

        Failing.onChange(store().services().list(null, PageRequest.first()).items());
    }
}
