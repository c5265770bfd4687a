package dev.astra.hcl;

import org.jspecify.annotations.Nullable;

/** How the types of variables were written before Terraform 0.12, and how they are written now. */
final class ModernType {
    private ModernType() {}

    /** The modern spelling of a type, or null when it is modern already. */
    static @Nullable String of(String written) {
        return switch (written) {
            case "list", "map", "set" -> written + "(any)";
            case "\"string\"" -> "string";
            case "\"list\"" -> "list(string)";
            case "\"map\"" -> "map(string)";
            default -> null;
        };
    }
}
