package dev.astra.aws.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class ConfigTextTest {
    private static final int DOCUMENTS = 5_000;
    private static final Set<String> OBSOLETE = Set.of("role_arn");
    private static final List<String> LINES = List.of(
            "",
            "   ",
            "# a comment = with a sign",
            "; another",
            "[default]",
            "[profile work]",
            "[profile astra-2]",
            "[sso-session astra]",
            "[services s3]",
            "region = eu-central-1",
            "region=us-east-1",
            "sso_role_name = other",
            "role_arn = arn:aws:iam::111111111111:role/x",
            "output\t=\tjson",
            "s3 =",
            "  max_concurrent_requests = 20",
            "\tendpoint_url = http://localhost",
            "ümläut = \u00e4",
            "nonsense without a sign");

    private static Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("sso_session", "astra");
        settings.put("sso_role_name", "read_only");
        settings.put("region", "us-east-2");
        return settings;
    }

    private static ConfigText edited(String text) {
        return new ConfigText(text).with("profile", "astra", settings(), OBSOLETE);
    }

    @Test
    void anEmptyFileGetsTheSection() {
        assertThat(edited("").text()).isEqualTo("""
                [profile astra]
                sso_session = astra
                sso_role_name = read_only
                region = us-east-2
                """);
    }

    @Test
    void settingsOfTheSectionAreReplacedWhereTheyStand() {
        assertThat(edited("""
                # mine
                [profile astra] # written by hand
                region=eu-central-1
                # why
                output = json
                role_arn = arn:aws:iam::111111111111:role/x

                # the next
                [default]
                region = eu-central-1
                """).text()).isEqualTo("""
                # mine
                [profile astra] # written by hand
                region = us-east-2
                # why
                output = json
                sso_session = astra
                sso_role_name = read_only

                # the next
                [default]
                region = eu-central-1
                """);
    }

    @Test
    void lineEndsAreKeptAndFollowed() {
        var dos = edited("[default]\r\nregion = x").text();

        assertThat(dos).doesNotContainPattern("(?<!\r)\n");
        assertThat(dos.replace("\r", "")).isEqualTo("""
                [default]
                region = x

                [profile astra]
                sso_session = astra
                sso_role_name = read_only
                region = us-east-2
                """);
    }

    @Test
    void everyOtherByteStaysWhateverTheFileHolds() {
        var random = new Random(20261121);
        for (int i = 0; i < DOCUMENTS; i++) {
            String before = document(random);
            String after = edited(before).text();

            assertThat(edited(after).text()).as("a second time, of %s", before).isEqualTo(after);
            assertThat(others(after)).as(before).startsWith(others(before));
            assertThat(others(after).substring(others(before).length()))
                    .as(before)
                    .isBlank();
            assertThat(own(after)).as(before).containsAll(kept(own(before)));
            assertThat(own(after).stream().map(String::strip).toList())
                    .as(before)
                    .contains("sso_session = astra", "region = us-east-2")
                    .noneMatch(line -> line.startsWith("role_arn"));
        }
    }

    private static String document(Random random) {
        var text = new StringBuilder();
        String end = random.nextBoolean() ? "\n" : "\r\n";
        int lines = random.nextInt(14);
        int own = random.nextInt(20);
        for (int i = 0; i < lines; i++) {
            text.append(i == own ? "[profile astra]" : LINES.get(random.nextInt(LINES.size())));
            text.append(i == lines - 1 && random.nextBoolean() ? "" : end);
        }
        return text.toString();
    }

    /** The text without the section, read in another way than the edit does. */
    private static String others(String text) {
        return Pattern.compile("(?m)^\\[profile astra].*\\R?(?:(?!\\[).*(?:\\R|\\z))*?(?=^\\[|\\z)")
                .matcher(text)
                .replaceFirst("");
    }

    private static List<String> own(String text) {
        var lines = new ArrayList<String>();
        boolean inside = false;
        for (String line : text.lines().toList()) {
            inside = line.startsWith("[") ? line.startsWith("[profile astra]") : inside;
            if (inside) {
                lines.add(line);
            }
        }
        return lines;
    }

    /** Comments, and settings that are nobody's concern and do not continue one that is. */
    private static List<String> kept(List<String> section) {
        return section.stream()
                .filter(line -> line.matches("[#;].*|output.*|s3 =|ümläut.*|nonsense.*"))
                .toList();
    }
}
