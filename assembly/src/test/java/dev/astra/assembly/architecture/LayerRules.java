package dev.astra.assembly.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

/** Who may know whom. */
final class LayerRules {
    private LayerRules() {}

    /** The modules and the only others that may use each. */
    static ArchRule layers() {
        var layers = Architectures.layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (House module : House.values()) {
            layers = layers.layer(module.name()).definedBy(module.packages());
        }
        return layers.ensureAllClassesAreContainedInArchitectureIgnoring(
                        "dev.astra.http..", "dev.astra.ports.testkit..")
                .whereLayer("HCL")
                .mayOnlyBeAccessedByLayers("APPLICATION", "TERRAFORM")
                .whereLayer("PORTS")
                .mayOnlyBeAccessedByLayers("APPLICATION", "AWS", "TERRAFORM", "METADATA_STORE", "LOCAL", "ASSEMBLY")
                .whereLayer("APPLICATION")
                .mayOnlyBeAccessedByLayers("CLI", "HTTP", "ASSEMBLY")
                .whereLayer("AWS")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("LOCAL")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("TERRAFORM")
                .mayOnlyBeAccessedByLayers("ASSEMBLY")
                .whereLayer("METADATA_STORE")
                .mayOnlyBeAccessedByLayers("ASSEMBLY")
                .whereLayer("CLI")
                .mayOnlyBeAccessedByLayers("ASSEMBLY")
                .whereLayer("HTTP")
                .mayOnlyBeAccessedByLayers("ASSEMBLY")
                .whereLayer("ASSEMBLY")
                .mayNotBeAccessedByAnyLayer();
    }

    static ArchRule domainKnowsOnlyThePlatform() {
        return noClasses()
                .that()
                .resideInAnyPackage(House.packagesOf(House.DOMAIN, House.HCL))
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("java..", "org.jspecify..", "dev.astra.domain..", "dev.astra.hcl..");
    }

    static ArchRule portsSpeakOnlyInDomainTypes() {
        return noClasses()
                .that()
                .resideInAPackage(House.PORTS.packages())
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("java..", "org.jspecify..", "dev.astra.domain..", "dev.astra.ports..");
    }

    static ArchRule noPackageCycles() {
        return SlicesRuleDefinition.slices().matching("dev.astra.(**)").should().beFreeOfCycles();
    }

    /** A technology and the only modules that may know it. */
    static ArchRule technology(String packages, House... homes) {
        return noClasses()
                .that()
                .resideInAnyPackage(House.packagesBut(homes))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages);
    }
}
