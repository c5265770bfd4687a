package dev.astra.ports.testkit.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.service.ImageCheck;
import dev.astra.domain.service.ImageReference;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.cloud.Capability;
import dev.astra.ports.service.ImageRegistry;
import dev.astra.ports.testkit.Failing;
import dev.astra.ports.testkit.Floor;
import dev.astra.ports.testkit.Fresh;
import dev.astra.ports.testkit.Together;
import dev.astra.ports.testkit.cloud.CapabilityContract;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link ImageRegistry} keeps to. */
@Floor(6)
public abstract class ImageRegistryContract extends CapabilityContract<ImageFixture> {
    private final ServiceName service = Fresh.service();

    /** The contract of {@link Capability#IMAGES}. */
    protected ImageRegistryContract() {
        super(Capability.IMAGES);
    }

    private ImageRegistry registry() {
        return fixture().cloud().images(fixture().location());
    }

    private ImageReference pushed(String tag) {
        var image = new ImageReference(fixture().repository(service) + ":" + tag);
        fixture().push(image);
        return image;
    }

    @Test
    void anImageThatWasPushedIsFound() {
        assertThat(registry().check(pushed("2.6.3"))).isEqualTo(ImageCheck.FOUND);
    }

    @Test
    void aTagThatWasNeverPushedIsMissing() {
        var image = pushed("2.6.3");

        var absent = new ImageReference(image.repository() + ":missing-2.6.4");
        assertThat(registry().check(absent)).isEqualTo(ImageCheck.MISSING);
    }

    @Test
    void aRepositoryThatDoesNotExistHasNoImages() {
        var image = pushed("2.6.3");

        var absent = new ImageReference(image.repository() + "-other:2.6.3");
        assertThat(registry().check(absent)).isEqualTo(ImageCheck.MISSING);
    }

    @Test
    void imagesOfOtherRegistriesAreUnknown() {
        for (var image : List.of("nginx", "nginx:1.27", "docker.io/library/nginx:1.27", "ghcr.io/some/app:latest")) {
            assertThat(registry().check(new ImageReference(image))).isEqualTo(ImageCheck.UNKNOWN);
        }
    }

    @Test
    void onlyAstraExceptionsEscapeForADigest() {
        var image = pushed("2.6.3");
        var digest = "@sha256:" + "0123456789abcdef".repeat(4);

        Failing.onlyWithAstraException(() -> registry().check(new ImageReference(image.repository() + digest)));
        Failing.onlyWithAstraException(() -> registry().check(new ImageReference(image.value() + digest)));
    }

    @Test
    void severalThreadsGetTheSameAnswer() {
        var image = pushed("2.6.3");

        assertThat(Together.run(8, number -> registry().check(image))).containsOnly(ImageCheck.FOUND);
    }
}
