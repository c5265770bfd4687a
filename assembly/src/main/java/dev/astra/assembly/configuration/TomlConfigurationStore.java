package dev.astra.assembly.configuration;

import dev.astra.domain.account.Region;
import dev.astra.domain.configuration.ClientConfiguration;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.organization.ApiKey;
import dev.astra.ports.configuration.ConfigurationStore;
import java.io.IOException;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The settings in a TOML file that only its owner can read, under those of the environment. */
public final class TomlConfigurationStore implements ConfigurationStore {
    private final Path file;
    private final Map<String, String> environment;

    public TomlConfigurationStore(Path file, Map<String, String> environment) {
        this.file = file;
        this.environment = environment;
    }

    @Override
    public ClientConfiguration load() {
        var settings = SettingsFile.read(file.toString(), text());
        return new ClientConfiguration(
                value(settings, SettingsFile.API_KEY, "ASTRA_API_KEY", ApiKey::parse),
                value(settings, SettingsFile.PROVIDER, "ASTRA_PROVIDER", Function.identity()),
                value(settings, SettingsFile.REGION, "ASTRA_REGION", Region::new),
                value(settings, SettingsFile.TERRAFORM_DIRECTORY, "ASTRA_TERRAFORM_DIR", Function.identity()),
                addressServices(
                        value(settings, SettingsFile.ADDRESS_SERVICE, "ASTRA_ADDRESS_SERVICE", Function.identity())),
                settings.providerSettings());
    }

    private <T> @Nullable T value(
            SettingsFile.Settings settings, String key, String variable, Function<String, T> parse) {
        String text = environment.getOrDefault(variable, settings.values().get(key));
        return text == null ? null : parse.apply(text);
    }

    /** One service, or two with a comma between them. */
    private static List<URI> addressServices(@Nullable String text) {
        try {
            return text == null
                    ? List.of()
                    : Pattern.compile(",")
                            .splitAsStream(text)
                            .map(String::strip)
                            .map(URI::create)
                            .toList();
        } catch (IllegalArgumentException e) {
            throw Failure.of(
                            CoreError.INVALID_CONFIGURATION,
                            "The setting " + SettingsFile.ADDRESS_SERVICE + " cannot be used",
                            "it is not a URL")
                    .next(
                            "Set it to a service that answers with your address, for example https://checkip.amazonaws.com.")
                    .exception(e);
        }
    }

    private String text() {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            throw failure("read", e);
        }
    }

    @Override
    public void save(ClientConfiguration configuration) {
        var values = new LinkedHashMap<String, String>();
        put(
                values,
                SettingsFile.API_KEY,
                configuration.apiKey() == null ? null : configuration.apiKey().token());
        put(values, SettingsFile.PROVIDER, configuration.provider());
        put(
                values,
                SettingsFile.REGION,
                configuration.region() == null ? null : configuration.region().value());
        put(values, SettingsFile.TERRAFORM_DIRECTORY, configuration.terraformDirectory());
        put(values, SettingsFile.ADDRESS_SERVICE, joined(configuration.addressServices()));
        replace(SettingsFile.write(values, new java.util.TreeMap<>(configuration.providerSettings())));
    }

    private static @Nullable String joined(List<URI> services) {
        return services.isEmpty() ? null : services.stream().map(URI::toString).collect(Collectors.joining(","));
    }

    private static void put(Map<String, String> values, String key, @Nullable String value) {
        if (value != null) {
            values.put(key, value);
        }
    }

    /** The draft is closed to others before the key is in it, and takes the file's place in one step. */
    private void replace(String text) {
        Path folder = file.toAbsolutePath().getParent();
        Path draft = null;
        try {
            Files.createDirectories(folder);
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            draft = Files.createTempFile(folder, ".astra", ".draft", ownerOnly);
            Files.writeString(draft, text);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            discard(draft);
            throw failure("written", e);
        }
    }

    private static void discard(@Nullable Path draft) {
        try {
            if (draft != null) {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            // The failure that led here is the one to tell; a left-over draft is closed to others.
            return;
        }
    }

    private RuntimeException failure(String verb, IOException e) {
        String why = e instanceof AccessDeniedException
                ? "permission is denied"
                : "the file system refuses: " + e.getMessage();
        return Failure.of(CoreError.FILE_SYSTEM, "The settings cannot be " + verb + " at " + file, why)
                .next("Make the folder writable, or set ASTRA_HOME to one that is.")
                .exception(e);
    }

    @Override
    public String location() {
        return file.toString();
    }
}
