package dev.astra.assembly.release;

import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.ErrorCategory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Somebody who deploys, goes back, cancels, scales, restarts, changes secrets and applies without a plan. Refusals do not stop them. */
final class RandomWorker {
    private static final List<String> TAGS = List.of("v1", "v2", "v3", "crash-1", "unhealthy-1", "oom-1");
    private static final List<String> PATHS = List.of("/", "/health", "/ready");

    private final Shop shop;
    private final Random random;
    private final List<String> told = new ArrayList<>();

    RandomWorker(Shop shop, long seed) {
        this.shop = shop;
        this.random = new Random(seed);
    }

    List<String> told() {
        return told;
    }

    void work() {
        int choice = random.nextInt(100);
        if (choice < 34) {
            attempt("deploy", this::deploy);
        } else if (choice < 50) {
            attempt("rollback", () -> shop.rollBack(random.nextInt(4) == 0 ? shop.anyRelease(random) : null, force()));
        } else if (choice < 60) {
            attempt("cancel", shop::cancel);
        } else if (choice < 68) {
            attempt("scale", () -> shop.scale(1 + random.nextInt(5)));
        } else if (choice < 72) {
            attempt("restart", shop::restart);
        } else if (choice < 78) {
            attempt("secret put", shop::putSecret);
        } else if (choice < 84) {
            attempt("secret rollback", () -> shop.rollBackSecret(random));
        } else if (choice < 90) {
            attempt("watch", shop::watch);
        } else if (choice < 94) {
            attempt("apply", shop::applyInfrastructure);
        } else {
            attempt("pass", () -> shop.pass(random.nextInt(120)));
        }
    }

    private boolean force() {
        return random.nextInt(3) == 0;
    }

    private void deploy() {
        var manifest = new Manifests(
                TAGS.get(random.nextInt(TAGS.size())),
                PATHS.get(random.nextInt(PATHS.size())),
                5 + random.nextInt(20),
                random.nextBoolean() ? 8080 : 9090,
                random.nextInt(3),
                random.nextInt(90),
                random.nextInt(3));
        shop.deploy(manifest, force());
        if (random.nextBoolean()) {
            shop.watch();
        }
    }

    private void attempt(String what, Runnable work) {
        try {
            work.run();
            told.add(what);
        } catch (AstraException refusal) {
            if (refusal.code().category() == ErrorCategory.INTERNAL) {
                throw refusal;
            }
            told.add(what + " refused");
        }
    }
}
