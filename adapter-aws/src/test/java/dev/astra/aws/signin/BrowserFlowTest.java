package dev.astra.aws.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.aws.emulated.Emulated;
import dev.astra.aws.emulated.EmulatedAws;
import dev.astra.domain.error.ErrorCategory;
import dev.astra.domain.identity.SignInMethod;
import dev.astra.domain.identity.SignInPortal;
import dev.astra.domain.identity.SignInPrompt;
import dev.astra.ports.cloud.Timekeeper;
import dev.astra.ports.testkit.Failing;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing in through a browser of this machine, which here is a program that follows where it is led. */
@Emulated
final class BrowserFlowTest {
    private static final String FOLLOWS =
            "exec curl --noproxy '*' --silent --fail --location --output /dev/null \"$1\"";

    private final EmulatedAws aws;
    private final Path home;
    private final Installation machine;
    private final List<SignInPrompt> prompts = new ArrayList<>();

    BrowserFlowTest(EmulatedAws aws, @TempDir Path home) {
        this.aws = aws;
        this.home = home;
        this.machine = new Installation(aws, home);
    }

    @AfterEach
    void close() {
        machine.close();
    }

    private AwsSignIn with(String script) throws IOException {
        Path browser = Files.writeString(home.resolve("browser"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(browser, PosixFilePermissions.fromString("rwx------"));
        return with(Map.of("BROWSER", browser.toString()));
    }

    private AwsSignIn with(Map<String, String> environment) {
        var url = URI.create("https://d-1234567890.awsapps.com/start");
        var site = new PortalSite(new SignInPortal("d-1234567890", url), EmulatedAws.REGION);
        return new AwsSignIn(site, machine.files(), aws.clients(), Timekeeper.system(), new Browser(environment));
    }

    private void signIn(AwsSignIn portal) {
        portal.signIn(SignInMethod.BROWSER, prompt -> {
            prompts.add(prompt);
            machine.confirm(prompt);
        });
    }

    @Test
    void thePersonSignsInWithoutACode() throws IOException {
        aws.emulator().signIn().signInBrowser(machine.person().value());
        var portal = with(FOLLOWS);

        signIn(portal);

        assertThat(prompts).singleElement().isInstanceOf(SignInPrompt.Browser.class);
        assertThat(prompts.getFirst().page().getQuery())
                .contains("code_challenge_method=S256", "redirect_uri=http://127.0.0.1:", "state=");
        assertThat(portal.access()).hasSize(2);
    }

    @Test
    void aBrowserThatFailsGivesWayToACode() throws IOException {
        var portal = with("exit 3");

        signIn(portal);

        assertThat(prompts.getLast()).isInstanceOf(SignInPrompt.Device.class);
        assertThat(portal.access()).isNotEmpty();
    }

    @Test
    void whereThereIsNoBrowserACodeIsShownAtOnce() {
        signIn(with(Map.of("PATH", home.toString(), "DISPLAY", ":0")));

        assertThat(prompts).singleElement().isInstanceOf(SignInPrompt.Device.class);
    }

    @Test
    void aBrowserFarAwayIsNotUsed() {
        signIn(with(Map.of("PATH", "/usr/bin:/bin", "DISPLAY", ":0", "SSH_CONNECTION", "10.0.0.1 22")));

        assertThat(prompts).singleElement().isInstanceOf(SignInPrompt.Device.class);
    }

    @Test
    void aPersonWhoSaysNoIsNotSignedIn() throws IOException {
        var portal = with("""
                state=$(echo "$1" | sed 's/.*[?&]state=\\([^&]*\\).*/\\1/')
                port=$(echo "$1" | sed 's/.*127.0.0.1%3A\\([0-9]*\\).*/\\1/')
                exec curl --noproxy '*' -s -o /dev/null "http://127.0.0.1:$port/oauth/callback?error=access_denied&state=$state\"""");

        Failing.with(ErrorCategory.DENIED, () -> signIn(portal));

        assertThat(portal.session()).isEmpty();
    }

    @Test
    void whatCarriesAnotherStateIsNotHeard() throws IOException {
        aws.emulator().signIn().signInBrowser(machine.person().value());
        var portal = with("""
                port=$(echo "$1" | sed 's/.*127.0.0.1%3A\\([0-9]*\\).*/\\1/')
                curl --noproxy '*' -s -o /dev/null "http://127.0.0.1:$port/oauth/callback?code=stolen&state=guessed"
                """ + FOLLOWS);

        signIn(portal);

        assertThat(portal.access()).hasSize(2);
    }
}
