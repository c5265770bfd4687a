package dev.astra.assembly.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What {@code init --plan} announces and what the log of {@code init} says was made, in a form in which the two can be
 * compared.
 *
 * @param networks the block of each environment
 * @param stores the accounts that keep a state of Terraform
 * @param changes how many resources by Terraform directory, over all its applies
 */
public record AnnouncedEstate(
        SortedSet<String> accounts,
        Map<String, String> networks,
        SortedSet<String> stores,
        Map<String, Integer> changes) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern ACCOUNT = Pattern.compile("✓ create account (\\S+)");
    private static final Pattern NETWORK = Pattern.compile("✓ plan network of (\\S+) \\((\\S+)\\)");
    private static final Pattern STORE = Pattern.compile("✓ create state storage of (\\S+)");
    private static final Pattern APPLY = Pattern.compile("✓ (\\S+/\\S+/\\S+) \\((\\d+) changes in");

    /** Reads the JSON of {@code init --plan}. */
    public static AnnouncedEstate planned(String json) {
        JsonNode plan = read(json);
        var accounts = new TreeSet<String>();
        var networks = new TreeMap<String, String>();
        plan.path("networks").forEach(network -> {
            accounts.add(network.path("environment").asText());
            networks.put(
                    network.path("environment").asText(), network.path("block").asText());
        });
        var changes = new TreeMap<String, Integer>();
        plan.path("directories")
                .forEach(directory -> changes.put(
                        directory.path("stack").asText(),
                        directory.path("changes").size()));
        return new AnnouncedEstate(accounts, networks, texts(plan.path("state_storage")), changes);
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON: " + json, e);
        }
    }

    private static SortedSet<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Reads what {@code init} says on the way. */
    public static AnnouncedEstate made(String log) {
        var networks = new TreeMap<String, String>();
        NETWORK.matcher(log).results().forEach(found -> networks.put(found.group(1), found.group(2)));
        var changes = new TreeMap<String, Integer>();
        APPLY.matcher(log)
                .results()
                .forEach(found -> changes.merge(found.group(1), Integer.valueOf(found.group(2)), Integer::sum));
        return new AnnouncedEstate(names(ACCOUNT, log), networks, names(STORE, log), changes);
    }

    private static SortedSet<String> names(Pattern pattern, String log) {
        return pattern.matcher(log)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
