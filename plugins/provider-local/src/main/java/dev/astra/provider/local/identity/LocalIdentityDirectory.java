package dev.astra.provider.local.identity;

import dev.astra.domain.identity.CallerIdentity;
import dev.astra.domain.identity.SignInPortal;
import dev.astra.domain.identity.User;
import dev.astra.ports.identity.IdentityDirectory;
import dev.astra.provider.local.account.Accounts;
import dev.astra.provider.local.state.Snapshot;
import dev.astra.provider.local.state.StateFile;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The people that the identity stack put into the file. Single sign-on is there as soon as there is an organization. */
public record LocalIdentityDirectory(StateFile file) implements IdentityDirectory {

    @Override
    public CallerIdentity caller() {
        return file.read(cloud -> {
            var account = Accounts.management(cloud);
            return new CallerIdentity(account, "arn:aws:iam::" + account + ":user/learner");
        });
    }

    @Override
    public Optional<SignInPortal> portal() {
        // Asking whether there is anything must not begin a cloud.
        return file.begun()
                ? file.read(cloud -> Accounts.organized(cloud) ? Optional.of(portal(cloud)) : Optional.empty())
                : Optional.empty();
    }

    static SignInPortal portal(Snapshot cloud) {
        String id = "d-" + cloud.dice("sign-in portal").hex(10);
        return new SignInPortal(id, URI.create("https://" + id + ".awsapps.com/start"));
    }

    @Override
    public String howToEnablePortal() {
        return "Run astra init: the embedded cloud has single sign-on as soon as it has an organization.";
    }

    @Override
    public List<User> users() {
        return file.read(cloud -> cloud.all(Person.TABLE).stream()
                .sorted(Comparator.comparing(user -> user.name().value()))
                .toList());
    }
}
