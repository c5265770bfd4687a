package dev.astra.aws.network;

import dev.astra.domain.network.Permit;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.ec2.model.Tag;

/**
 * A person's share in a rule, kept as a tag of the rule: {@code astra-connect:<owner>} with both times and an id. A rule
 * admits an address, which several people may come from, so it may carry several of these.
 *
 * @param id tells grants apart that were given in the same second
 */
record Grant(String owner, Instant grantedAt, Instant expiresAt, String id) implements Comparable<Grant> {
    private static final String KEY = "astra-connect:";
    private static final String TIME = "(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ)";
    private static final Pattern VALUE = Pattern.compile(TIME + "/" + TIME + "/([0-9a-f]{8})");
    private static final Pattern OWNER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@+-]{0,63}");

    static Grant of(Permit permit) {
        String id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        return new Grant(permit.owner(), permit.grantedAt(), permit.expiresAt(), id);
    }

    /** The grant a tag stands for; a tag of anything else stands for none. */
    static Optional<Grant> read(Tag tag) {
        var value = VALUE.matcher(tag.value());
        String owner = tag.key().startsWith(KEY) ? tag.key().substring(KEY.length()) : "";
        return OWNER.matcher(owner).matches() && value.matches()
                ? Optional.of(
                        new Grant(owner, Instant.parse(value.group(1)), Instant.parse(value.group(2)), value.group(3)))
                : Optional.empty();
    }

    Tag tag() {
        return Tag.builder()
                .key(KEY + owner)
                .value(grantedAt + "/" + expiresAt + "/" + id)
                .build();
    }

    /** Without a value it names the tag whatever its value is. */
    static Tag anyTag(String owner) {
        return Tag.builder().key(KEY + owner).build();
    }

    boolean expired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** Of two grants of one owner the greater one counts. */
    @Override
    public int compareTo(Grant other) {
        return Comparator.comparing(Grant::grantedAt)
                .thenComparing(Grant::expiresAt)
                .thenComparing(Grant::id)
                .compare(this, other);
    }
}
