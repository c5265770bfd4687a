package dev.astra.domain.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SecretTest {

    @Test
    void aValueNeverShowsInText() {
        assertThat(new SecretValue("canary")).asString().doesNotContain("canary");
    }

    @Test
    void theVariableCarriesTheServiceInFront() {
        assertThat(new SecretName("my_key").variable("testbed")).isEqualTo("TESTBED_MY_KEY");
        assertThat(new SecretName("db.url-1").variable("my-app")).isEqualTo("MY_APP_DB_URL_1");
    }
}
