package dev.astra.domain.cost;

import dev.astra.domain.infrastructure.StackPath;

/**
 * One line of an estimate.
 *
 * @param stack what it belongs to
 * @param resource the kind of resource, by its name in Terraform
 * @param what what is paid for, in words
 */
public record CostItem(StackPath stack, String resource, String what, Charge charge) {

    public Money monthly() {
        return charge.monthly();
    }
}
