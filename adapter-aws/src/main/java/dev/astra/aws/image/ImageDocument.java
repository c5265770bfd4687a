package dev.astra.aws.image;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** The documents by which registries describe images: indexes, manifests and configurations. */
final class ImageDocument {
    static final String ACCEPTED = "application/vnd.oci.image.index.v1+json,"
            + "application/vnd.docker.distribution.manifest.list.v2+json,"
            + "application/vnd.oci.image.manifest.v1+json,"
            + "application/vnd.docker.distribution.manifest.v2+json";

    private final JsonNode root;

    private ImageDocument(JsonNode root) {
        this.root = root;
    }

    /** Nothing for a text that is not JSON. */
    static Optional<ImageDocument> parse(String text) {
        try {
            return Optional.of(JsonNode.parser().parse(text))
                    .filter(JsonNode::isObject)
                    .map(ImageDocument::new);
        } catch (RuntimeException _) {
            return Optional.empty();
        }
    }

    /** The platforms an index lists; attestations and the like are listed as unknown ones and do not count. */
    Set<String> listed() {
        return root.field("manifests").filter(JsonNode::isArray).stream()
                .flatMap(manifests -> manifests.asArray().stream())
                .flatMap(manifest -> manifest.field("platform").stream())
                .flatMap(platform -> platform(platform).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The digest of a single image's configuration, which tells its platform. */
    Optional<String> configuration() {
        return root.field("config").flatMap(config -> config.field("digest")).map(JsonNode::text);
    }

    /** The platform a configuration states. */
    Set<String> stated() {
        return platform(root).map(Set::of).orElse(Set.of());
    }

    private static Optional<String> platform(JsonNode node) {
        var system = node.field("os").map(JsonNode::text);
        var processor = node.field("architecture").map(JsonNode::text);
        return system.isEmpty() || processor.isEmpty() || "unknown".equals(system.get())
                ? Optional.empty()
                : Optional.of(system.get() + "/" + processor.get());
    }
}
