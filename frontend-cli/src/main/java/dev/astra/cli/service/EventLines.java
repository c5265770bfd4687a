package dev.astra.cli.service;

import dev.astra.cli.command.Session;
import dev.astra.domain.service.ServiceEvent;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Events as lines of a drawing that goes on. */
record EventLines(Session session) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    void show(ServiceEvent event) {
        if (!session.options().json()) {
            String time = TIME.format(event.at().atZone(ZoneId.systemDefault()));
            session.console().line(" │ " + time + " :: " + event.message());
        }
    }
}
