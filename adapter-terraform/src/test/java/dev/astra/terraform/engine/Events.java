package dev.astra.terraform.engine;

import dev.astra.domain.operation.ProgressEvent;
import dev.astra.domain.operation.ProgressListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what is told. */
final class Events implements ProgressListener {
    private final List<ProgressEvent> all = new CopyOnWriteArrayList<>();

    @Override
    public void on(ProgressEvent event) {
        all.add(event);
    }

    List<ProgressEvent> all() {
        return List.copyOf(all);
    }

    <E extends ProgressEvent> List<E> of(Class<E> kind) {
        return all.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
