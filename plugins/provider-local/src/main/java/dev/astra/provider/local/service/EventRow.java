package dev.astra.provider.local.service;

import dev.astra.domain.service.ServiceEvent;
import dev.astra.domain.value.Value;
import dev.astra.provider.local.state.Fields;
import dev.astra.provider.local.state.FieldsBuilder;
import java.time.Instant;

/** Something that happens to a service, perhaps only later. */
record EventRow(String id, Instant at, String message) {
    static EventRow read(Fields fields) {
        return new EventRow(fields.text("id"), fields.instant("at"), fields.text("message"));
    }

    Value write() {
        return new FieldsBuilder()
                .put("id", id)
                .put("at", at)
                .put("message", message)
                .build();
    }

    ServiceEvent told() {
        return new ServiceEvent(id, at, message);
    }
}
