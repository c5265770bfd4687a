package dev.astra.assembly.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.astra.application.broken.UseCaseThatDoesTwoThings;
import dev.astra.application.broken.UseCaseThatTellsNobody;
import dev.astra.aws.broken.AdapterThatKnowsAnother;
import dev.astra.cli.broken.CommandThatKnowsPorts;
import dev.astra.domain.broken.DomainThatKnowsATechnology;
import dev.astra.ports.broken.PortThatLeaksATechnology;
import dev.astra.terraform.broken.carelessness.CarelessClass;
import dev.astra.terraform.broken.cycle.one.First;
import dev.astra.terraform.broken.cycle.two.Second;
import dev.astra.terraform.broken.unmarked.UnmarkedClass;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rules of the house hold, and each of them is proven to bite by a class that breaks it. */
final class ArchitectureTest {
    private static final int FEWEST_CLASSES = 600;
    private static final JavaClasses HOUSE = House.classes();

    private record Case(String name, ArchRule rule, List<Class<?>> offenders) {
        Case(String name, ArchRule rule, Class<?>... offenders) {
            this(name, rule, List.of(offenders));
        }
    }

    private static List<Case> cases() {
        return List.of(
                new Case(
                        "layers",
                        LayerRules.layers(),
                        AdapterThatKnowsAnother.class,
                        dev.astra.terraform.TerraformEngine.class),
                new Case(
                        "front ends do not know ports",
                        LayerRules.layers(),
                        CommandThatKnowsPorts.class,
                        dev.astra.ports.cloud.Timekeeper.class),
                new Case(
                        "the domain knows only the platform",
                        LayerRules.domainKnowsOnlyThePlatform(),
                        DomainThatKnowsATechnology.class),
                new Case(
                        "ports speak only in domain types",
                        LayerRules.portsSpeakOnlyInDomainTypes(),
                        PortThatLeaksATechnology.class),
                new Case("no package cycles", LayerRules.noPackageCycles(), First.class, Second.class),
                new Case(
                        "picocli",
                        LayerRules.technology("picocli..", House.CLI, House.ASSEMBLY),
                        DomainThatKnowsATechnology.class),
                new Case("pf4j", LayerRules.technology("org.pf4j..", House.ASSEMBLY), PortThatLeaksATechnology.class),
                new Case("dagger", LayerRules.technology("dagger..", House.ASSEMBLY), PortThatLeaksATechnology.class),
                new Case(
                        "vert.x",
                        LayerRules.technology("io.vertx..", House.HTTP, House.ASSEMBLY),
                        PortThatLeaksATechnology.class),
                new Case(
                        "the AWS SDK",
                        LayerRules.technology("software.amazon..", House.AWS),
                        PortThatLeaksATechnology.class),
                new Case(
                        "JDBC",
                        LayerRules.technology("java.sql..", House.METADATA_STORE),
                        DomainThatKnowsATechnology.class),
                new Case(
                        "Jackson",
                        LayerRules.technology(
                                "com.fasterxml..",
                                House.AWS,
                                House.TERRAFORM,
                                House.LOCAL,
                                House.CLI,
                                House.HTTP,
                                House.ASSEMBLY),
                        DomainThatKnowsATechnology.class),
                new Case("every package is @NullMarked", CodeRules.everyPackageIsNullMarked(), UnmarkedClass.class),
                new Case("classes are final", CodeRules.classesAreFinal(), CarelessClass.class),
                new Case(
                        "nothing is injected into fields",
                        CodeRules.nothingIsInjectedIntoFields(),
                        CarelessClass.class),
                new Case("Optional is only returned", CodeRules.optionalIsOnlyReturned(), CarelessClass.class),
                new Case("Optional is no parameter", CodeRules.optionalIsNoParameter(), CarelessClass.class),
                new Case(
                        "only the console writes to the terminal",
                        CodeRules.onlyTheConsoleWritesToTheTerminal(),
                        CarelessClass.class),
                new Case("static state is final", CodeRules.stateIsNeverStaticAndMutable(), CarelessClass.class),
                new Case(
                        "what changes the world is audited",
                        AuditRules.whatChangesTheWorldIsAudited(),
                        UseCaseThatTellsNobody.class),
                new Case(
                        "use cases do one thing",
                        CodeRules.useCasesAreFinalAndDoOneThing(),
                        UseCaseThatDoesTwoThings.class));
    }

    @TestFactory
    List<DynamicTest> theHouseKeepsEachRule() {
        return cases().stream()
                .map(each ->
                        DynamicTest.dynamicTest(each.name(), () -> each.rule().check(HOUSE)))
                .toList();
    }

    @TestFactory
    List<DynamicTest> aClassThatBreaksARuleIsCaught() {
        return cases().stream()
                .map(each -> DynamicTest.dynamicTest(each.name(), () -> {
                    JavaClasses offenders = new ClassFileImporter().importClasses(each.offenders());
                    assertThat(each.rule().evaluate(offenders).hasViolation())
                            .as("the offender is caught")
                            .isTrue();
                }))
                .toList();
    }

    @Test
    void theWholeHouseIsLookedAt() {
        assertThat(HOUSE.size()).isGreaterThan(FEWEST_CLASSES);
        assertThat(Arrays.stream(House.values()))
                .allSatisfy(module -> assertThat(HOUSE.stream()
                                .anyMatch(type -> (type.getPackageName() + ".")
                                        .startsWith(module.packages().replace("..", "."))))
                        .as(module + " has classes")
                        .isTrue());
    }
}
