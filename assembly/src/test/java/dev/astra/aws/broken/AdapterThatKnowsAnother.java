package dev.astra.aws.broken;

import dev.astra.terraform.TerraformEngine;

/** Uses another adapter. */
public record AdapterThatKnowsAnother(TerraformEngine engine) {}
