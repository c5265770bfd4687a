package dev.astra.cli.audit;

import dev.astra.application.audit.ListAudit;
import dev.astra.cli.command.Moments;
import dev.astra.cli.command.Session;
import dev.astra.cli.console.HumanTime;
import dev.astra.cli.console.Table;
import dev.astra.domain.audit.AuditEntry;
import dev.astra.domain.audit.AuditQuery;
import dev.astra.domain.audit.Reason;
import dev.astra.domain.page.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists what has been done. */
@Command(name = "list", description = "List what has been done, by whom and why; the newest last.")
public final class AuditListCommand implements Callable<Integer> {
    private final Session session;
    private final Supplier<ListAudit> listAudit;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description =
                    "Only what was done since then: an age such as 2h or 3d, or a time such as 2026-03-01T09:00Z.")
    private @Nullable String since;

    @Option(names = "--by", paramLabel = "NAME", description = "Only what this user did, or this API key's id.")
    private @Nullable String by;

    @Option(
            names = "--action",
            paramLabel = "ACTION",
            description = "Only this action, for example service.deploy, or service for all about services.")
    private @Nullable String action;

    @Option(
            names = "--subject",
            paramLabel = "SUBJECT",
            description = "Only what was done to this, for example staging/testbed, or staging for all in it.")
    private @Nullable String subject;

    @Option(
            names = "--limit",
            paramLabel = "COUNT",
            defaultValue = "50",
            description = "How many to show at most, 1 to 500. Default: ${DEFAULT-VALUE}.")
    private int limit = 50;

    @Option(names = "--before", paramLabel = "NUMBER", description = "Only entries with a lower number than this.")
    private @Nullable Long before;

    public AuditListCommand(Session session, Supplier<ListAudit> listAudit) {
        this.session = session;
        this.listAudit = listAudit;
    }

    private record AuditListJson(
            List<EntryJson> entries, @Nullable Long before) {}

    private record EntryJson(
            long number,
            String at,
            String by,
            String apiKeyId,
            String action,
            String subject,
            @Nullable String reason,
            String outcome,
            String hash) {
        static EntryJson of(AuditEntry entry) {
            var event = entry.event();
            return new EntryJson(
                    entry.sequence(),
                    event.at().toString(),
                    event.owner(),
                    event.keyId(),
                    event.action(),
                    event.subject(),
                    Objects.toString(event.reason(), null),
                    event.outcome(),
                    entry.hash());
        }
    }

    @Override
    public Integer call() {
        var earliest = since == null ? null : Moments.parse(since).from(Instant.now());
        var page = new PageRequest(limit, before == null ? null : before.toString());
        var result = session.run(
                listAudit.get(), new ListAudit.Command(new AuditQuery(earliest, by, action, subject), page));
        int exit = session.show(json(result), () -> text(result));
        if (result.entries().isEmpty()) {
            session.next("Nothing of that kind has been recorded.");
        } else if (result.older() != null) {
            session.next("Older entries: the same command with --before " + result.older());
        } else {
            session.next("Prove that nothing has been changed: astra audit verify");
        }
        return exit;
    }

    private static AuditListJson json(ListAudit.Result result) {
        return new AuditListJson(
                result.entries().stream().map(EntryJson::of).toList(),
                result.older() == null ? null : Long.valueOf(result.older()));
    }

    private static String text(ListAudit.Result result) {
        if (result.entries().isEmpty()) {
            return "";
        }
        var table = new Table("no", "when", "by", "action", "subject", "outcome", "reason");
        for (var entry : result.entries()) {
            var event = entry.event();
            table.row(
                    Long.toString(entry.sequence()),
                    HumanTime.ago(event.at(), result.now()),
                    event.owner(),
                    event.action(),
                    event.subject(),
                    event.outcome(),
                    reason(event.reason()));
        }
        return table.render();
    }

    private static String reason(@Nullable Reason reason) {
        return reason == null ? "" : reason.value();
    }
}
