package dev.astra.cli.console;

/** How words stand out: by colour on a terminal that shows it, otherwise not at all. */
public enum Style {
    COLOR,
    PLAIN;

    public String good(String text) {
        return wrap("32", text);
    }

    public String bad(String text) {
        return wrap("31", text);
    }

    public String warning(String text) {
        return wrap("33", text);
    }

    public String strong(String text) {
        return wrap("1", text);
    }

    public String faint(String text) {
        return wrap("2", text);
    }

    private String wrap(String code, String text) {
        return this == COLOR ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
