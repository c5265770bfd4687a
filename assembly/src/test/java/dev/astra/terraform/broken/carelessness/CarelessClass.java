package dev.astra.terraform.broken.carelessness;

import jakarta.inject.Inject;
import java.util.Optional;

/** Breaks every rule about single classes. */
@SuppressWarnings({
    "UnusedVariable",
    "NonFinalStaticField",
    "OptionalUsedAsFieldOrParameterType",
    "UnnecessaryAssignment"
})
public class CarelessClass {
    static int count;

    @Inject
    Optional<String> injected = Optional.empty();

    void print(Optional<String> text) {
        System.out.println(text);
    }
}
