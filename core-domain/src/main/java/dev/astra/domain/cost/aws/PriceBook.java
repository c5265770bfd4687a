package dev.astra.domain.cost.aws;

import dev.astra.domain.account.Region;
import dev.astra.domain.cost.Money;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * List prices by region.
 *
 * @param asOf the day on which they were as given
 * @param sources the pages they are from, by a short name
 * @param prices those that are known, by region in the order of the book
 * @param free what an organization has free of charge every month
 */
public record PriceBook(
        LocalDate asOf,
        String currency,
        Map<String, String> sources,
        Map<Region, Map<Rate, Money>> prices,
        Map<Rate, BigDecimal> free) {

    /** The book that comes with Astra. */
    public static PriceBook published() {
        return PriceBookReader.read(text("prices.txt"));
    }

    public Optional<Money> price(Region region, Rate rate) {
        return Optional.ofNullable(prices.getOrDefault(region, Map.of()).get(rate));
    }

    public List<Region> regions() {
        return List.copyOf(prices.keySet());
    }

    static List<String> text(String name) {
        try (InputStream stream = PriceBook.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("Astra is not complete: it lacks " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
