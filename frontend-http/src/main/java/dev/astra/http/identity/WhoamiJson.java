package dev.astra.http.identity;

import dev.astra.application.identity.DescribeCaller;
import dev.astra.domain.identity.SignInPortal;
import dev.astra.domain.organization.Organization;
import org.jspecify.annotations.Nullable;

/** The caller and the organization in JSON. */
record WhoamiJson(
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
