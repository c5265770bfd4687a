package dev.astra.assembly.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.astra.application.UseCase;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/** How the code is written, wherever it is. */
final class CodeRules {
    private static final Set<String> USE_CASE_METHODS = Set.of("access", "effect", "execute");

    private CodeRules() {}

    static ArchRule everyPackageIsNullMarked() {
        return classes().that(areWrittenByHand()).should(resideInANullMarkedPackage());
    }

    static ArchRule classesAreFinal() {
        return classes()
                .that(areWrittenByHand())
                .and()
                .areTopLevelClasses()
                .and()
                .areNotInterfaces()
                .and()
                .doNotHaveModifier(JavaModifier.ABSTRACT)
                .and(DescribedPredicate.describe(
                        "nobody extends", type -> type.getSubclasses().isEmpty()))
                .should()
                .haveModifier(JavaModifier.FINAL)
                .orShould()
                .beEnums();
    }

    static ArchRule nothingIsInjectedIntoFields() {
        return noFields().should().beAnnotatedWith("jakarta.inject.Inject");
    }

    static ArchRule optionalIsOnlyReturned() {
        return noFields().should().haveRawType(Optional.class);
    }

    static ArchRule optionalIsNoParameter() {
        return noMethods().that().areDeclaredInClassesThat(areWrittenByHand()).should(takeAnOptional());
    }

    static ArchRule useCasesAreFinalAndDoOneThing() {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .areAssignableTo(UseCase.class)
                .and()
                .arePublic()
                .should(new ArchCondition<>("belong to the use case's contract") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        boolean known = USE_CASE_METHODS.contains(method.getName());
                        events.add(new SimpleConditionEvent(method, known, method.getFullName()));
                    }
                });
    }

    static ArchRule onlyTheConsoleWritesToTheTerminal() {
        return noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.astra.assembly.Main")
                .and()
                .haveNameNotMatching("dev\\.astra\\.assembly\\.cli\\.SystemConsole.*")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err");
    }

    static ArchRule stateIsNeverStaticAndMutable() {
        return fields().that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat(areWrittenByHand())
                .should()
                .beFinal();
    }

    private static DescribedPredicate<JavaClass> areWrittenByHand() {
        return DescribedPredicate.describe(
                "are written by hand",
                type -> !type.getSimpleName().startsWith("Dagger")
                        && !type.getSimpleName().contains("_")
                        && !type.isAnonymousClass()
                        && !type.getName().contains("$$")
                        && !type.getSimpleName().equals("package-info"));
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a @NullMarked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(type, marked, type.getName() + " is not in a @NullMarked package"));
            }
        };
    }

    private static ArchCondition<JavaMethod> takeAnOptional() {
        return new ArchCondition<>("take an Optional") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean takes =
                        method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Optional.class));
                boolean synthetic = method.getModifiers().contains(JavaModifier.SYNTHETIC);
                events.add(new SimpleConditionEvent(method, takes && !synthetic, method.getFullName()));
            }
        };
    }
}
