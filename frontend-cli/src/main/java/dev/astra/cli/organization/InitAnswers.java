package dev.astra.cli.organization;

import dev.astra.application.organization.BootstrapOrganization;
import dev.astra.application.organization.InspectInstallation;
import dev.astra.application.organization.InspectInstallation.ProviderChoice;
import dev.astra.cli.console.Prompter;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.DomainName;
import dev.astra.domain.account.EmailAddress;
import dev.astra.domain.account.Region;
import dev.astra.domain.account.RegisteredAccount;
import dev.astra.domain.error.Failures;
import dev.astra.domain.operation.ProgressListener;
import dev.astra.domain.organization.Organization;
import dev.astra.domain.organization.OrganizationName;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Collects what {@code astra init} needs to know: from flags, from what is set up already, or by asking. */
final class InitAnswers {
    private static final List<AccountName> USUAL_ENVIRONMENTS =
            List.of(new AccountName("production"), new AccountName("staging"), new AccountName("development"));

    private final InitOptions options;
    private final InspectInstallation.Result installation;
    private final Prompter prompter;
    private final Path directory;

    InitAnswers(InitOptions options, InspectInstallation.Result installation, Prompter prompter, Path directory) {
        this.options = options;
        this.installation = installation;
        this.prompter = prompter;
        this.directory = directory;
    }

    BootstrapOrganization.Command collect(ProgressListener listener) {
        Organization known = installation.organization();
        OrganizationName name = prompter.ask(
                "Organization name",
                "--organization",
                orKnown(options.organization, known == null ? null : known.name()),
                null,
                OrganizationName::new);
        ProviderChoice provider = provider(known);
        Region region = prompter.ask(
                "Region",
                "--region",
                orKnown(options.region, known == null ? null : known.region()),
                provider.defaultRegion().value(),
                Region::new);
        DomainName domain = prompter.ask(
                "Domain you own (for example example.com)",
                "--domain",
                orKnown(options.domain, known == null ? null : known.domain()),
                null,
                DomainName::new);
        List<AccountName> environments = environments(known);
        return new BootstrapOrganization.Command(
                name,
                provider.id(),
                region,
                domain,
                mailbox(environments, domain),
                environments,
                terraformRoot(),
                providerSettings(),
                listener);
    }

    Path terraformRoot() {
        String configured = installation.configuration().terraformDirectory();
        Path chosen = options.terraformDirectory;
        if (chosen == null && configured != null) {
            return Path.of(configured);
        }
        return chosen == null ? directory : directory.resolve(chosen).normalize();
    }

    Map<String, String> providerSettings() {
        var settings = new HashMap<>(installation.configuration().providerSettings());
        settings.putAll(options.settings);
        return settings;
    }

    private ProviderChoice provider(@Nullable Organization known) {
        String ids = installation.providers().stream().map(ProviderChoice::id).collect(Collectors.joining(" or "));
        return prompter.ask(
                "Cloud provider: " + ids,
                "--provider",
                orKnown(options.provider, known == null ? null : known.provider()),
                null,
                id -> installation.providers().stream()
                        .filter(choice -> choice.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> Failures.invalid("The provider '" + id + "' is not known", "expected " + ids)
                                .exception()));
    }

    private List<AccountName> environments(@Nullable Organization known) {
        List<AccountName> wanted = options.environments == null
                ? null
                : options.environments.stream().map(AccountName::new).toList();
        if (known == null || !known.bootstrapped()) {
            return wanted == null ? USUAL_ENVIRONMENTS : wanted;
        }
        List<AccountName> present = installation.accounts().stream()
                .filter(RegisteredAccount::environment)
                .map(RegisteredAccount::name)
                .toList();
        if (wanted != null) {
            requirePresent(wanted, present);
        }
        return present;
    }

    private static void requirePresent(List<AccountName> wanted, List<AccountName> present) {
        for (AccountName environment : wanted) {
            if (!present.contains(environment)) {
                throw Failures.invalid(
                                "The environment '" + environment + "' was not made",
                                "the organization is set up already")
                        .next("Add it with astra account create " + environment + ".")
                        .exception();
            }
        }
    }

    /** Accounts that are there keep their addresses, so that nobody is asked for one again. */
    private EmailAddress mailbox(List<AccountName> environments, DomainName domain) {
        var registered =
                installation.accounts().stream().map(RegisteredAccount::name).toList();
        String unused = registered.containsAll(environments) ? "aws@" + domain : null;
        return prompter.ask(
                "E-mail for the accounts' mail",
                "--email",
                options.email == null ? unused : options.email,
                null,
                EmailAddress::new);
    }

    private static @Nullable String orKnown(@Nullable String given, @Nullable Object known) {
        return given == null && known != null ? known.toString() : given;
    }
}
