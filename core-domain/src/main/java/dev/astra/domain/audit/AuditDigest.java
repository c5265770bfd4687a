package dev.astra.domain.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The SHA-256 of an entry, over a form that can be made without Astra: the line {@code astra-audit-1}, then each field on
 * a line as its length in bytes, a colon and its text in UTF-8; a reason that was not given is the line {@code -}.
 */
final class AuditDigest {
    private AuditDigest() {}

    static String of(long sequence, AuditEvent event, String previous) {
        var form = new StringBuilder("astra-audit-1\n");
        add(form, Long.toString(sequence));
        add(form, event.at().toString());
        add(form, event.keyId());
        add(form, event.owner());
        add(form, event.action());
        add(form, event.subject());
        add(form, event.reason() == null ? null : event.reason().value());
        add(form, event.outcome());
        add(form, previous);
        return HexFormat.of().formatHex(sha256().digest(form.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** With its length ahead, no field can pass for the beginning of the next. */
    private static void add(StringBuilder form, @Nullable String field) {
        if (field == null) {
            form.append("-\n");
        } else {
            int length = field.getBytes(StandardCharsets.UTF_8).length;
            form.append(length).append(':').append(field).append('\n');
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
