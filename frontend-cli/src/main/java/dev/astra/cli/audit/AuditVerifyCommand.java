package dev.astra.cli.audit;

import dev.astra.application.audit.VerifyAudit;
import dev.astra.cli.command.Session;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Proves that the audit is as it was written. */
@Command(
        name = "verify",
        description = "Prove that no entry of the audit has been changed, removed or put in between. Asks no cloud.",
        footer = {
            "",
            "Each entry holds the hash of the one before. Whoever can write to the store could still take entries from",
            "the end: keep the newest hash elsewhere and give it to --expect the next time."
        })
public final class AuditVerifyCommand implements Callable<Integer> {
    private final Session session;
    private final Supplier<VerifyAudit> verifyAudit;

    @Option(
            names = "--expect",
            paramLabel = "HASH",
            description = "Fail unless an entry has this hash, noted down at an earlier run.")
    private @Nullable String expected;

    public AuditVerifyCommand(Session session, Supplier<VerifyAudit> verifyAudit) {
        this.session = session;
        this.verifyAudit = verifyAudit;
    }

    private record AuditVerifyJson(long entries, @Nullable String newestHash) {}

    @Override
    public Integer call() {
        var result = session.run(verifyAudit.get(), new VerifyAudit.Command(expected));
        var newest = result.newest();
        var json = new AuditVerifyJson(result.entries(), newest == null ? null : newest.hash());
        int exit = session.show(json, () -> text(result));
        if (newest != null) {
            session.next("Keep this hash elsewhere; later: astra audit verify --expect " + newest.hash());
        }
        return exit;
    }

    private String text(VerifyAudit.Result result) {
        String count = result.entries() == 1 ? "The 1 entry" : "All " + result.entries() + " entries";
        String good = session.console().style().good("✓");
        return result.newest() == null
                ? good + " Nothing has been recorded yet.\n"
                : good + " " + count + " of the audit are as they were written.\n";
    }
}
