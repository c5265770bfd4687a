package dev.astra.http.service;

import dev.astra.domain.service.ServiceEvent;

/** An event of a service in JSON. */
record EventJson(String id, String at, String message) {
    static EventJson of(ServiceEvent event) {
        return new EventJson(event.id(), event.at().toString(), event.message());
    }
}
