package dev.astra.domain.cost.aws;

import java.util.Locale;

/** What AWS charges for, each with the unit it is counted in. */
public enum Rate {
    FARGATE_X86_VCPU_HOUR("vCPU-hour"),
    FARGATE_X86_GB_HOUR("GB-hour"),
    FARGATE_ARM_VCPU_HOUR("vCPU-hour"),
    FARGATE_ARM_GB_HOUR("GB-hour"),
    FARGATE_STORAGE_GB_HOUR("GB-hour"),
    PUBLIC_IPV4_HOUR("hour"),
    NAT_GATEWAY_HOUR("hour"),
    NAT_GATEWAY_GB("GB"),
    ENDPOINT_HOUR("hour"),
    ENDPOINT_GB("GB"),
    ALB_HOUR("hour"),
    ALB_LCU_HOUR("LCU-hour"),
    NLB_HOUR("hour"),
    NLB_LCU_HOUR("LCU-hour"),
    ZONE_MONTH("zone"),
    DNS_QUERIES_MILLION("million queries"),
    LOG_INGEST_GB("GB"),
    LOG_STORE_GB_MONTH("GB-month"),
    DASHBOARD_MONTH("dashboard"),
    ALARM_MONTH("alarm"),
    METRIC_MONTH("metric"),
    SECRET_MONTH("secret"),
    SECRET_CALLS_10K("10,000 calls"),
    IMAGE_GB_MONTH("GB-month"),
    BUCKET_GB_MONTH("GB-month"),
    BUCKET_WRITES_1000("1,000 writes"),
    KEY_MONTH("key"),
    KEY_CALLS_10K("10,000 calls"),
    TRANSFER_OUT_GB("GB"),
    CLOUDFRONT_GB("GB"),
    CLOUDFRONT_REQUESTS_10K("10,000 requests"),
    SCHEDULE_CALLS_MILLION("million calls"),
    HTTP_API_CALLS_MILLION("million calls");

    private final String unit;

    Rate(String unit) {
        this.unit = unit;
    }

    public String unit() {
        return unit;
    }

    /** The name of the rate in the price book. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
