package dev.astra.cli.identity;

import dev.astra.application.identity.CreateUser;
import dev.astra.cli.command.Session;
import dev.astra.cli.console.Prompter;
import dev.astra.domain.account.EmailAddress;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.Failures;
import dev.astra.domain.identity.RoleName;
import dev.astra.domain.identity.UserName;
import dev.astra.domain.operation.ProgressListener;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who the new user is: from flags, or by asking. */
final class UserOptions {
    @Option(names = "--given-name", paramLabel = "NAME", description = "The given, or first, name.")
    private @Nullable String givenName;

    @Option(names = "--middle-initial", paramLabel = "LETTER", description = "The middle initial, if there is one.")
    private @Nullable String middleInitial;

    @Option(names = "--family-name", paramLabel = "NAME", description = "The family, or last, name.")
    private @Nullable String familyName;

    @Option(names = "--email", paramLabel = "ADDRESS", description = "Where the invitation to sign in is sent.")
    private @Nullable String email;

    @Option(names = "--username", paramLabel = "NAME", description = "The name to sign in with. Default: johnfdoe.")
    private @Nullable String username;

    @Option(
            names = {"-r", "--role"},
            paramLabel = "ROLE",
            description = "A role to grant beside read_only, which everybody has. Can be repeated.")
    private List<String> roles = new ArrayList<>();

    CreateUser.Command collect(Session session, boolean yes, @Nullable Path root) {
        Prompter prompter = session.prompter();
        List<RoleName> wanted = roles.stream().map(RoleName::new).toList();
        String given = prompter.ask("User's given/first name ?", "--given-name", givenName, null, UserOptions::name);
        String middle = middle(prompter);
        String family = prompter.ask("Family/last name", "--family-name", familyName, null, UserOptions::name);
        EmailAddress address = prompter.ask("Email", "--email", email, null, EmailAddress::new);
        return new CreateUser.Command(
                username(prompter, given, middle, family, yes),
                given,
                middle.isEmpty() ? null : middle,
                family,
                address,
                wanted,
                root,
                ProgressListener.silent());
    }

    /** Somebody who gives the names as flags and leaves this one out has said that there is none. */
    private String middle(Prompter prompter) {
        if (middleInitial != null) {
            return middleInitial.strip();
        }
        return familyName == null ? prompter.askOptional("User's middle initial (Leave empty for none) ?") : "";
    }

    private UserName username(Prompter prompter, String given, String middle, String family, boolean yes) {
        if (username != null) {
            return new UserName(username);
        }
        UserName suggested;
        try {
            suggested = UserName.suggested(given, middle, family);
        } catch (AstraException none) {
            return prompter.ask("Username", "--username", null, null, UserName::new);
        }
        boolean agreed = prompter.agree("Astra thinks the username should be '" + suggested + "'", yes, "--yes");
        return agreed ? suggested : prompter.ask("Username", "--username", null, null, UserName::new);
    }

    private static String name(String text) {
        if (text.isBlank() || text.length() > 100) {
            throw Failures.invalid("The name '" + text + "' is not valid", "expected 1 to 100 characters")
                    .exception();
        }
        return text.strip();
    }
}
