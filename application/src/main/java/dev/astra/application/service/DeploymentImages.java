package dev.astra.application.service;

import dev.astra.domain.service.ContainerDefinition;
import dev.astra.domain.service.ImageReference;
import dev.astra.domain.service.ReleaseContent;
import dev.astra.domain.service.ReleasedImage;
import dev.astra.domain.service.TaskSpec;
import dev.astra.domain.value.ValueChange;
import dev.astra.ports.service.ImageRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Pins images, so that a tag that moves changes no release, and shows them to people by their tags all the same. */
final class DeploymentImages {
    private DeploymentImages() {}

    /** The specification with each image as its registry pins it. */
    static TaskSpec pinned(TaskSpec written, ImageRegistry registry) {
        return written.withContainers(container ->
                container.withImage(registry.pinned(container.image()).orElse(container.image())));
    }

    /** The images of a release, as written and as pinned. */
    static List<ReleasedImage> released(TaskSpec written, TaskSpec pinned) {
        var images = new ArrayList<ReleasedImage>();
        for (int i = 0; i < written.containers().size(); i++) {
            var image = written.containers().get(i).image();
            String digest = pinned.containers().get(i).image().digest().orElse(null);
            images.add(new ReleasedImage(written.containers().get(i).name(), image, digest));
        }
        return images;
    }

    /**
     * The changes from one content to another, with images by the names under which they were released. Only where both
     * have the same name the digest is shown too.
     */
    static List<ValueChange> changes(
            ReleaseContent before,
            List<ReleasedImage> imagesBefore,
            ReleaseContent after,
            List<ReleasedImage> imagesAfter) {
        var real = before.changesTo(after).stream().map(ValueChange::path).collect(Collectors.toSet());
        var left = names(imagesBefore);
        var right = names(imagesAfter);
        var moved = right.entrySet().stream()
                .filter(image -> image.getValue().equals(left.get(image.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        left.keySet().removeAll(moved);
        right.keySet().removeAll(moved);
        return named(before, left).changesTo(named(after, right)).stream()
                .filter(change -> real.contains(change.path()))
                .toList();
    }

    private static Map<String, ImageReference> names(List<ReleasedImage> images) {
        return images.stream()
                .filter(image -> image.digest() != null)
                .collect(Collectors.toMap(ReleasedImage::container, ReleasedImage::written));
    }

    private static ReleaseContent named(ReleaseContent content, Map<String, ImageReference> names) {
        return new ReleaseContent(
                content.specification().withContainers(container -> named(container, names)),
                content.traffic(),
                content.jobs());
    }

    private static ContainerDefinition named(ContainerDefinition container, Map<String, ImageReference> names) {
        return container.withImage(names.getOrDefault(container.name(), container.image()));
    }
}
