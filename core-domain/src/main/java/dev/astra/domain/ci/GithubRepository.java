package dev.astra.domain.ci;

import dev.astra.domain.error.Failures;
import java.util.regex.Pattern;

/** A repository on GitHub: {@code owner/name}. */
public record GithubRepository(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9._-]{1,100}");
    private static final Pattern REMOTE =
            Pattern.compile("(?:https://|ssh://git@|git@)github\\.com[/:]([^/\\s]+/[^/\\s]+?)(?:\\.git)?/?");

    public GithubRepository {
        if (!FORM.matcher(value).matches()) {
            throw Failures.invalid("The repository '" + value + "' is not valid", "expected owner/name")
                    .exception();
        }
    }

    /** The repository that a Git remote leads to, or an empty text when that is not on GitHub. */
    public static String ofRemote(String url) {
        var matcher = REMOTE.matcher(url.strip());
        return matcher.matches() ? matcher.group(1) : "";
    }

    @Override
    public String toString() {
        return value;
    }
}
