package dev.astra.metadatastore.testing;

import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.Region;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.ErrorCategory;
import dev.astra.domain.identity.SignInPortal;
import dev.astra.domain.operation.OperationKey;
import dev.astra.domain.organization.Organization;
import dev.astra.metadatastore.MetadataStores;
import dev.astra.ports.metadata.MetadataStore;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** What other processes do with a store. Says on standard output what it has done. */
public final class StoreProgram {
    public static final OperationKey ENDLESS = new OperationKey("test", "endless");

    private static final PrintStream OUT = System.out;

    private StoreProgram() {}

    /** The verb, then the home or location, then what the verb needs. */
    public static void main(String... arguments) {
        try (var store = MetadataStores.open("sqlite:" + arguments[1], Path.of(""))) {
            switch (arguments[0]) {
                case "read" -> read(store);
                case "hammer" -> hammer(store, arguments[2], Integer.parseInt(arguments[3]));
                case "write-forever" -> writeForever(store);
                default -> throw new IllegalArgumentException(arguments[0]);
            }
        }
    }

    /** Prints what became of a read. */
    private static void read(MetadataStore store) {
        try {
            OUT.println(store.organizations().find().isPresent());
        } catch (AstraException e) {
            OUT.println(e.code().id());
            OUT.println(e.getMessage());
        }
    }

    /** Each round takes the lease for one careless count-up, and saves things of its own. */
    private static void hammer(MetadataStore store, String name, int rounds) {
        for (int round = 0; round < rounds; round++) {
            while (store.leases().acquire("counter", name, Instant.now()).isPresent()) {
                Thread.onSpinWait();
            }
            countUp(store);
            store.leases().release("counter", name);
            store.services().save(Samples.service(name + "-" + round));
            store.audit().append(Samples.event(name + "/" + round));
            allocate(store, new AccountName(name), new Region("region-" + round));
        }
        OUT.println("done");
    }

    /** Not safe by itself: two who do this at once count one. */
    private static void countUp(MetadataStore store) {
        var organization = store.organizations().find().orElseThrow();
        int count = count(organization) + 1;
        store.organizations()
                .save(organization.withPortal(new SignInPortal(Integer.toString(count), URI.create("x:y"))));
    }

    public static int count(Organization organization) {
        return Integer.parseInt(Objects.requireNonNull(organization.portal()).id());
    }

    /** Plans without a lease, so that both processes often want the same block. */
    private static void allocate(MetadataStore store, AccountName environment, Region region) {
        boolean saved = false;
        while (!saved) {
            try {
                store.networks().save(store.networks().plan().allocate(environment, region, List.of("zone-a")));
                saved = true;
            } catch (AstraException e) {
                if (e.code().category() != ErrorCategory.CONFLICT) {
                    throw e;
                }
            }
        }
    }

    /** Prints the number of each step once it is recorded. */
    private static void writeForever(MetadataStore store) {
        var operation = store.journal().open(ENDLESS, Instant.now());
        for (int step = operation.finished().size(); true; step++) {
            store.journal().started(operation, "step " + step, Instant.now());
            store.journal().finished(operation, "step " + step, "result " + step, Instant.now());
            OUT.println(step);
            OUT.flush();
        }
    }
}
