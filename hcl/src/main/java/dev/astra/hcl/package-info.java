/**
 * HCL, the language of Terraform and of service manifests: parsed with the place of everything, changed without touching what
 * a person wrote, formatted as {@code terraform fmt} does, and generated.
 *
 * <p>{@link dev.astra.hcl.Hcl} is where to begin. A manifest is read as a value, in which everything knows its place:
 *
 * {@snippet :
 * switch (Hcl.parse(file, bytes).flatMap(HclDocument::evaluate)) {
 *     case HclResult.Success<HclObject>(HclObject manifest) -> manifest.entries().forEach(this::read);
 *     case HclResult.Failure<HclObject>(List<HclProblem> problems) -> problems.forEach(this::report);
 * }
 * }
 *
 * <p>A value in it is changed, and nothing else:
 *
 * {@snippet :
 * var pin = HclPath.root().key("containers").index(0).key("secrets").index(1).key("valueFrom");
 * HclResult<HclDocument> pinned = document.edit().set(pin, HclCode.string(arn)).apply();
 * }
 *
 * <p>A Terraform file is written anew, or added to one that a person keeps:
 *
 * {@snippet :
 * var module = HclWriter.empty()
 *         .block("module", List.of("api"), HclWriter.empty()
 *                 .attribute("source", "../../modules/service")
 *                 .attribute("vpc_id", HclCode.expression("module.network.vpc_id")));
 * String text = module.text();
 * HclResult<HclDocument> extended = document.edit().append(HclPath.root(), module).apply();
 * }
 */
@NullMarked
package dev.astra.hcl;

import org.jspecify.annotations.NullMarked;
