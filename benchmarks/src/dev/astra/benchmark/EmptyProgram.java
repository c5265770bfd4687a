package dev.astra.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The least that a Java program can take: one that does nothing, with an AOT cache and the flags of Astra. */
final class EmptyProgram {
    private static final List<String> FLAGS = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData");

    private EmptyProgram() {}

    /** Builds the program in a folder and returns its command line. */
    static List<String> build(Path folder, Path runtime) throws IOException, InterruptedException {
        Path jdk = Path.of(System.getProperty("java.home"), "bin");
        Path source = Files.writeString(
                folder.resolve("Empty.java"),
                "final class Empty { public static void main(String[] arguments) {} }");
        Path jar = folder.resolve("empty.jar");
        Path cache = folder.resolve("empty.aot");
        run(List.of(jdk.resolve("javac").toString(), "-d", folder.toString(), source.toString()));
        run(List.of(jdk.resolve("jar").toString(), "-cf", jar.toString(), "-C", folder.toString(), "Empty.class"));
        run(java(runtime, "-XX:AOTCacheOutput=" + cache, jar));
        return java(runtime, "-XX:AOTCache=" + cache, jar);
    }

    private static List<String> java(Path runtime, String cache, Path jar) {
        var command = new ArrayList<String>();
        command.add(runtime.resolve("bin", "java").toString());
        command.add(cache);
        command.addAll(FLAGS);
        command.addAll(List.of("-cp", jar.toString(), "Empty"));
        return command;
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IllegalStateException(command + " failed: " + said);
        }
    }
}
