package dev.astra.ports.testkit.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.account.AccountName;
import dev.astra.domain.identity.RoleName;
import dev.astra.domain.organization.ApiKeyRecord;
import dev.astra.ports.testkit.Failing;
import dev.astra.ports.testkit.Floor;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link dev.astra.ports.metadata.ApiKeyStore} keeps to. */
@Floor(8)
public abstract class ApiKeyStoreContract extends StoreContract {
    private static final List<RoleName> ROLES = List.of(
            RoleName.READ_ONLY, RoleName.adminOf(new AccountName("staging")), RoleName.adminOf(new AccountName("dev")));

    private static ApiKeyRecord key(String id) {
        return new ApiKeyRecord(id, "0123456789abcdef".repeat(4), "johnfdoe", ROLES, NOW, NOW.plusSeconds(3600), false);
    }

    private static ApiKeyRecord key(String id, String owner, Instant createdAt) {
        return new ApiKeyRecord(id, "ab".repeat(32), owner, ROLES, createdAt, null, false);
    }

    @Test
    void aKeyThatWasNeverSavedIsNotThere() {
        assertThat(store().apiKeys().find("apupA")).isEmpty();
    }

    @Test
    void aKeyComesBackAsSaved() {
        store().apiKeys().save(key("apupA"));

        assertThat(other().apiKeys().find("apupA")).contains(key("apupA"));
    }

    @Test
    void aKeyWithoutEndOrRolesComesBackAsSaved() {
        var endless = new ApiKeyRecord("SDRbZ", "ff".repeat(32), "jane", List.of(), NOW, null, false);

        store().apiKeys().save(endless);

        assertThat(store().apiKeys().find("SDRbZ")).contains(endless);
    }

    @Test
    void aRevokedKeyTakesThePlaceOfTheFormer() {
        store().apiKeys().save(key("apupA"));
        var revoked = new ApiKeyRecord("apupA", "ee".repeat(32), "jane", List.of(RoleName.READ_ONLY), NOW, NOW, true);

        other().apiKeys().save(revoked);

        assertThat(store().apiKeys().find("apupA")).contains(revoked);
    }

    @Test
    void keysAreFoundByTheirOwnerTheOldestFirst() {
        var late = key("later", "johnfdoe", NOW.plusSeconds(1));
        var early = key("early", "johnfdoe", NOW);
        var others = key("other", "johnfdoe2", NOW.plusSeconds(2));
        store().apiKeys().save(late);
        store().apiKeys().save(early);
        store().apiKeys().save(others);

        assertThat(other().apiKeys().ownedBy("johnfdoe")).containsExactly(early, late);
        assertThat(store().apiKeys().ownedBy("johnfdo")).isEmpty();
        assertThat(store().apiKeys().all()).containsExactly(early, late, others);
    }

    @Test
    void theListsCannotBeChanged() {
        store().apiKeys().save(key("apupA"));

        Failing.onChange(store().apiKeys().all());
        Failing.onChange(store().apiKeys().ownedBy("johnfdoe"));
    }

    @Test
    void idsTellCapitalsFromSmallLetters() {
        store().apiKeys().save(key("apupA"));

        assertThat(store().apiKeys().find("APUPA")).isEmpty();
        assertThat(store().apiKeys().find("apup")).isEmpty();
    }

    @Test
    void nonsenseInPlaceOfAnIdIsNotThere() {
        store().apiKeys().save(key("apupA"));

        for (var nonsense : List.of("", " ", "%", "_____", "' OR '1'='1", "ä\n", "x".repeat(5_000))) {
            assertThat(store().apiKeys().find(nonsense)).isEmpty();
        }
    }
}
