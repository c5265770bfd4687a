package dev.astra.ports.testkit.identity;

import dev.astra.domain.identity.User;
import dev.astra.ports.testkit.cloud.CloudFixture;
import java.util.List;

/** A cloud whose identity directory can be filled as the infrastructure would. */
public interface IdentityFixture extends CloudFixture {

    /** Switches single sign-on on, if it is not. */
    void enablePortal();

    /** Adds people to the directory, with such of their grants as it knows. */
    void add(List<User> users);
}
