/**
 * HCL, the language of Terraform and of service manifests: parsed with the place of everything, changed without touching what
 * a person wrote, formatted as {@code terraform fmt} does, and generated.
 *
 * <p>{@link dev.astra.hcl.Hcl} is where to begin.
 */
@NullMarked
package dev.astra.hcl;

import org.jspecify.annotations.NullMarked;
