package dev.astra.domain.service;

import dev.astra.domain.error.Failures;
import java.util.Optional;
import java.util.regex.Pattern;

/** A container image as it is written in a manifest: {@code registry/repository:tag} or {@code ...@sha256:...}. */
public record ImageReference(String value) {
    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9.-]+(:\\d+)?/)?[a-z0-9]+([._/-]+[a-z0-9]+)*"
            + "(:[A-Za-z0-9_][A-Za-z0-9._-]{0,127})?(@sha256:[0-9a-f]{64})?");

    public ImageReference {
        if (value.length() > 512 || !FORM.matcher(value).matches()) {
            throw Failures.invalid("The image '" + value + "' is not valid", "expected repository:tag")
                    .exception();
        }
    }

    /** Everything before the tag or digest. */
    public String repository() {
        String name = withoutDigest();
        int colon = name.indexOf(':', name.lastIndexOf('/') + 1);
        return colon < 0 ? name : name.substring(0, colon);
    }

    /** The tag, {@code latest} when none is written. */
    public String tag() {
        String name = withoutDigest();
        int colon = name.indexOf(':', name.lastIndexOf('/') + 1);
        return colon < 0 ? "latest" : name.substring(colon + 1);
    }

    /** The digest, {@code sha256:} and 64 digits, if one is written. */
    public Optional<String> digest() {
        int at = value.indexOf('@');
        return at < 0 ? Optional.empty() : Optional.of(value.substring(at + 1));
    }

    /** Whether a tag is written. */
    public boolean tagged() {
        String name = withoutDigest();
        return name.indexOf(':', name.lastIndexOf('/') + 1) >= 0;
    }

    private String withoutDigest() {
        int at = value.indexOf('@');
        return at < 0 ? value : value.substring(0, at);
    }

    @Override
    public String toString() {
        return value;
    }
}
