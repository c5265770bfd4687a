package dev.astra.aws.signin;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of an AWS configuration file. Changing settings of one section leaves every other byte alone: other sections,
 * comments, blank lines, line ends, and settings of the same section that nobody asked to change.
 */
record ConfigText(String text) {
    private static final Pattern LINE = Pattern.compile("[^\\n]*\\n|[^\\n]+");
    private static final Pattern SETTING = Pattern.compile("([A-Za-z0-9_.-]+)[ \\t]*[=:][ \\t]*(.*?)\\s*");

    /**
     * The text with these settings in the section, which is added at the end when it is not there.
     *
     * @param kind for example {@code profile}
     * @param obsolete settings of the section that must go, because they would contradict the others
     */
    ConfigText with(String kind, String name, Map<String, String> settings, Set<String> obsolete) {
        List<String> lines =
                LINE.matcher(text).results().map(result -> result.group()).toList();
        int header = header(lines, kind, name);
        if (header < 0) {
            return appended("[" + kind + " " + name + "]", settings);
        }
        int end = header + 1;
        while (end < lines.size() && !lines.get(end).startsWith("[")) {
            end++;
        }
        var edited = new ArrayList<>(lines.subList(0, header));
        edited.addAll(section(lines.subList(header, end), settings, obsolete));
        edited.addAll(lines.subList(end, lines.size()));
        return new ConfigText(String.join("", edited));
    }

    private static int header(List<String> lines, String kind, String name) {
        var form =
                Pattern.compile("\\[\\s*" + kind + "\\s+([\"']?)" + Pattern.quote(name) + "\\1\\s*].*", Pattern.DOTALL);
        for (int i = 0; i < lines.size(); i++) {
            if (form.matcher(lines.get(i)).matches()) {
                return i;
            }
        }
        return -1;
    }

    private ConfigText appended(String header, Map<String, String> settings) {
        var more = new StringBuilder(text);
        if (!text.isEmpty()) {
            more.append(text.endsWith("\n") ? "" : newline()).append(newline());
        }
        more.append(header).append(newline());
        settings.forEach((key, value) -> more.append(setting(key, value)).append(newline()));
        return new ConfigText(more.toString());
    }

    private List<String> section(List<String> lines, Map<String, String> settings, Set<String> obsolete) {
        var edited = new ArrayList<String>();
        var placed = new HashSet<String>();
        int lastSetting = 0;
        boolean dropping = false;
        for (String line : lines) {
            Matcher setting = SETTING.matcher(line);
            boolean continues = line.startsWith(" ") || line.startsWith("\t");
            if (setting.matches()) {
                String key = setting.group(1);
                dropping = obsolete.contains(key) || settings.containsKey(key);
                if (settings.containsKey(key) && placed.add(key)) {
                    boolean same = setting.group(2).equals(settings.get(key));
                    edited.add(same ? line : setting(key, settings.get(key)) + ending(line));
                    lastSetting = edited.size() - 1;
                    continue;
                }
            } else if (!continues) {
                dropping = false;
            }
            if (!dropping || line.isBlank()) {
                edited.add(line);
                lastSetting = setting.matches() || (continues && !line.isBlank()) ? edited.size() - 1 : lastSetting;
            }
        }
        insert(edited, lastSetting, settings, placed);
        return edited;
    }

    private void insert(List<String> edited, int after, Map<String, String> settings, Set<String> placed) {
        int at = after;
        for (var setting : settings.entrySet()) {
            if (!placed.contains(setting.getKey())) {
                if (ending(edited.get(at)).isEmpty()) {
                    edited.set(at, edited.get(at) + newline());
                }
                at++;
                edited.add(at, setting(setting.getKey(), setting.getValue()) + newline());
            }
        }
    }

    private static String setting(String key, String value) {
        return key + " = " + value;
    }

    private static String ending(String line) {
        return line.endsWith("\r\n") ? "\r\n" : line.endsWith("\n") ? "\n" : "";
    }

    /** Lines end as those that are there do. */
    private String newline() {
        return text.contains("\r\n") ? "\r\n" : "\n";
    }
}
