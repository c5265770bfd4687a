package dev.astra.provider.local.infrastructure;

import java.util.regex.Pattern;

/**
 * One thing a stack makes.
 *
 * @param address its name as Terraform would have it
 * @param wave things of a lower wave are made first, those of the same one together
 * @param seconds how long making it takes
 * @param configuration what it is like; another text means that it has to be changed
 * @param present whether it is there already, and only has to be taken into the state
 */
record Resource(String address, int wave, int seconds, String configuration, boolean present) {
    private static final Pattern TYPE = Pattern.compile("(?:^|\\.)(aws_[a-z0-9_]+)\\.");

    static String type(String address) {
        var matcher = TYPE.matcher(address);
        return matcher.find() ? matcher.group(1) : address;
    }
}
