package dev.astra.aws.image;

import dev.astra.domain.service.ImageCheck;
import dev.astra.domain.service.ImageReference;
import dev.astra.domain.service.verification.ImageFacts;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * A registry that speaks the OCI distribution protocol, asked without a password. What it keeps to itself is unknown, and
 * so is everything when it does not answer soon.
 */
public final class PublicRegistry {
    private static final Pattern HOSTED = Pattern.compile("(?<host>[^/]*[.:][^/]*|localhost)/(?<path>.+)");
    private static final Pattern CHALLENGE = Pattern.compile("(?<name>realm|service|scope)=\"(?<value>[^\"]*)\"");
    private static final String DOCKER_HUB = "registry-1.docker.io";

    private final Download download;
    private final String scheme;

    PublicRegistry(Download download, String scheme) {
        this.download = download;
        this.scheme = scheme;
    }

    public static PublicRegistry open() {
        return new PublicRegistry(Download.open(), "https");
    }

    public ImageFacts image(ImageReference image) {
        String base = scheme + "://" + place(image.repository());
        var first = download.get(manifest(base, image), ImageDocument.ACCEPTED, null);
        String token = first.filter(answer -> answer.statusCode() == 401)
                .flatMap(this::token)
                .orElse(null);
        var answer = token == null ? first : download.get(manifest(base, image), ImageDocument.ACCEPTED, token);
        return answer.map(told -> facts(told, base, token)).orElseGet(ImageFacts::unknown);
    }

    private ImageFacts facts(HttpResponse<String> answer, String base, @Nullable String token) {
        return switch (answer.statusCode()) {
            case 200 -> new ImageFacts(ImageCheck.FOUND, platforms(answer.body(), base, token));
            case 404 -> ImageFacts.missing();
            default -> ImageFacts.unknown();
        };
    }

    private Set<String> platforms(String body, String base, @Nullable String token) {
        var document = ImageDocument.parse(body);
        var listed = document.map(ImageDocument::listed).orElse(Set.of());
        return listed.isEmpty()
                ? document.flatMap(ImageDocument::configuration)
                        .flatMap(digest -> download.get(URI.create(base + "/blobs/" + digest), null, token))
                        .filter(answer -> answer.statusCode() == 200)
                        .flatMap(answer -> ImageDocument.parse(answer.body()))
                        .map(ImageDocument::stated)
                        .orElse(Set.of())
                : listed;
    }

    /** {@code nginx} is {@code library/nginx} of Docker Hub. */
    static String place(String repository) {
        Matcher hosted = HOSTED.matcher(repository);
        if (!hosted.matches()) {
            return DOCKER_HUB + "/v2/" + (repository.contains("/") ? repository : "library/" + repository);
        }
        String host = hosted.group("host").equals("docker.io") ? DOCKER_HUB : hosted.group("host");
        return host + "/v2/" + hosted.group("path");
    }

    private static URI manifest(String base, ImageReference image) {
        int at = image.value().indexOf('@');
        return URI.create(
                base + "/manifests/" + (at < 0 ? image.tag() : image.value().substring(at + 1)));
    }

    /** A token for anybody, from where the registry says. */
    private Optional<String> token(HttpResponse<String> refusal) {
        String realm = "";
        var query = new StringBuilder();
        var challenge = CHALLENGE.matcher(
                refusal.headers().firstValue("WWW-Authenticate").orElse(""));
        while (challenge.find()) {
            if (challenge.group("name").equals("realm")) {
                realm = challenge.group("value");
            } else {
                query.append(query.isEmpty() ? "?" : "&")
                        .append(challenge.group("name"))
                        .append('=')
                        .append(challenge.group("value"));
            }
        }
        if (!realm.startsWith(scheme + "://")) {
            return Optional.empty();
        }
        return download.get(URI.create(realm + query), null, null)
                .filter(answer -> answer.statusCode() == 200)
                .flatMap(answer -> text(answer.body(), "token").or(() -> text(answer.body(), "access_token")));
    }

    private static Optional<String> text(String body, String field) {
        try {
            return JsonNode.parser().parse(body).field(field).map(JsonNode::text);
        } catch (RuntimeException _) {
            return Optional.empty();
        }
    }
}
