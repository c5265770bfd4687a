package dev.astra.metadatastore.service;

import dev.astra.domain.account.AccountName;
import dev.astra.domain.service.DeploymentId;
import dev.astra.domain.service.ImageReference;
import dev.astra.domain.service.Release;
import dev.astra.domain.service.ReleaseContent;
import dev.astra.domain.service.ReleaseOutcome;
import dev.astra.domain.service.ReleasedImage;
import dev.astra.domain.service.RevisionId;
import dev.astra.domain.service.ServiceName;
import dev.astra.domain.value.Value;
import dev.astra.domain.value.ValueFields;
import dev.astra.metadatastore.database.Row;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A release as a row. */
final class ReleaseRow {
    private ReleaseRow() {}

    static Release read(Row row) throws SQLException {
        var service = new ServiceName(row.text());
        var environment = new AccountName(row.text());
        int number = row.number();
        return new Release(
                environment,
                service,
                number,
                new RevisionId(row.text()),
                row.text(),
                ReleaseContent.of(ValueJson.read(row.text())),
                images(ValueJson.read(row.text())),
                row.text(),
                row.optionalText(),
                row.instant(),
                deployment(row.optionalText()),
                ReleaseOutcome.valueOf(row.text()),
                row.optionalNumber());
    }

    private static @Nullable DeploymentId deployment(@Nullable String id) {
        return id == null ? null : new DeploymentId(id);
    }

    private static List<ReleasedImage> images(Value document) {
        return ValueFields.of(document).objects("images").stream()
                .map(image -> new ReleasedImage(
                        image.text("container"),
                        new ImageReference(image.text("written")),
                        image.has("digest") ? image.text("digest") : null))
                .toList();
    }

    static Value document(List<ReleasedImage> images) {
        var document = new LinkedHashMap<String, Value>();
        document.put("images", Value.of(images.stream().map(ReleaseRow::image).toList()));
        return Value.of(document);
    }

    private static Value image(ReleasedImage image) {
        var fields = new LinkedHashMap<String, Value>();
        fields.put("container", Value.of(image.container()));
        fields.put("written", Value.of(image.written().value()));
        if (image.digest() != null) {
            fields.put("digest", Value.of(image.digest()));
        }
        return Value.of(fields);
    }
}
