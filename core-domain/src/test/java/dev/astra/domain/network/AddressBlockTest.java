package dev.astra.domain.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.astra.domain.error.AstraException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressBlockTest {
    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7/32",
        "203.0.113.0/24, 203.0.113.0/24",
        "0.0.0.0/0, 0.0.0.0/0",
        "2001:DB8:0:0:0:0:0:7, 2001:db8::7/128",
        "2001:db8:0:1:0:0:0:7, 2001:db8:0:1::7/128",
        "2001:db8:1:0:2:0:3:0, 2001:db8:1:0:2:0:3:0/128",
        "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1/128",
        "2001:db8::/48, 2001:db8::/48",
        "::/0, ::/0",
        "::1, ::1/128"
    })
    void aBlockIsWrittenInItsCanonicalForm(String text, String canonical) {
        assertThat(AddressBlock.parse(text)).hasToString(canonical);
        assertThat(AddressBlock.parse(canonical)).isEqualTo(AddressBlock.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "203.0.113",
                "203.0.113.7.",
                "203.0.113.256",
                "203.0.113.07",
                "203.0.113.7/",
                "203.0.113.7/33",
                "203.0.113.7/-1",
                "203.0.113.7/x",
                " 203.0.113.7",
                "my house",
                "2001:db8::7/129",
                "2001:db8:::7",
                "fe80::1%eth0",
                "::ffff:203.0.113.7",
                "12345::",
                ":"
            })
    void whatIsNotABlockIsRefused(String text) {
        assertThatThrownBy(() -> AddressBlock.parse(text))
                .isInstanceOf(AstraException.class)
                .hasMessageStartingWith("The address block '")
                .hasMessageContaining("is not valid: ");
    }

    @Test
    void bitsBeyondThePrefixAreRefusedWithTheBlockThatWasMeant() {
        assertThatThrownBy(() -> AddressBlock.parse("203.0.113.7/28"))
                .hasMessageContaining("the block around it is 203.0.113.0/28");
    }

    @Test
    void blocksOverlapWhenOneLiesInTheOther() {
        var block = AddressBlock.parse("203.0.113.0/28");

        assertThat(block.overlaps(AddressBlock.parse("203.0.113.15"))).isTrue();
        assertThat(AddressBlock.parse("203.0.113.15").overlaps(block)).isTrue();
        assertThat(block.overlaps(AddressBlock.parse("203.0.113.16"))).isFalse();
        assertThat(block.overlaps(AddressBlock.parse("::/0"))).isFalse();
    }
}
