package dev.astra.domain.network;

import dev.astra.domain.error.Failures;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Temporary access of one person to an environment, from where that person is now.
 *
 * @param owner the person's username
 * @param blocks where the person comes from: one block of each version at most, in order
 * @param grantedAt to the second
 * @param expiresAt to the second
 */
public record Permit(String owner, List<AddressBlock> blocks, Instant grantedAt, Instant expiresAt) {
    public static final Duration LONGEST = Duration.ofHours(8);
    public static final Duration SHORTEST = Duration.ofMinutes(5);

    private static final Pattern OWNER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@+-]{0,63}");

    public Permit {
        if (!OWNER.matcher(owner).matches()) {
            throw Failures.invalid(
                            "No permit can be made out to '" + owner + "'",
                            "a username has 1 to 64 letters, digits, '.', '_', '@', '+' and '-'")
                    .exception();
        }
        blocks = blocks.stream().sorted().distinct().toList();
        grantedAt = grantedAt.truncatedTo(ChronoUnit.SECONDS);
        expiresAt = expiresAt.truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * A permit that begins now.
     *
     * @throws dev.astra.domain.error.AstraException INVALID_INPUT when a block is nobody's own, is too wide, or is the
     *     second of its version, or when the permit is too short or too long
     */
    public static Permit grant(String owner, List<AddressBlock> blocks, Instant now, Duration lifetime) {
        blocks.forEach(PermittedBlocks::require);
        long versions = blocks.stream().map(AddressBlock::version).distinct().count();
        if (blocks.isEmpty() || versions != blocks.size()) {
            throw Failures.invalid(
                            "The permit cannot be given",
                            blocks.isEmpty() ? "it names no address" : "it names several blocks of one version")
                    .next("Name one IPv4 block, one IPv6 block, or one of each.")
                    .exception();
        }
        if (lifetime.compareTo(SHORTEST) < 0 || lifetime.compareTo(LONGEST) > 0) {
            throw Failures.invalid("The permit cannot be given", "it lasts 5 minutes to 8 hours")
                    .next("Leave --for away for 8 hours, and run the command again when they are over.")
                    .exception();
        }
        return new Permit(owner, blocks, now, now.plus(lifetime));
    }

    public boolean expired(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
