package dev.astra.aws.account;

import dev.astra.aws.client.AwsClient;
import dev.astra.domain.account.AccountId;
import java.util.Optional;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.organizations.model.ActionType;
import software.amazon.awssdk.services.organizations.model.Handshake;
import software.amazon.awssdk.services.organizations.model.HandshakeFilter;
import software.amazon.awssdk.services.organizations.model.HandshakePartyType;
import software.amazon.awssdk.services.organizations.model.HandshakeState;
import software.amazon.awssdk.services.organizations.model.InviteAccountToOrganizationRequest;
import software.amazon.awssdk.services.organizations.model.ListHandshakesForOrganizationRequest;

/** Invitations, which AWS calls handshakes. One that stands for two weeks without an answer expires. */
final class AccountInvitations {
    private final AwsClient<OrganizationsClient> organizations;

    AccountInvitations(AwsClient<OrganizationsClient> organizations) {
        this.organizations = organizations;
    }

    /** The id of the handshake, of the one that is open if there is one. */
    String to(AccountId account) {
        return open(account).orElseGet(() -> invite(account));
    }

    private Optional<String> open(AccountId account) {
        var request = ListHandshakesForOrganizationRequest.builder()
                .filter(HandshakeFilter.builder().actionType(ActionType.INVITE).build())
                .build();
        return organizations
                .call(
                        (client, asked) -> client.listHandshakesForOrganizationPaginator(asked).stream()
                                .flatMap(page -> page.handshakes().stream())
                                .toList(),
                        request)
                .stream()
                .filter(handshake ->
                        handshake.state() == HandshakeState.OPEN || handshake.state() == HandshakeState.REQUESTED)
                .filter(handshake -> handshake.parties().stream()
                        .anyMatch(party -> party.id().equals(account.value())))
                .map(Handshake::id)
                .findFirst();
    }

    private String invite(AccountId account) {
        var request = InviteAccountToOrganizationRequest.builder()
                .target(party -> party.id(account.value()).type(HandshakePartyType.ACCOUNT))
                .build();
        return organizations
                .call(OrganizationsClient::inviteAccountToOrganization, request)
                .handshake()
                .id();
    }
}
