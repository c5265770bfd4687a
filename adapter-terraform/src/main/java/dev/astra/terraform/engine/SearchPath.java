package dev.astra.terraform.engine;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folders in which programs are looked for. */
record SearchPath(String value) {
    static SearchPath of(Map<String, String> environment) {
        return new SearchPath(environment.getOrDefault("PATH", ""));
    }

    /** The first program of the name that may be run. */
    Optional<Path> find(String name) {
        return files(name).filter(Files::isExecutable).findFirst();
    }

    /** The first file of the name, whether or not it may be run. */
    Optional<Path> findFile(String name) {
        return files(name).findFirst();
    }

    private Stream<Path> files(String name) {
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(value)
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isRegularFile);
    }
}
