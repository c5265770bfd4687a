package dev.astra.cli.telemetry;

import java.util.Map;

/**
 * The letters that charts are drawn with.
 *
 * @param levels from the lowest to the highest value
 * @param none for a period in which nothing was measured
 * @param deployment for the period in which a deployment began
 */
record Glyphs(String levels, char none, char deployment) {
    private static final Glyphs BLOCKS = new Glyphs("▁▂▃▄▅▆▇█", ' ', '▲');
    private static final Glyphs PLAIN = new Glyphs("_.-=+*#@", ' ', '^');

    /** What the terminal can show: blocks, unless it is a dumb one, its language knows no Unicode, or NO_UNICODE is set. */
    static Glyphs of(Map<String, String> environment) {
        boolean refused = !environment.getOrDefault("NO_UNICODE", "").isEmpty();
        boolean dumb = "dumb".equals(environment.get("TERM"));
        String language = environment.getOrDefault("LC_ALL", environment.getOrDefault("LANG", ""));
        boolean ascii = language.equals("C") || language.equals("POSIX");
        return refused || dumb || ascii ? PLAIN : BLOCKS;
    }
}
