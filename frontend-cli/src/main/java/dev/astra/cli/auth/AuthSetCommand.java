package dev.astra.cli.auth;

import dev.astra.application.auth.SelectProfile;
import dev.astra.cli.command.Session;
import dev.astra.domain.identity.SelectedProfile;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Chooses an account and a role for other programs. */
@Command(
        name = "set",
        description = "Choose the account and role that the AWS tools of your terminal work with.",
        footer = {"", "For this terminal in one go:", "  eval $(astra auth set production --eval)"})
public final class AuthSetCommand implements Callable<Integer> {
    private final Session session;
    private final Supplier<SelectProfile> selectProfile;

    @Mixin
    private RoleOptions chosen = new RoleOptions();

    @Option(names = "--eval", description = "Print nothing but the shell command that selects the profile.")
    private boolean eval;

    @Option(names = "--dry-run", description = "Check the names, change nothing.")
    private boolean dryRun;

    public AuthSetCommand(Session session, Supplier<SelectProfile> selectProfile) {
        this.session = session;
        this.selectProfile = selectProfile;
    }

    private record SetJson(
            String account,
            String accountId,
            String role,
            String region,
            @Nullable String profile,
            @Nullable String file) {}

    @Override
    public Integer call() {
        var result = session.run(
                selectProfile.get(),
                new SelectProfile.Command(chosen.account(), chosen.role(), chosen.region(), dryRun));
        if (eval) {
            return evaluated(result.profile());
        }
        return session.show(json(result), () -> text(result));
    }

    private int evaluated(@Nullable SelectedProfile profile) {
        if (profile == null || profile.file() == null) {
            session.console().note("There is no profile to export.");
        } else {
            session.console().line("export AWS_PROFILE=" + profile.name());
        }
        return 0;
    }

    private static SetJson json(SelectProfile.Result result) {
        SelectedProfile profile = result.profile();
        return new SetJson(
                result.location().name().value(),
                result.location().account().value(),
                result.role().value(),
                result.location().region().value(),
                profile == null ? null : profile.name(),
                profile == null ? null : profile.file());
    }

    private String text(SelectProfile.Result result) {
        String good = session.console().style().good("✓") + " ";
        String what = "role '%s' for account '%s' in region '%s'"
                .formatted(
                        result.role(),
                        result.location().name(),
                        result.location().region());
        SelectedProfile profile = result.profile();
        if (profile == null) {
            return good + "Would set " + what + "; nothing has been changed.\n";
        }
        return good + "Set " + what + "\n" + good + "Auth Successful! "
                + (profile.file() == null
                        ? "The embedded cloud is Astra's own, so no AWS tool is involved.\n"
                        : "Remember to run `export AWS_PROFILE=" + profile.name()
                                + "` to use the new auth profile outside of Astra.\n");
    }
}
