package dev.astra.domain.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.astra.domain.error.AstraException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ImageReferenceTest {

    @ParameterizedTest
    @CsvSource({
        "ghcr.io/orreri/standin:2.6.3,ghcr.io/orreri/standin,2.6.3",
        "nginx,nginx,latest",
        "localhost:5000/app,localhost:5000/app,latest",
        "localhost:5000/app:1,localhost:5000/app,1"
    })
    void repositoryAndTagAreToldApart(String image, String repository, String tag) {
        var reference = new ImageReference(image);

        assertThat(reference.repository()).isEqualTo(repository);
        assertThat(reference.tag()).isEqualTo(tag);
    }

    @Test
    void aDigestBelongsToNeither() {
        var reference = new ImageReference("app:1@sha256:" + "a".repeat(64));

        assertThat(reference.repository()).isEqualTo("app");
        assertThat(reference.tag()).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "app:", "app@sha256:abc", "app:tag:tag "})
    void whatIsNoImageIsRefused(String text) {
        assertThatThrownBy(() -> new ImageReference(text)).isInstanceOf(AstraException.class);
    }
}
