package dev.astra.http.contract;

import dev.astra.domain.error.Failure;
import dev.astra.http.problem.HttpError;
import dev.astra.http.problem.ProblemItem;
import dev.astra.http.problem.Refusal;
import io.vertx.json.schema.OutputUnit;
import io.vertx.openapi.validation.SchemaValidationException;
import io.vertx.openapi.validation.ValidatorErrorType;
import io.vertx.openapi.validation.ValidatorException;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says where a request breaks the contract. */
public final class ContractViolation {
    /** The only place where the validator says which parameter it means. */
    private static final Pattern PARAMETER = Pattern.compile("(?:path|query|header|cookie) parameter (\\S+)");

    /** Keywords whose own error only repeats that something within them is wrong. */
    private static final Set<String> ENCLOSING = Set.of("$ref", "properties", "items");

    private static final String WHOLE_BODY = "#";

    private ContractViolation() {}

    public static Refusal refusal(ValidatorException violation) {
        if (violation.type() == ValidatorErrorType.UNSUPPORTED_VALUE_FORMAT) {
            return Refusal.of(Failure.of(
                            HttpError.UNSUPPORTED_MEDIA_TYPE,
                            "The request's body cannot be read",
                            "its content type is missing or not one that this operation takes")
                    .next("Send JSON with content-type: application/json."));
        }
        Failure failure = Failure.of(
                        HttpError.INVALID_REQUEST, "The request is not valid", "it does not keep to the API's contract")
                .next("Mend what is listed under problems and send the request again.");
        return new Refusal(failure, items(violation));
    }

    private static List<ProblemItem> items(ValidatorException violation) {
        String message = String.valueOf(violation.getMessage());
        Matcher parameter = PARAMETER.matcher(message);
        if (parameter.find()) {
            String name = parameter.group(1);
            return violation instanceof SchemaValidationException detailed
                    ? errors(detailed)
                            .map(error -> ProblemItem.inParameter(error.getError(), name))
                            .toList()
                    : List.of(ProblemItem.inParameter(message, name));
        }
        return violation instanceof SchemaValidationException detailed
                ? inBody(errors(detailed).toList())
                : List.of(ProblemItem.inBody(message, WHOLE_BODY));
    }

    private static Stream<OutputUnit> errors(SchemaValidationException violation) {
        return violation.getOutputUnit().getErrors().stream().filter(error -> !ENCLOSING.contains(keyword(error)));
    }

    /** A property with a wrong value counts as unknown for the validator as well, which would be told twice. */
    private static List<ProblemItem> inBody(List<OutputUnit> errors) {
        Set<String> wrong = errors.stream()
                .filter(error -> !isUnknown(error))
                .map(OutputUnit::getInstanceLocation)
                .collect(Collectors.toSet());
        return errors.stream()
                .filter(error -> !isUnknown(error) || !wrong.contains(error.getInstanceLocation()))
                .map(error -> ProblemItem.inBody(
                        isUnknown(error) ? "There is no such property" : error.getError(), error.getInstanceLocation()))
                .toList();
    }

    private static boolean isUnknown(OutputUnit error) {
        return keyword(error).equals("additionalProperties");
    }

    private static String keyword(OutputUnit error) {
        String location = error.getKeywordLocation();
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
