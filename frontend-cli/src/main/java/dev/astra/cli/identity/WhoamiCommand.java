package dev.astra.cli.identity;

import dev.astra.application.identity.DescribeCaller;
import dev.astra.cli.command.Session;
import dev.astra.domain.identity.SignInPortal;
import dev.astra.domain.organization.Organization;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** Shows who is asking and which organization that is. */
@Command(name = "whoami", description = "Show your user and organization.")
public final class WhoamiCommand implements Callable<Integer> {
    private final Session session;
    private final Supplier<DescribeCaller> describeCaller;

    public WhoamiCommand(Session session, Supplier<DescribeCaller> describeCaller) {
        this.session = session;
        this.describeCaller = describeCaller;
    }

    private record WhoamiJson(
            String customerId,
            String apiKeyId,
            String accountState,
            String provider,
            @Nullable String ssoInstanceId,
            @Nullable String ssoStartUrl,
            String defaultRegion,
            boolean bootstrapped) {

        static WhoamiJson of(DescribeCaller.Result result) {
            Organization organization = result.organization();
            SignInPortal portal = organization.portal();
            return new WhoamiJson(
                    organization.name().value(),
                    result.keyId(),
                    "Active",
                    organization.provider(),
                    portal == null ? null : portal.id(),
                    portal == null ? null : portal.startUrl().toString(),
                    organization.region().value(),
                    organization.bootstrapped());
        }
    }

    @Override
    public Integer call() {
        var json = WhoamiJson.of(session.run(describeCaller.get(), new DescribeCaller.Command()));
        return session.show(json, () -> text(json));
    }

    private static String text(WhoamiJson json) {
        return """
                User Information:
                 │ Customer ID    : %s
                 │ API Key ID     : %s
                 │ Account State  : %s

                 │ SSO Instance ID : %s
                 │ SSO Start URL   : %s
                 │ Default Region  : %s
                 │ Bootstrapped:   : %s
                """.formatted(
                        json.customerId(),
                        json.apiKeyId(),
                        json.accountState(),
                        orNone(json.ssoInstanceId()),
                        orNone(json.ssoStartUrl()),
                        json.defaultRegion(),
                        json.bootstrapped());
    }

    private static String orNone(@Nullable String text) {
        return text == null ? "-" : text;
    }
}
