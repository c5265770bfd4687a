package dev.astra.assembly.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The modules of the house as the rules see them. */
enum House {
    HCL("dev.astra.hcl.."),
    DOMAIN("dev.astra.domain.."),
    PORTS("dev.astra.ports.."),
    APPLICATION("dev.astra.application.."),
    AWS("dev.astra.aws.."),
    TERRAFORM("dev.astra.terraform.."),
    METADATA_STORE("dev.astra.metadatastore.."),
    LOCAL("dev.astra.provider.local.."),
    CLI("dev.astra.cli.."),
    HTTP("dev.astra.http.."),
    ASSEMBLY("dev.astra.assembly..");

    private final String packages;

    House(String packages) {
        this.packages = packages;
    }

    String packages() {
        return packages;
    }

    static String[] packagesOf(House... modules) {
        return Arrays.stream(modules).map(House::packages).toArray(String[]::new);
    }

    static String[] packagesBut(House... modules) {
        List<House> left = List.of(modules);
        return Stream.of(values())
                .filter(module -> !left.contains(module))
                .map(House::packages)
                .toArray(String[]::new);
    }

    /** Every class of the product, without tests. */
    static JavaClasses classes() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("test-support"))
                .withImportOption(location -> !location.contains("ports-testkit"))
                .importPackages("dev.astra");
    }
}
