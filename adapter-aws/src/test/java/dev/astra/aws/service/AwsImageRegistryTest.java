package dev.astra.aws.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.aws.emulated.Emulated;
import dev.astra.aws.emulated.EmulatedAws;
import dev.astra.domain.service.ImageCheck;
import dev.astra.domain.service.ImageReference;
import dev.astra.ports.testkit.Fresh;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Emulated
final class AwsImageRegistryTest {
    private final Repositories fixture;
    private String repository = "";
    private String digest = "";

    AwsImageRegistryTest(EmulatedAws aws) {
        this.fixture = new Repositories(aws);
    }

    @BeforeEach
    void push() {
        repository = fixture.repository(Fresh.service());
        digest = fixture.digest(new ImageReference(repository + ":2.6.3"));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private ImageCheck check(String image) {
        return fixture.cloud().images(fixture.location()).check(new ImageReference(image));
    }

    @Test
    void anImageIsFoundByItsDigest() {
        assertThat(check(repository + "@" + digest)).isEqualTo(ImageCheck.FOUND);
        assertThat(check(repository + "@sha256:" + "0".repeat(64))).isEqualTo(ImageCheck.MISSING);
    }

    @Test
    void aDigestCountsMoreThanTheTagBesideIt() {
        assertThat(check(repository + ":moved-on@" + digest)).isEqualTo(ImageCheck.FOUND);
    }

    private ImageReference pinned(String image) {
        return fixture.cloud()
                .images(fixture.location())
                .pinned(new ImageReference(image))
                .orElseThrow();
    }

    @Test
    void anImageIsPinnedByItsDigestAlone() {
        assertThat(pinned(repository + ":2.6.3").value()).isEqualTo(repository + "@" + digest);
        assertThat(pinned(repository + "@" + digest).value()).isEqualTo(repository + "@" + digest);
    }

    @Test
    void aKeptImageHasAFurtherTagHoweverOftenItIsKept() {
        var images = fixture.cloud().images(fixture.location());

        images.keep(pinned(repository + ":2.6.3"), "astra-release-7");
        images.keep(pinned(repository + ":2.6.3"), "astra-release-7");
        images.keep(pinned(repository + ":2.6.3"), "astra-release-8");

        assertThat(pinned(repository + ":astra-release-7").value()).endsWith(digest);
        assertThat(pinned(repository + ":astra-release-8").value()).endsWith(digest);
        assertThat(pinned(repository + ":2.6.3").value()).endsWith(digest);
    }

    @Test
    void theOtherNameOfTheRegistryLeadsToTheSameImage() {
        var other = repository.replace(".dkr.ecr.us-east-2.amazonaws.com", ".dkr-ecr.us-east-2.on.aws");

        assertThat(check(other + ":2.6.3")).isEqualTo(ImageCheck.FOUND);
    }

    @Test
    void anImageOfAnotherRegionIsLookedForThere() {
        assertThat(check(repository.replace("us-east-2", "eu-west-1") + ":2.6.3"))
                .isEqualTo(ImageCheck.MISSING);
    }

    @Test
    void registriesOfOtherAccountsAreNotAsked() {
        var elsewhere = repository.replace(
                fixture.location().account().value(),
                fixture.elsewhere().account().value());
        fixture.emulator().clearCalls();

        assertThat(check(elsewhere + ":2.6.3")).isEqualTo(ImageCheck.UNKNOWN);
        assertThat(fixture.emulator().calls()).isEmpty();
    }
}
