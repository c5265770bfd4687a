package dev.astra.assembly.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.astra.application.Effect;
import dev.astra.application.UseCase;
import dev.astra.domain.identity.Access;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What changes the world says so to the audit. */
final class AuditRules {
    private AuditRules() {}

    static ArchRule whatChangesTheWorldIsAudited() {
        return classes()
                .that()
                .areAssignableTo(UseCase.class)
                .and()
                .areNotInterfaces()
                .should(new ArchCondition<>("tell the audit what they change") {
                    @Override
                    public void check(JavaClass useCase, ConditionEvents events) {
                        boolean reads = calls(useCase, "access", Access.class).equals(Set.of("read"));
                        boolean tells = own(useCase, "effect").findAny().isPresent();
                        boolean changes = calls(useCase, "effect", Effect.class).contains("change");
                        events.add(new SimpleConditionEvent(useCase, reads || tells, missing(useCase)));
                        events.add(new SimpleConditionEvent(useCase, !(reads && changes), hidden(useCase)));
                    }
                });
    }

    private static String missing(JavaClass useCase) {
        return """
                %s needs more than Access.read() and does not say what it changes. Add to it, after access():

                    @Override
                    public Effect effect(Command command) {
                        return Effect.change("service.deploy", command.environment(), command.service());
                    }

                with the thing and what is done to it, then the names of the one it is done to from the outside in. A dry
                run is Effect.none(), and so is whatever only reads. No secret value may be among the names.""".formatted(useCase.getSimpleName());
    }

    private static String hidden(JavaClass useCase) {
        return useCase.getSimpleName()
                + " says that it changes something, but lets everybody do so who has a key: answer access() with"
                + " Access.change(environment) or Access.administer().";
    }

    /** The methods of a type that a use case calls in one of its own. */
    private static Set<String> calls(JavaClass useCase, String method, Class<?> type) {
        return own(useCase, method)
                .flatMap(each -> each.getMethodCallsFromSelf().stream())
                .filter(call -> call.getTargetOwner().isEquivalentTo(type))
                .map(call -> call.getName())
                .collect(Collectors.toSet());
    }

    private static Stream<JavaMethod> own(JavaClass useCase, String method) {
        return useCase.getMethods().stream()
                .filter(each ->
                        each.getName().equals(method) && !each.getModifiers().contains(JavaModifier.SYNTHETIC));
    }
}
