package dev.astra.domain.service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What one task may use. Only certain pairs can be had.
 *
 * @param cpu units of which 1024 are one processor
 * @param memory in MiB
 */
public record FargateSize(int cpu, int memory) {

    /** The smallest there is, and what a new service starts with. */
    public static final FargateSize SMALLEST = new FargateSize(256, 512);

    private record Range(int cpu, List<Integer> memory) {
        static Range of(int cpu, int least, int most, int step) {
            return new Range(
                    cpu,
                    IntStream.iterate(least, memory -> memory <= most, memory -> memory + step)
                            .boxed()
                            .toList());
        }
    }

    private static final List<Range> RANGES = List.of(
            new Range(256, List.of(512, 1024, 2048)),
            Range.of(512, 1024, 4096, 1024),
            Range.of(1024, 2048, 8192, 1024),
            Range.of(2048, 4096, 16384, 1024),
            Range.of(4096, 8192, 30720, 1024),
            Range.of(8192, 16384, 61440, 4096),
            Range.of(16384, 32768, 122880, 8192));

    public boolean available() {
        return all().contains(this);
    }

    /** The smallest pair that offers at least as much of both, or the largest there is. */
    public FargateSize nextAvailable() {
        return all().stream()
                .filter(size -> size.cpu >= cpu && size.memory >= memory)
                .min(Comparator.comparingInt(FargateSize::cpu).thenComparingInt(FargateSize::memory))
                .orElseGet(() -> all().getLast());
    }

    private static List<FargateSize> all() {
        var sizes = new ArrayList<FargateSize>();
        for (Range range : RANGES) {
            range.memory().forEach(memory -> sizes.add(new FargateSize(range.cpu(), memory)));
        }
        return sizes;
    }

    @Override
    public String toString() {
        return "cpu " + cpu + " with memory " + memory;
    }
}
