package dev.astra.http.identity;

import dev.astra.application.CallerSource;
import dev.astra.application.UseCaseRunner;
import dev.astra.application.identity.DescribeCaller;
import dev.astra.http.message.Answer;
import dev.astra.http.message.ApiRequest;
import dev.astra.http.message.Endpoint;
import java.util.function.Function;

/** Shows who is asking and which organization that is. */
public final class WhoamiEndpoint implements Endpoint {
    private final UseCaseRunner runner;
    private final Function<CallerSource, DescribeCaller> describeCaller;

    public WhoamiEndpoint(UseCaseRunner runner, Function<CallerSource, DescribeCaller> describeCaller) {
        this.runner = runner;
        this.describeCaller = describeCaller;
    }

    @Override
    public Answer answer(ApiRequest request) {
        CallerSource caller = request::caller;
        var result = runner.as(caller).run(describeCaller.apply(caller), new DescribeCaller.Command());
        return Answer.json(200, WhoamiJson.of(result));
    }
}
