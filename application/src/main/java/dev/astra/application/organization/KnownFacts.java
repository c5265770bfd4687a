package dev.astra.application.organization;

import dev.astra.domain.account.Account;
import dev.astra.domain.account.AccountStatus;
import dev.astra.domain.account.Region;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.identity.SignInPortal;
import dev.astra.domain.organization.CloudOrganization;
import dev.astra.ports.cloud.Cloud;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What the cloud tells beforehand. Whoever has no access to it yet gets less, and is told what is missing. */
final class KnownFacts {
    private final Cloud cloud;
    private final List<String> unknown = new ArrayList<>();

    KnownFacts(Cloud cloud) {
        this.cloud = cloud;
    }

    /** The organization there is already. */
    Optional<CloudOrganization> organization() {
        return asked(() -> cloud.accounts().organization()).flatMap(found -> found);
    }

    /** The accounts of that organization that are in use. */
    List<Account> accounts() {
        return asked(() -> cloud.accounts().list()).orElse(List.of()).stream()
                .filter(account -> account.status() == AccountStatus.ACTIVE)
                .toList();
    }

    /** The zones of the region, or the names they usually have. */
    List<String> zones(Region region) {
        return asked(() -> cloud.regions().zones(region)).orElseGet(() -> {
            unknown.add("Whether the zones of " + region + " are a, b and c: the cloud tells it to accounts only.");
            return Stream.of("a", "b", "c").map(letter -> region + letter).toList();
        });
    }

    /** Where people sign in, which only exists once somebody has switched it on. */
    void portal() {
        Optional<SignInPortal> portal = asked(() -> cloud.identities().portal()).flatMap(found -> found);
        if (portal.isEmpty()) {
            unknown.add("Where people sign in, and whether single sign-on is switched on. If it is not: "
                    + cloud.identities().howToEnablePortal());
        }
    }

    /** What could not be found out. */
    List<String> unknown() {
        return List.copyOf(unknown);
    }

    /** A wish that the cloud refuses is told; a cloud that does not answer is not. */
    private static <T> Optional<T> asked(Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (AstraException e) {
            return switch (e.code().category()) {
                case DENIED, EXTERNAL, EXHAUSTED -> Optional.empty();
                case INVALID_INPUT, NOT_FOUND, CONFLICT, UNSUPPORTED, INTERNAL -> throw e;
            };
        }
    }
}
