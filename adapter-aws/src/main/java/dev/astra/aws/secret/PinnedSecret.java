package dev.astra.aws.secret;

import dev.astra.domain.secret.SecretReference;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a reference in a manifest names, in the form ECS defines: the ARN of a secret, then perhaps a field of its JSON
 * value, a staging label and a version.
 *
 * @param field a field of the value, or empty for the whole
 * @param stage a staging label, or empty
 * @param version a version, or empty for the one the label is at
 */
record PinnedSecret(String arn, String region, String account, String field, String stage, String version) {
    private static final Pattern FORM =
            Pattern.compile("(?<arn>arn:aws[a-z-]*:secretsmanager:(?<region>[a-z0-9-]+):(?<account>\\d{12}):secret:"
                    + "[\\w/+=.@-]{1,519})(:(?<field>[^:\\p{Cntrl}]*):(?<stage>[^:\\s]*):(?<version>[\\w-]*))?");

    static SecretReference reference(String arn, String version) {
        return new SecretReference(arn + ":::" + version);
    }

    /** Nothing for a text that is no reference to a secret. */
    static Optional<PinnedSecret> of(SecretReference reference) {
        var matcher = FORM.matcher(reference.value());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(new PinnedSecret(
                matcher.group("arn"),
                matcher.group("region"),
                matcher.group("account"),
                Optional.ofNullable(matcher.group("field")).orElse(""),
                Optional.ofNullable(matcher.group("stage")).orElse(""),
                Optional.ofNullable(matcher.group("version")).orElse("")));
    }

    /** The secret's whole name. AWS puts a hyphen and six letters of its own behind it. */
    String name() {
        return arn.substring(arn.indexOf(":secret:") + ":secret:".length()).replaceFirst("-[A-Za-z0-9]{6}$", "");
    }

    /** A reference to another version of the same, which no label may contradict. */
    SecretReference at(String otherVersion) {
        return new SecretReference(arn + ":" + field + "::" + otherVersion);
    }
}
