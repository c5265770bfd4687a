package dev.astra.cli.auth;

import dev.astra.cli.console.Console;
import dev.astra.domain.identity.SignInPrompt;
import java.util.function.Consumer;

/** Tells a person what to do to sign in. */
record PromptText(Console console) implements Consumer<SignInPrompt> {

    @Override
    public void accept(SignInPrompt prompt) {
        console.note(
                switch (prompt) {
                    case SignInPrompt.Device device ->
                        """
                            ┌─ Sign in
                            ├─ Open this page, on this or any other device:
                            │    %s
                            ├─ Allow Astra there if the page shows this code: %s
                            └─ Waiting for you, for ten minutes at most ...""".formatted(device.page(), console.style().strong(device.code()));
                    case SignInPrompt.Browser(var page) -> """
                            ┌─ Sign in
                            ├─ Your browser shows your sign-in portal: allow Astra there. If it shows nothing, open:
                            │    %s
                            └─ Waiting for you, for ten minutes at most (astra auth login --device needs no browser here) ...""".formatted(page);
                });
    }
}
