package dev.astra.assembly.component;

/** Where Astra ends: whatever leads outside is passed here before anybody uses it, so that all traffic can be watched. */
public interface Border {

    /** What is used in place of the port, which is the port itself unless somebody watches. */
    <P> P pass(Class<P> port, P outside);

    /** A border at which nobody watches. */
    static Border open() {
        return new Border() {
            @Override
            public <P> P pass(Class<P> port, P outside) {
                return outside;
            }
        };
    }
}
