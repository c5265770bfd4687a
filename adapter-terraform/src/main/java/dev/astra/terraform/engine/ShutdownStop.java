package dev.astra.terraform.engine;

/** Stops a family in order when this program is told to end while the family runs. */
final class ShutdownStop implements AutoCloseable {
    private final Thread hook;

    private ShutdownStop(Thread hook) {
        this.hook = hook;
    }

    static ShutdownStop of(ProcessFamily family) {
        Thread hook = Thread.ofPlatform().unstarted(family::stop);
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The end has begun already, and no more hooks are taken.
            family.stop();
        }
        return new ShutdownStop(hook);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The end has begun: the hook does its work there.
            return;
        }
    }
}
