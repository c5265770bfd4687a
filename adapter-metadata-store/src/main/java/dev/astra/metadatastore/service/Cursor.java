package dev.astra.metadatastore.service;

import dev.astra.domain.account.AccountName;
import dev.astra.domain.error.Failures;
import dev.astra.domain.page.PageRequest;
import dev.astra.domain.service.Service;
import dev.astra.domain.service.ServiceName;

/** The last service of a page, after which the next page begins; both parts are empty before the first page. */
record Cursor(String name, String environment) {
    private static final Cursor START = new Cursor("", "");

    static Cursor of(PageRequest page) {
        String after = page.after();
        return after == null ? START : parse(after);
    }

    static String after(Service last) {
        return last.name() + "/" + last.environment();
    }

    private static Cursor parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw Failures.invalid("The page cursor '" + text + "' is not valid", "expected service/environment")
                    .next("Use the cursor that came with the page before.")
                    .exception();
        }
        var name = new ServiceName(text.substring(0, slash));
        var environment = new AccountName(text.substring(slash + 1));
        return new Cursor(name.value(), environment.value());
    }
}
