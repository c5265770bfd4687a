package dev.astra.aws.signin;

import dev.astra.domain.account.Region;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.identity.SignInPortal;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where the organization's people sign in.
 *
 * @param portal null while the organization has none
 * @param region where IAM Identity Center is
 */
public record PortalSite(@Nullable SignInPortal portal, Region region) {

    boolean known() {
        return portal != null;
    }

    URI startUrl() {
        if (portal == null) {
            throw Failure.of(
                            CoreError.NOT_INITIALIZED,
                            "Nobody can sign in yet",
                            "the organization's sign-in portal is not known here")
                    .next("Run astra init to set up the organization, or to join it.")
                    .exception();
        }
        return portal.startUrl();
    }
}
