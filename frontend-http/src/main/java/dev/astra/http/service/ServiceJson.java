package dev.astra.http.service;

import dev.astra.domain.service.Service;
import java.util.List;

/** A service in JSON. */
record ServiceJson(
        String name,
        String environment,
        String region,
        String exposure,
        List<AddressJson> addresses,
        String repository,
        String createdAt) {

    record AddressJson(String url, String label) {}

    static ServiceJson of(Service service) {
        return new ServiceJson(
                service.name().value(),
                service.environment().value(),
                service.region().value(),
                service.exposure().word(),
                service.addresses().stream()
                        .map(address -> new AddressJson(address.uri().toString(), address.label()))
                        .toList(),
                service.repository(),
                service.createdAt().toString());
    }
}
