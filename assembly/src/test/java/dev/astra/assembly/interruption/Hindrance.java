package dev.astra.assembly.interruption;

/** One fault at one call. */
record Hindrance(Fault fault, Crossing at) implements Traffic {

    @Override
    public void before(Crossing crossing) {
        strike(crossing, false);
    }

    @Override
    public void after(Crossing crossing) {
        strike(crossing, true);
    }

    private void strike(Crossing crossing, boolean late) {
        if (fault.late() == late && crossing.equals(at)) {
            throw fault.failure(crossing);
        }
    }
}
