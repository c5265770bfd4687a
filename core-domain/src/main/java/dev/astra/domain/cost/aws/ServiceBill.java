package dev.astra.domain.cost.aws;

import dev.astra.domain.cost.Processor;
import dev.astra.domain.cost.Running;
import dev.astra.domain.cost.Traffic;
import dev.astra.domain.cost.Workload;
import dev.astra.domain.service.Exposure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** What one service comes to. */
record ServiceBill(Receipt.Page page, Exposure exposure, Traffic traffic) {
    private static final String TASKS = "aws_ecs_service";
    private static final String BALANCER = "aws_lb";
    private static final String ENTRANCE = "aws_cloudfront_distribution";

    private static final BigDecimal HOURS = BigDecimal.valueOf(730);
    private static final BigDecimal UNITS = BigDecimal.valueOf(1024);
    private static final BigDecimal IMAGES = new BigDecimal("0.5");

    /** A load balancer that can be reached from outside has an address in each of its zones. */
    private static final BigDecimal ZONES = BigDecimal.valueOf(2);

    /** New connections that one unit of a load balancer's capacity takes in an hour, at 25 a second. */
    private static final BigDecimal CONNECTIONS = BigDecimal.valueOf(25 * 3600);

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    void add(Running running) {
        switch (running) {
            case Running.Known known -> {
                addTasks(known.workload());
                addSecrets(known.workload().secrets());
            }
            case Running.Unread unread -> page.unread(TASKS, "Tasks and secrets", unread.reason());
        }
        switch (exposure) {
            case PUBLIC -> {
                addBalancer();
                addEntrance();
            }
            case INTERNAL -> {
                addBalancer();
                page.fixed(BALANCER, "Public IPv4 of the load balancer", Rate.PUBLIC_IPV4_HOUR, HOURS.multiply(ZONES));
            }
            case WORKER -> {}
        }
        addRest();
    }

    private void addTasks(Workload workload) {
        var hours = HOURS.multiply(BigDecimal.valueOf(workload.tasks()));
        boolean arm = workload.processor() == Processor.ARM64;
        String tasks = workload.tasks() == 1 ? "1 task" : workload.tasks() + " tasks";
        page.fixed(
                TASKS,
                "Processor of %s, %s".formatted(tasks, arm ? "ARM64" : "x86"),
                arm ? Rate.FARGATE_ARM_VCPU_HOUR : Rate.FARGATE_X86_VCPU_HOUR,
                hours.multiply(share(workload.size().cpu())));
        page.fixed(
                TASKS,
                "Memory of " + tasks,
                arm ? Rate.FARGATE_ARM_GB_HOUR : Rate.FARGATE_X86_GB_HOUR,
                hours.multiply(share(workload.size().memory())));
        int beyond = workload.storage() - Workload.INCLUDED_STORAGE;
        if (beyond > 0) {
            page.fixed(
                    TASKS,
                    "Disk beyond " + Workload.INCLUDED_STORAGE + " GB",
                    Rate.FARGATE_STORAGE_GB_HOUR,
                    hours.multiply(BigDecimal.valueOf(beyond)));
        }
        page.fixed(TASKS, "Public IPv4 of " + tasks, Rate.PUBLIC_IPV4_HOUR, hours);
    }

    private static BigDecimal share(int units) {
        return BigDecimal.valueOf(units).divide(UNITS);
    }

    private void addSecrets(int secrets) {
        if (secrets > 0) {
            var count = BigDecimal.valueOf(secrets);
            page.fixed("aws_secretsmanager_secret", "Secrets", Rate.SECRET_MONTH, count);
            page.usage(
                    "aws_secretsmanager_secret",
                    "Reading secrets",
                    Rate.SECRET_CALLS_10K,
                    count.multiply(BigDecimal.valueOf(100)).divide(TEN_THOUSAND),
                    "100 times each, when tasks start");
        }
    }

    private void addBalancer() {
        page.fixed(BALANCER, "Load balancer", Rate.ALB_HOUR, HOURS);
        var connections = BigDecimal.valueOf(traffic.requests()).divide(CONNECTIONS, MathContext.DECIMAL32);
        page.usage(
                BALANCER,
                "Load of the load balancer",
                Rate.ALB_LCU_HOUR,
                connections.max(traffic.answered()),
                "%s, each on a connection of its own".formatted(requests()));
    }

    private void addEntrance() {
        page.usage(
                ENTRANCE,
                "Requests to CloudFront",
                Rate.CLOUDFRONT_REQUESTS_10K,
                BigDecimal.valueOf(traffic.requests()).divide(TEN_THOUSAND),
                requests());
        page.usage(ENTRANCE, "Data out of CloudFront", Rate.CLOUDFRONT_GB, traffic.answered(), requests());
    }

    private void addRest() {
        page.usage(TASKS, "Data out of tasks", Rate.TRANSFER_OUT_GB, BigDecimal.ONE, "1 GB to the internet");
        page.usage(
                "aws_cloudwatch_log_group",
                "Writing logs",
                Rate.LOG_INGEST_GB,
                traffic.logged(),
                "1 KB for each request and 0.1 GB");
        page.usage(
                "aws_cloudwatch_log_group",
                "Keeping logs",
                Rate.LOG_STORE_GB_MONTH,
                traffic.logged(),
                "kept for 30 days");
        page.fixed("aws_cloudwatch_dashboard", "Dashboard", Rate.DASHBOARD_MONTH, BigDecimal.ONE);
        page.usage("aws_ecr_repository", "Images", Rate.IMAGE_GB_MONTH, IMAGES, "0.5 GB of layers");
    }

    private String requests() {
        return String.format(Locale.ROOT, "%,d requests of %d KB", traffic.requests(), Traffic.KILOBYTES);
    }
}
