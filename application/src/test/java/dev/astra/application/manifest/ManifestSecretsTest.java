package dev.astra.application.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.secret.SecretReference;
import org.junit.jupiter.api.Test;

final class ManifestSecretsTest {
    private static final SecretReference NEW = new SecretReference("arn:new:::2");

    private static ManifestSecrets read(String text) {
        return ManifestSecrets.read(new ManifestSource("m.hcl", text));
    }

    private static String manifest(String... containers) {
        return "# kept\r\ncontainers = [" + String.join(", ", containers) + "] // to the end\r\n";
    }

    private static String container(String name, String more) {
        return "{ name = \"" + name + "\", image = \"i:1\",   cpu = 256, memory = 512, essential = true" + more + " }";
    }

    @Test
    void onlyTheReferenceItselfChangesWhenAPinIsMoved() {
        String text = manifest(
                container("web", ", secrets = [ {name=\"A\",  valueFrom = \"arn:a:::1\" /* ours */}, ]"),
                container("side", ""));
        var secrets = read(text);
        var binding = secrets.bindings().getFirst();

        var moved = secrets.edit().move(binding, NEW).apply();

        assertThat(binding.containerName()).isEqualTo("web");
        assertThat(moved.text()).isEqualTo(text.replace("arn:a:::1", NEW.value()));
    }

    @Test
    void aFurtherSecretIsAddedBehindTheOthersOrAsTheFirst() {
        String text = manifest(
                container("web", ", secrets = [{ name = \"A\", valueFrom = \"arn:a:::1\" }]"), container("side", ""));
        var secrets = read(text);

        var added = secrets.edit()
                .add(0, "B", NEW)
                .add(secrets.container("side"), "C", NEW)
                .add(1, "D", NEW)
                .apply();

        assertThat(ManifestSecrets.read(added).bindings())
                .extracting(binding -> binding.containerName() + " " + binding.variable())
                .containsExactly("web A", "web B", "side C", "side D");
        assertThat(added.text()).startsWith("# kept\r\n").contains("// to the end\r\n");
    }

    @Test
    void aVariableIsGivenOnce() {
        var secrets = read(manifest(container("web", ", environment = [{ name = \"A\", value = \"x\" }]")));

        assertThatThrownBy(() -> secrets.edit().add(0, "A", NEW)).isInstanceOf(AstraException.class);
        assertThatThrownBy(() -> secrets.edit().add(0, "B", NEW).add(0, "B", NEW))
                .isInstanceOfSatisfying(
                        AstraException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(CoreError.ALREADY_EXISTS));
    }

    @Test
    void amongSeveralContainersOneIsNamed() {
        var secrets = read(manifest(container("web", ""), container("side", "")));

        assertThat(secrets.container("side")).isEqualTo(1);
        assertThatThrownBy(() -> secrets.container(null)).hasMessageContaining("web, side");
        assertThatThrownBy(() -> secrets.container("sid")).isInstanceOf(AstraException.class);
        assertThat(read(manifest(container("web", ""))).container(null)).isZero();
    }

    @Test
    void aBrokenManifestIsNotEdited() {
        assertThatThrownBy(() -> read("containers = [")).isInstanceOf(AstraException.class);
    }
}
