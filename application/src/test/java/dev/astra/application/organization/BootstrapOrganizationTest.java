package dev.astra.application.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.dns.Delegations;
import dev.astra.application.infrastructure.StackWorks;
import dev.astra.application.operation.LeaseKeeper;
import dev.astra.application.testing.MemoryAccountDirectory;
import dev.astra.application.testing.MemoryCloud;
import dev.astra.application.testing.MemoryConfiguration;
import dev.astra.application.testing.Samples;
import dev.astra.domain.account.AccountId;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.DomainName;
import dev.astra.domain.account.EmailAddress;
import dev.astra.domain.account.Region;
import dev.astra.domain.configuration.ClientConfiguration;
import dev.astra.domain.dns.Delegation;
import dev.astra.domain.dns.DelegationCheck;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.infrastructure.ToolStatus;
import dev.astra.domain.operation.ProgressListener;
import dev.astra.domain.organization.OrganizationName;
import dev.astra.ports.cloud.Timekeeper;
import dev.astra.ports.testkit.metadata.InMemoryMetadataStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class BootstrapOrganizationTest {
    private static final EmailAddress MAILBOX = new EmailAddress("aws@orreri.xyz");

    private final MemoryCloud cloud = new MemoryCloud();
    private final InMemoryMetadataStore store = new InMemoryMetadataStore();
    private final MemoryConfiguration configuration = new MemoryConfiguration();

    @Test
    void oneRunTakesACompanyFromNothingToItsWholeEstate() {
        var result = machine("ada@workshop").execute(command("production", "staging"));

        assertThat(result.organization().bootstrapped()).isTrue();
        assertThat(result.accounts())
                .extracting(account -> account.name().value())
                .containsExactly("management", "production", "staging");
        assertThat(result.delegation().expected()).containsExactly("ns.management.example.com");
        assertThat(result.delegation().state()).isEqualTo(DelegationCheck.State.MISSING);
        assertThat(cloud.engine.applied())
                .containsExactlyInAnyOrder(
                        "management/us-east-2/organization",
                        "management/us-east-2/identity",
                        "production/us-east-2/platform",
                        "staging/us-east-2/platform",
                        "management/us-east-2/dns");
        assertThat(configuration.load().apiKey()).isEqualTo(result.apiKey());
        assertThat(store.apiKeys().find(result.apiKey().id())).isPresent();
    }

    @Test
    void whatAstraRemembersIsDatedByItsOwnClockAndNotTheClouds() {
        Instant before = Timekeeper.system().now();

        var result = machine("ada@workshop").execute(command("production"));

        assertThat(result.accounts())
                .allSatisfy(account -> assertThat(account.createdAt()).isAfterOrEqualTo(before));
    }

    @Test
    void aSecondRunChangesNothingAndKeepsTheKey() {
        var first = machine("ada@workshop").execute(command("production"));

        var second = machine("ada@workshop").execute(command("production"));

        assertThat(second.changes()).isZero();
        assertThat(second.apiKey()).isEqualTo(first.apiKey());
        assertThat(second.accounts()).isEqualTo(first.accounts());
    }

    @Test
    void aRunThatWasBrokenOffGoesOnWhereItStopped() {
        cloud.engine.failing.add("staging/us-east-2/platform");
        refused(() -> machine("ada@workshop").execute(command("production", "staging")), CoreError.EXTERNAL);
        assertThat(store.organizations().find()).get().matches(known -> !known.bootstrapped());

        var result = machine("ada@workshop").execute(command("production", "staging"));

        assertThat(result.organization().bootstrapped()).isTrue();
        assertThat(cloud.accounts.list()).hasSize(3);
        assertThat(result.changes()).isEqualTo(1);
    }

    @Test
    void oneOfTwoRunsAtOnceIsRefusedAndEverythingIsMadeOnce() {
        var refusals = new ArrayList<Throwable>();
        cloud.accounts.meanwhile = () -> {
            cloud.accounts.meanwhile = () -> {};
            refusals.add(refused(() -> machine("grace@office").execute(command("production")), CoreError.LEASED));
        };

        machine("ada@workshop").execute(command("production"));

        assertThat(refusals)
                .singleElement()
                .extracting(Throwable::getMessage)
                .asString()
                .contains("ada@workshop");
        assertThat(cloud.accounts.list()).hasSize(2);
    }

    static Stream<Arguments> namesThatCannotBeUsed() {
        return Stream.of(
                Arguments.of(List.of(), "it has no environment"),
                Arguments.of(List.of("management"), "that name is reserved"),
                Arguments.of(List.of("global"), "that name is reserved"),
                Arguments.of(List.of("staging", "production", "staging"), "it is named twice"));
    }

    @ParameterizedTest
    @MethodSource("namesThatCannotBeUsed")
    void namesThatCannotBeUsedAreRefusedBeforeAnythingIsMade(List<String> environments, String why) {
        var refusal = refused(
                () -> machine("ada@workshop").execute(command(environments.toArray(String[]::new))),
                CoreError.INVALID_INPUT);

        assertThat(refusal.failure().why()).isEqualTo(why);
        assertThatNothingWasMade();
    }

    @Test
    void aMailboxThatWouldBeTooLongForOneOfTheAccountsIsRefusedBeforeAnythingIsMade() {
        var mailbox = new EmailAddress("a".repeat(50) + "@orreri.xyz");

        refused(
                () -> machine("ada@workshop").execute(command(Samples.REGION, Samples.DOMAIN, mailbox, "staging")),
                CoreError.INVALID_INPUT);

        assertThatNothingWasMade();
    }

    @Test
    void aRegionWithFewerThanThreeZonesIsRefusedBeforeAnythingIsMade() {
        cloud.zones = List.of("a", "b");

        var refusal = refused(() -> machine("ada@workshop").execute(command("staging")), CoreError.INVALID_INPUT);

        assertThat(refusal).hasMessageContaining("a network spans 3 zones, and it has 2");
        assertThatNothingWasMade();
    }

    @Test
    void aMissingToolIsToldBeforeAnythingIsMade() {
        cloud.engine.status = new ToolStatus("terraform", false, "it is not installed", "Install it.");

        var refusal = refused(() -> machine("ada@workshop").execute(command("staging")), CoreError.TOOL_MISSING);

        assertThat(refusal.failure().nextSteps()).containsExactly("Install it.");
        assertThatNothingWasMade();
    }

    @Test
    void anotherOrganizationIsRefused() {
        store.organizations().save(Samples.organization());
        var other = new BootstrapOrganization.Command(
                new OrganizationName("other"),
                "memory",
                Samples.REGION,
                Samples.DOMAIN,
                MAILBOX,
                List.of(Samples.STAGING),
                Path.of("terraform"),
                Map.of(),
                ProgressListener.silent());

        refused(() -> machine("ada@workshop").execute(other), CoreError.ALREADY_EXISTS);

        assertThat(cloud.untouched()).isTrue();
    }

    @Test
    void whatIsFixedOnceForAllCannotBeChangedByAFurtherRun() {
        store.organizations().save(Samples.organization());

        refused(
                () -> machine("ada@workshop")
                        .execute(command(new Region("eu-west-1"), Samples.DOMAIN, MAILBOX, "staging")),
                CoreError.INVALID_INPUT);
        refused(
                () -> machine("ada@workshop")
                        .execute(command(Samples.REGION, new DomainName("other.xyz"), MAILBOX, "staging")),
                CoreError.INVALID_INPUT);

        assertThat(cloud.untouched()).isTrue();
    }

    @Test
    void credentialsOfAnotherOrganizationOrOfNoneAreRefusedOnAFurtherRun() {
        store.organizations().save(Samples.organization());

        var ofNone = refused(() -> machine("ada@workshop").execute(command("staging")), CoreError.INVALID_INPUT);
        cloud.accounts.belongTo(new AccountId("999"));
        var ofOther = refused(() -> machine("ada@workshop").execute(command("staging")), CoreError.INVALID_INPUT);

        assertThat(ofNone.failure().why()).endsWith("belong to no organization");
        assertThat(ofOther.failure().why()).endsWith("belong to that of account 999");
        assertThat(ofOther.failure().nextSteps())
                .containsExactly("Use credentials of account " + MemoryAccountDirectory.MANAGEMENT + ".");
        assertThat(cloud.accounts.list()).hasSize(1);
        assertThat(cloud.engine.applied()).isEmpty();
    }

    @Test
    void withoutSingleSignOnTheRunStopsAndSaysHowToSwitchItOn() {
        cloud.signOn = false;

        var refusal = refused(() -> machine("ada@workshop").execute(command("staging")), CoreError.NOT_FOUND);

        assertThat(refusal.failure().nextSteps())
                .containsExactly("Switch it on.", "Run astra init again; it goes on from here.");
    }

    private void assertThatNothingWasMade() {
        assertThat(cloud.untouched()).isTrue();
        assertThat(store.organizations().find()).isEmpty();
        assertThat(configuration.load()).isEqualTo(ClientConfiguration.empty());
    }

    private static AstraException refused(ThrowingCallable work, CoreError code) {
        var refusals = new ArrayList<AstraException>();
        assertThatThrownBy(work).isInstanceOfSatisfying(AstraException.class, refusals::add);
        assertThat(refusals.getFirst().code())
                .as(refusals.getFirst().getMessage())
                .isEqualTo(code);
        return refusals.getFirst();
    }

    /** A further process on the same store and the same cloud. */
    private BootstrapOrganization machine(String holder) {
        var own = store.another();
        var clouds = new CloudAccess(cloud, own, configuration, Path.of("home"));
        return new BootstrapOrganization(
                clouds,
                own,
                configuration,
                new StackWorks(clouds, cloud.engine, () -> cloud.engine),
                new LeaseKeeper(own::leases, Timekeeper.system(), holder),
                new Random(7),
                new Delegations(zone -> new Delegation.Nowhere(), true));
    }

    private static BootstrapOrganization.Command command(String... environments) {
        return command(Samples.REGION, Samples.DOMAIN, MAILBOX, environments);
    }

    private static BootstrapOrganization.Command command(
            Region region, DomainName domain, EmailAddress mailbox, String... environments) {
        return new BootstrapOrganization.Command(
                Samples.ORGANIZATION,
                "memory",
                region,
                domain,
                mailbox,
                Stream.of(environments).map(AccountName::new).toList(),
                Path.of("terraform"),
                Map.of(),
                ProgressListener.silent());
    }
}
