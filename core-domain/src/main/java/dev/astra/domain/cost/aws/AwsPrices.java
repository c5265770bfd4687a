package dev.astra.domain.cost.aws;

import dev.astra.domain.cost.CostQuery;
import dev.astra.domain.cost.Estimate;
import dev.astra.domain.infrastructure.Stack;
import dev.astra.domain.infrastructure.Stack.CiStack;
import dev.astra.domain.infrastructure.Stack.DnsStack;
import dev.astra.domain.infrastructure.Stack.IdentityStack;
import dev.astra.domain.infrastructure.Stack.OrganizationStack;
import dev.astra.domain.infrastructure.Stack.PlatformStack;
import dev.astra.domain.infrastructure.Stack.ServiceStack;
import java.math.BigDecimal;
import java.util.List;

/** What AWS charges for stacks. It asks nobody: the prices are those of a book. */
public final class AwsPrices {
    /** How AWS is called in a sentence. */
    private static final String NAME = "Amazon Web Services";

    private static final BigDecimal STATE_SIZE = new BigDecimal("0.01");
    private static final BigDecimal STATE_WRITES = new BigDecimal("0.1");
    private static final BigDecimal QUERIES = new BigDecimal("0.01");

    private final PriceBook book;
    private final ResourceCatalog catalog;

    public AwsPrices(PriceBook book, ResourceCatalog catalog) {
        this.book = book;
        this.catalog = catalog;
    }

    /** The prices that come with Astra. */
    public static AwsPrices published() {
        return new AwsPrices(PriceBook.published(), ResourceCatalog.published());
    }

    public Estimate estimate(CostQuery query) {
        var receipt = new Receipt(book);
        query.stacks().forEach(stack -> add(receipt.of(stack.path()), stack, query));
        return new Estimate(NAME, book.asOf(), receipt.items());
    }

    private void add(Receipt.Page page, Stack stack, CostQuery query) {
        switch (stack) {
            case OrganizationStack organization -> addStateBucket(page);
            case IdentityStack identity -> {}
            case PlatformStack platform -> {
                addZone(page, platform.zone().value());
                addStateBucket(page);
            }
            case DnsStack dns -> addZone(page, dns.domain().value());
            case CiStack ci -> {}
            case ServiceStack service ->
                new ServiceBill(page, service.shape().exposure(), query.traffic()).add(query.running(service));
        }
        modules(stack).forEach(module -> addFree(page, module));
    }

    private static void addZone(Receipt.Page page, String name) {
        page.fixed("aws_route53_zone", "DNS zone " + name, Rate.ZONE_MONTH, BigDecimal.ONE);
        page.usage(
                "aws_route53_zone", "DNS queries", Rate.DNS_QUERIES_MILLION, QUERIES, "10,000 that do not lead to AWS");
    }

    private static void addStateBucket(Receipt.Page page) {
        page.usage("aws_s3_bucket", "Terraform state", Rate.BUCKET_GB_MONTH, STATE_SIZE, "10 MB with old versions");
        page.usage("aws_s3_bucket", "Writes of Terraform state", Rate.BUCKET_WRITES_1000, STATE_WRITES, "100 writes");
    }

    private void addFree(Receipt.Page page, String module) {
        catalog.of(module).stream()
                .filter(entry -> entry.kind() != ResourceCatalog.Kind.PRICED)
                .forEach(entry -> page.free(entry.type(), "module " + module, entry.reason()));
    }

    /** The modules a stack is made of. */
    public static List<String> modules(Stack stack) {
        return switch (stack) {
            case OrganizationStack organization -> List.of("organization", "account-baseline");
            case IdentityStack identity -> List.of("identity");
            case PlatformStack platform -> List.of("network", "cluster", "dns-zone", "account-baseline");
            case DnsStack dns -> List.of("dns-zone");
            case CiStack ci -> List.of("ci-github");
            case ServiceStack service -> List.of("service");
        };
    }
}
