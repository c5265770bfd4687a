package dev.astra.assembly.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.testsupport.tool.Command;
import dev.astra.testsupport.tool.TerraformSandbox;
import dev.astra.testsupport.tool.TestTools;
import java.nio.file.Path;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** After everything the other end-to-end tests have done, code and cloud say the same. */
@Order(Integer.MAX_VALUE)
@ExtendWith(AwsEstateExtension.class)
final class AwsSettledEstateIT {

    @Test
    void theGeneratedCodeIsCanonical(AwsEstate estate) {
        Command.of(TestTools.terraform(), "fmt", "-check", "-recursive")
                .in(estate.repository())
                .run()
                .orFail();
    }

    @Test
    void aSecondInitChangesNothing(AwsEstate estate) {
        String output = estate.astra().succeed("init", "--yes");

        assertThat(output).contains("Everything is there already; nothing has been changed.");
    }

    @Test
    void everyDirectoryIsValidAndPlansNothing(AwsEstate estate) {
        estate.createService();

        assertThat(estate.stacks()).hasSizeGreaterThanOrEqualTo(7);
        estate.stacks().parallelStream().forEach(stack -> assertSettled(estate, stack));
    }

    private static void assertSettled(AwsEstate estate, Path stack) {
        String account = estate.repository().relativize(stack).getName(0).toString();
        AwsClient client = account.equals("management") ? estate.management() : estate.account(account);
        try (var terraform = TerraformSandbox.in(stack, client::redirect)) {
            terraform.run("validate", "-no-color").orFail();
            terraform.assertEmptyPlan();
        }
    }
}
