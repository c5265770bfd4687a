package dev.astra.terraform.engine;

import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.Diagnostic;
import dev.astra.terraform.error.TerraformError;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A lock of a state, as terraform tells of it when it is in the way.
 *
 * @param holder the user and the machine
 */
record StateLock(String id, String holder, Instant created) {
    private static final Pattern INFO = Pattern.compile(
            "Lock Info:\\s+ID:\\s+(\\S+).*?Who:\\s+(\\S+).*?Created:\\s+(\\S+) (\\S+) \\+0000 UTC", Pattern.DOTALL);

    static Optional<StateLock> in(AstraException refusal) {
        if (refusal.code() != TerraformError.STATE_LOCKED) {
            return Optional.empty();
        }
        return refusal.failure().diagnostics().stream()
                .map(Diagnostic::message)
                .flatMap(message -> parse(message).stream())
                .findFirst();
    }

    static Optional<StateLock> parse(String text) {
        Matcher info = INFO.matcher(text);
        return info.find()
                ? Optional.of(new StateLock(
                        info.group(1),
                        info.group(2),
                        LocalDateTime.parse(info.group(3) + "T" + info.group(4)).toInstant(ZoneOffset.UTC)))
                : Optional.empty();
    }
}
