package dev.astra.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.astra.domain.error.AstraException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "9lives", "has space", "under_score", "x"})
    void anAccountNameThatNoDirectoryCouldBearIsRefused(String name) {
        assertThatThrownBy(() -> new AccountName(name)).isInstanceOf(AstraException.class);
    }

    @Test
    void aMailboxIsTaggedBeforeTheAtSign() {
        assertThat(new EmailAddress("aws@orreri.dev").tagged("staging")).hasToString("aws+staging@orreri.dev");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no-at-sign", "a@b", "a b@c.d", "@c.d"})
    void whatIsNoAddressIsRefused(String address) {
        assertThatThrownBy(() -> new EmailAddress(address)).isInstanceOf(AstraException.class);
    }

    @Test
    void aDomainIsKeptInLowerCaseAndHasChildren() {
        assertThat(new DomainName("Orreri.XYZ").child("staging")).hasToString("staging.orreri.xyz");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "-a.com", "a..com", "a.com.", "http://a.com"})
    void whatIsNoDomainIsRefused(String domain) {
        assertThatThrownBy(() -> new DomainName(domain)).isInstanceOf(AstraException.class);
    }
}
