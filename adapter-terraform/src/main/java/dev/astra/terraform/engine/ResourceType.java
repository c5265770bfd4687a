package dev.astra.terraform.engine;

import java.util.regex.Pattern;

/** The type in a resource's address: {@code aws_lb} of {@code module.service.aws_lb.this[0]}. */
final class ResourceType {
    private static final Pattern INDEX = Pattern.compile("\\[(\"([^\"\\\\]|\\\\.)*\"|\\d+)]");
    private static final Pattern PARTS = Pattern.compile("\\.");

    private ResourceType() {}

    /** The type, or an empty text for a data source and for what is no address. */
    static String of(String address) {
        String[] parts = PARTS.split(INDEX.matcher(address).replaceAll(""), -1);
        boolean data = parts.length >= 3 && parts[parts.length - 3].equals("data");
        return parts.length < 2 || data ? "" : parts[parts.length - 2];
    }
}
