package dev.astra.benchmark.render;

import dev.astra.domain.account.AccountId;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.Location;
import dev.astra.domain.account.Region;
import dev.astra.domain.infrastructure.FileChange;
import dev.astra.domain.infrastructure.ServiceShape;
import dev.astra.domain.infrastructure.Stack;
import dev.astra.domain.infrastructure.Stack.ServiceStack;
import dev.astra.domain.service.Exposure;
import dev.astra.domain.service.ServiceName;
import dev.astra.terraform.TerraformRepository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Renders the Terraform of many services into an empty repository and writes it, each time in a folder of its own. */
public final class Render {
    private static final double GOAL_SECONDS = 1;

    private Render() {}

    public static void main(String[] arguments) throws IOException {
        int rounds = Integer.parseInt(arguments[0]);
        int services = Integer.parseInt(arguments[1]);
        List<Stack> stacks = stacks(services);
        double[] seconds = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            Took took = measure(stacks);
            seconds[round] = took.rendering();
            System.out.printf(
                    "round %d: rendered in %.3f s (%.3f s of a processor), written in %.3f s%n",
                    round + 1, took.rendering(), took.processor(), took.writing());
        }
        double first = seconds[0];
        double median = java.util.Arrays.stream(seconds).sorted().toArray()[rounds / 2];
        System.out.printf(
                "%,d services: %.3f s in a fresh program, %.3f s in the median; the goal is at most %.0f s: %s%n",
                services, first, median, GOAL_SECONDS, first <= GOAL_SECONDS ? "met" : "missed");
        if (arguments.length > 2) {
            Synthesis synthesis = new Synthesis(Path.of(arguments[2]));
            double cdk = synthesis.medianSeconds(Math.min(rounds, 5));
            double one = measureOne(rounds);
            System.out.printf("cdk synth of one service: %.3f s%n", cdk);
            System.out.printf(
                    "per service, of %,d: %.6f s, which is %.6f x cdk synth%n",
                    services, first / services, first / services / cdk);
            System.out.printf("one service alone: %.4f s, which is %.4f x cdk synth%n", one, one / cdk);
        }
    }

    private static List<Stack> stacks(int services) {
        var location =
                new Location(new AccountName("staging"), new AccountId("123456789012"), new Region("us-east-2"));
        return IntStream.range(0, services)
                .<Stack>mapToObj(number -> new ServiceStack(
                        location, new ServiceName("service-" + number), ServiceShape.standIn(Exposure.PUBLIC)))
                .toList();
    }

    private static double measureOne(int rounds) {
        return IntStream.range(0, rounds)
                .mapToDouble(round -> measure(stacks(1)).rendering())
                .sorted()
                .toArray()[rounds / 2];
    }

    /** In seconds; a machine that does something else as well gives less of a processor than it takes time. */
    private record Took(double rendering, double processor, double writing) {}

    private static Took measure(List<Stack> stacks) {
        try {
            Path root = Files.createTempDirectory("astra-render");
            var repository = new TerraformRepository();
            var threads = ManagementFactory.getThreadMXBean();
            long processor = threads.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            List<FileChange> changes = repository.render(root, stacks);
            long rendered = System.nanoTime();
            long used = threads.getCurrentThreadCpuTime() - processor;
            repository.write(root, changes);
            long written = System.nanoTime();
            delete(root);
            return new Took((rendered - start) / 1e9, used / 1e9, (written - rendered) / 1e9);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
