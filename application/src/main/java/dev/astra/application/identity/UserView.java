package dev.astra.application.identity;

import dev.astra.domain.identity.User;
import dev.astra.domain.organization.ApiKeyRecord;
import java.util.List;

/**
 * Everything there is to tell about a person.
 *
 * @param keys the API keys that have not been revoked
 */
public record UserView(User user, List<ApiKeyRecord> keys) {
    public UserView {
        keys = List.copyOf(keys);
    }
}
