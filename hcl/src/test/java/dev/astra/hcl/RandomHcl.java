package dev.astra.hcl;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Makes valid but untidy texts, the same for the same seed. */
final class RandomHcl {
    private static final List<String> NAMES =
            List.of("a", "bb", "ccc", "long_name", "x-y", "é", "if", "in", "var", "_u", "true", "日本");
    private static final List<String> TEXTS = List.of(
            "abc", " ", "$.", "%.", "$${", "%%{", "\\n", "\\\"", "\\u00e9", "é", "e\u0301", "🇬🇧", "#", "//", "}",
            "\\\\", "$$.");
    private static final List<String> OPERATORS =
            List.of("+", "-", "*", "/", "%", "==", "!=", "<", ">", "<=", ">=", "&&", "||");

    private final Random random;
    private final boolean constant;

    private RandomHcl(long seed, boolean constant) {
        this.random = new Random(seed);
        this.constant = constant;
    }

    /** A file with attributes, blocks and comments. */
    static String file(long seed) {
        var hcl = new RandomHcl(seed, false);
        String mark = hcl.oneIn(15) ? "\uFEFF" : "";
        return mark + "# " + seed + hcl.lineEnd() + hcl.body(2);
    }

    /** An expression without references, calls or template sequences. */
    static String constant(long seed) {
        return new RandomHcl(seed, true).value(3);
    }

    private String body(int depth) {
        var text = new StringBuilder();
        int items = random.nextInt(6);
        for (int index = 0; index < items; index++) {
            text.append(blanks());
            switch (random.nextInt(4)) {
                case 0 -> text.append(pick("# c", "// é", "/* c */", "/* a\n b */", ""));
                case 1 -> text.append(depth > 0 ? block(depth) : attribute(index));
                default -> text.append(attribute(index));
            }
            text.append(lineEnd());
        }
        return text.toString();
    }

    private String attribute(int index) {
        return name() + index + blanks() + "=" + blanks() + (oneIn(8) ? heredoc() : value(3));
    }

    private String block(int depth) {
        String header = pick("b", "variable ", "resource ")
                + pick("", " \"l\"", " l", " \"\\u0041 b\"", "\"x\" \"y\"")
                + blanks();
        return header
                + pick(
                        "{}",
                        "{ }",
                        "{" + name() + " =" + value(2) + blanks() + "}",
                        "{" + lineEnd() + body(depth - 1) + "}");
    }

    private String value(int depth) {
        if (depth == 0) {
            return leaf();
        }
        return switch (random.nextInt(constant ? 7 : 13)) {
            case 0, 1 -> leaf();
            case 2 -> string(depth - 1);
            case 3 -> "[" + members(depth - 1) + "]";
            case 4, 5 -> object(depth - 1);
            case 6 -> "(" + lines() + value(depth - 1) + lines() + ")";
            case 7 -> name() + "(" + members(depth - 1) + ")";
            case 8 -> value(depth - 1) + " " + pick(OPERATORS) + blanks() + value(depth - 1);
            case 9 -> pick("-", "!", "- ") + leaf();
            case 10 -> value(depth - 1) + " ? " + value(depth - 1) + " : " + value(depth - 1);
            case 11 -> "[for " + name() + " in " + value(depth - 1) + " : " + value(depth - 1) + "]";
            default -> "\"${" + pick("", "\n") + value(depth - 1) + pick("", "\n") + "}\"";
        };
    }

    private String leaf() {
        List<Supplier<String>> constants = List.of(
                () -> pick("0", "1", "256", "1.5", "1e3", "9223372036854775807", "-0.25", "00.50"),
                () -> pick("true", "false", "null"),
                () -> "\"s\"");
        List<Supplier<String>> references = List.of(
                this::name,
                () -> "module." + name() + pick("", "[0]", "[*].id", ".*.id", ".0", "[\"k\"]", "[local.k]"),
                () -> "provider::x::f(1)");
        return (constant || oneIn(2) ? pick(constants) : pick(references)).get();
    }

    private String string(int depth) {
        var text = new StringBuilder("\"");
        for (int part = random.nextInt(4); part > 0; part--) {
            text.append(pick(TEXTS));
            if (!constant && oneIn(4)) {
                text.append(pick("${", "${~"))
                        .append(blanks())
                        .append(value(depth))
                        .append(pick("}", " ~}"));
            }
            if (!constant && oneIn(10)) {
                text.append("%{ if ").append(value(depth)).append(" }x%{ else ~}y%{~ endif }");
            }
        }
        return text.append('"').toString();
    }

    private String heredoc() {
        String indent = pick("", "  ", "\t");
        var text = new StringBuilder(pick("<<", "<<-")).append("EOT").append(pick("\n", "\r\n"));
        for (int line = random.nextInt(4); line > 0; line--) {
            text.append(indent).append(pick("", "  ")).append(pick("text", "", "$", "EOTX", "\"q\" \\n", "$${x}"));
            text.append(constant ? "" : pick("", "${ " + name() + " }", "%{ if a ~}b%{ endif }"));
            text.append(pick("\n", "\n", "\r\n"));
        }
        return text.append(indent).append("EOT\n").toString();
    }

    private String members(int depth) {
        var text = new StringBuilder(lines());
        int members = random.nextInt(4);
        for (int member = 1; member <= members; member++) {
            text.append(blanks()).append(value(depth)).append(blanks());
            text.append(member < members || oneIn(3) ? "," : "").append(lines());
        }
        return text.toString();
    }

    private String object(int depth) {
        var text = new StringBuilder("{").append(pick("", " ", "\n"));
        for (int member = random.nextInt(4); member > 0; member--) {
            String key = name() + member;
            text.append(pick(key, key, '"' + key + '"', "(\"" + key + "\")"));
            text.append(blanks()).append(pick("=", "=", ":")).append(blanks()).append(value(depth));
            text.append(pick(",", lineEnd(), "," + lineEnd()));
        }
        return text.append(blanks()).append("}").toString();
    }

    private String name() {
        return pick(NAMES);
    }

    private String blanks() {
        return pick("", " ", " ", "  ", "\t", " /* c */ ");
    }

    private String lines() {
        return pick("", "", "\n", "\n  # c\n");
    }

    private String lineEnd() {
        return pick("\n", "\n", "\n\n", " # note\n", "\r\n", "  \n");
    }

    private boolean oneIn(int count) {
        return random.nextInt(count) == 0;
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** The text with a few characters put in, taken out or moved, so that it is probably wrong. */
    static String damaged(String text, long seed) {
        var random = new Random(seed);
        var signs = List.of(
                "\"", "{", "}", "[", "]", "(", ")", ",", "=", "\n", "${", "%{", "~}", "<<EOT\n", "EOT\n", "#", "/*",
                ".", ":", "?", "\\", "'", "$", "for ", "\r", "\u0000", "\uD800", "...", "=>", "::", "-", "!", "1e9");
        var result = new StringBuilder(text);
        for (int change = random.nextInt(3); change >= 0; change--) {
            int at = random.nextInt(result.length() + 1);
            int end = Math.min(result.length(), at + 1 + random.nextInt(4));
            switch (random.nextInt(4)) {
                case 0, 1 -> result.insert(at, signs.get(random.nextInt(signs.size())));
                case 2 -> result.delete(at, end);
                default -> result.append(result.substring(at, end)).delete(at, end);
            }
        }
        return result.toString();
    }
}
