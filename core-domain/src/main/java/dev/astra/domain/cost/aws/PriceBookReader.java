package dev.astra.domain.cost.aws;

import dev.astra.domain.account.Region;
import dev.astra.domain.cost.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads a price book: a table with a line for each rate and a column for each region, below a few facts about it. */
final class PriceBookReader {
    private static final String UNKNOWN = "-";
    private static final Map<String, Rate> RATES =
            Arrays.stream(Rate.values()).collect(Collectors.toUnmodifiableMap(Rate::key, rate -> rate));

    private final Map<String, String> facts = new LinkedHashMap<>();
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Map<Rate, BigDecimal> free = new EnumMap<>(Rate.class);
    private final Map<Region, Map<Rate, Money>> prices = new LinkedHashMap<>();
    private List<Region> regions = List.of();

    private PriceBookReader() {}

    static PriceBook read(List<String> lines) {
        var reader = new PriceBookReader();
        lines.forEach(line -> reader.take(List.of(line.split("\\s+"))));
        return new PriceBook(
                LocalDate.parse(reader.fact("as-of")),
                reader.fact("currency"),
                reader.sources,
                reader.prices,
                reader.free);
    }

    private void take(List<String> words) {
        switch (words.getFirst()) {
            case "as-of", "currency" -> facts.put(words.getFirst(), words.getLast());
            case "source" -> sources.put(words.get(1), words.getLast());
            case "free" -> free.put(rate(words.get(1)), new BigDecimal(words.getLast()));
            case "regions" -> {
                regions = words.stream().skip(2).map(Region::new).toList();
                regions.forEach(region -> prices.put(region, new EnumMap<>(Rate.class)));
            }
            default -> takePrices(rate(words.getFirst()), new ArrayList<>(words.subList(1, words.size())));
        }
    }

    private void takePrices(Rate rate, List<String> cells) {
        if (cells.size() != regions.size() + 1 || !sources.containsKey(cells.getFirst())) {
            throw new IllegalStateException(rate.key() + " needs a source and a figure for each region: " + cells);
        }
        for (int i = 0; i < regions.size(); i++) {
            String cell = cells.get(i + 1);
            if (!cell.equals(UNKNOWN)) {
                prices.getOrDefault(regions.get(i), Map.of()).put(rate, new Money(new BigDecimal(cell)));
            }
        }
    }

    private String fact(String name) {
        String fact = facts.get(name);
        if (fact == null) {
            throw new IllegalStateException("The price book does not tell " + name);
        }
        return fact;
    }

    private static Rate rate(String key) {
        Rate rate = RATES.get(key);
        if (rate == null) {
            throw new IllegalStateException("The price book has a line for " + key + ", which is no rate");
        }
        return rate;
    }
}
