package dev.astra.testsupport.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What happened and what it cost. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AccountingTest {
    private final AwsEmulator emulator = AwsEmulator.start();

    @AfterAll
    void close() {
        UnexpectedCalls.assertNone(emulator);
        emulator.close();
    }

    @Test
    void theEventHistoryHoldsWhatWasCalled() {
        try (JsonApi ecs = JsonApi.ecs(emulator);
                JsonApi trail =
                        JsonApi.of(emulator, "cloudtrail", "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101")) {
            ecs.call("CreateCluster", "{\"clusterName\": \"audited\"}");
            ecs.call("ListClusters", "{}");

            String found = trail.call(
                    "LookupEvents",
                    "{\"LookupAttributes\": [{\"AttributeKey\": \"ReadOnly\", \"AttributeValue\": \"false\"}]}");

            assertThat(found).contains("CreateCluster", "ecs.amazonaws.com").doesNotContain("ListClusters");
        }
    }

    @Test
    void costsAreSummedByPeriodAndGroup() {
        LocalDate day = LocalDate.of(2026, 11, 1);
        String account = AwsEmulator.MANAGEMENT_ACCOUNT;
        emulator.addCost(day, "Amazon ECS", account, new BigDecimal("12.50"), Map.of("Environment", "staging"));
        emulator.addCost(day.plusDays(3), "Amazon S3", account, new BigDecimal("0.25"), Map.of());
        try (JsonApi costs = JsonApi.of(emulator, "ce", "AWSInsightsIndexService")) {
            String found = costs.call("GetCostAndUsage", """
                    {"TimePeriod": {"Start": "2026-11-01", "End": "2026-12-01"}, "Granularity": "MONTHLY",
                     "Metrics": ["UnblendedCost"], "GroupBy": [{"Type": "TAG", "Key": "Environment"}]}""");

            assertThat(found).contains("Environment$staging", "\"12.50\"", "\"Environment$\"", "\"0.25\"");
        }
    }
}
