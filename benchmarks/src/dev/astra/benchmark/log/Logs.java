package dev.astra.benchmark.log;

import dev.astra.benchmark.Estate;
import dev.astra.testsupport.emulator.AwsEmulator;
import dev.astra.testsupport.tool.TestTools;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the same log with each program in turns, so that what else the machine does falls on all of them. */
public final class Logs {
    private Logs() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        String astra = Path.of(arguments[0]).resolve("bin", "astra").toString();
        int rounds = Integer.parseInt(arguments[1]);
        int lines = Integer.parseInt(arguments[2]);
        String aws = TestTools.aws().toString();
        try (var estate = Estate.create(Path.of(astra));
                var emulator = AwsEmulator.start()) {
            new LogGroup(emulator, estate.folder()).write(lines);
            Map<String, String> cloud = new HashMap<>(emulator.environment());
            cloud.putAll(estate.variables());
            String since = Long.toString(emulator.now().toEpochMilli() - 7_200_000);
            var programs = List.of(
                    new Program(
                            "astra service logs",
                            List.of(astra, "service", "logs", "web", "staging", "--since", "2h")),
                    new Program(
                            "astra service logs -o json",
                            List.of(astra, "service", "logs", "web", "staging", "--since", "2h", "-o", "json")),
                    new Program("aws logs filter-log-events --output text", aws(aws, since, "text")),
                    new Program("aws logs filter-log-events --output json", aws(aws, since, "json")));
            for (int round = 0; round < rounds; round++) {
                for (Program program : programs) {
                    program.measure(cloud, estate.folder(), lines);
                }
            }
            print(programs, rounds, lines);
        }
    }

    /** The columns that Astra prints. */
    private static List<String> aws(String program, String since, String output) {
        return List.of(
                program,
                "logs",
                "filter-log-events",
                "--log-group-name",
                LogGroup.NAME,
                "--start-time",
                since,
                "--query",
                "events[].[logStreamName,timestamp,message]",
                "--output",
                output);
    }

    private static void print(List<Program> programs, int rounds, int lines) {
        double yardstick = programs.getFirst().linesPerSecond(lines);
        System.out.printf(
                "%,d lines, %d rounds on %d cores%n%n",
                lines, rounds, Runtime.getRuntime().availableProcessors());
        System.out.println("| program | lines/s (median) | seconds | Astra is faster by |");
        System.out.println("|---|---|---|---|");
        for (Program program : programs) {
            double speed = program.linesPerSecond(lines);
            System.out.printf(
                    "| %s | %,.0f | %.2f | %.2f |%n", program.name(), speed, lines / speed, yardstick / speed);
        }
    }
}
