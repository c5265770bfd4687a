package dev.astra.cli.service;

import dev.astra.application.service.ListReleases;
import dev.astra.application.service.MendService;
import dev.astra.cli.command.Session;
import dev.astra.cli.console.HumanTime;
import dev.astra.cli.console.Table;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.page.PageRequest;
import dev.astra.domain.service.Release;
import dev.astra.domain.service.ReleasedImage;
import dev.astra.domain.value.ValueChange;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the releases of a service. */
@Command(name = "history", description = "List the releases of a service, newest first, and mark the one that runs.")
public final class ServiceHistoryCommand implements Callable<Integer> {
    private static final int SHORT_DIGEST = 12;
    private static final int SHOWN_CHANGES = 3;

    private final Session session;
    private final Supplier<ListReleases> listReleases;
    private final Supplier<MendService> mendService;

    @Mixin
    private ServiceArguments arguments = new ServiceArguments();

    @Option(
            names = "--limit",
            paramLabel = "COUNT",
            defaultValue = "20",
            description = "How many to show at most, 1 to 500. Default: ${DEFAULT-VALUE}.")
    private int limit = 20;

    @Option(names = "--before", paramLabel = "NUMBER", description = "Only releases with a lower number than this.")
    private @Nullable Integer before;

    public ServiceHistoryCommand(
            Session session, Supplier<ListReleases> listReleases, Supplier<MendService> mendService) {
        this.session = session;
        this.listReleases = listReleases;
        this.mendService = mendService;
    }

    private record HistoryJson(
            List<ReleaseJson> releases, @Nullable Integer before) {}

    private record ReleaseJson(
            int number,
            boolean running,
            String at,
            String by,
            String outcome,
            String revision,
            @Nullable String deployment,
            List<ImageJson> images,
            String manifestDigest,
            List<DiffText.ChangeJson> changes,
            @Nullable Integer restores,
            @Nullable String reason) {
        static ReleaseJson of(ListReleases.Listed listed) {
            Release release = listed.release();
            return new ReleaseJson(
                    release.number(),
                    listed.running(),
                    release.startedAt().toString(),
                    release.author(),
                    release.outcome().word(),
                    release.revision().value(),
                    Objects.toString(release.deployment(), null),
                    release.images().stream().map(ImageJson::of).toList(),
                    release.manifestDigest(),
                    listed.changes().stream().map(DiffText.ChangeJson::of).toList(),
                    release.restores(),
                    release.reason());
        }
    }

    private record ImageJson(
            String container, String image, @Nullable String digest) {
        static ImageJson of(ReleasedImage image) {
            return new ImageJson(image.container(), image.written().value(), image.digest());
        }
    }

    @Override
    public Integer call() {
        var page = new PageRequest(limit, Objects.toString(before, null));
        var command = new ListReleases.Command(arguments.environment(), arguments.service(), page);
        var result = session.run(listReleases.get(), command);
        session.show(json(result), () -> text(result));
        if (result.displaced()) {
            mend();
        }
        advise(result);
        return 0;
    }

    /** Who may not change anything is told at least. */
    private void mend() {
        try {
            session.run(mendService.get(), new MendService.Command(arguments.environment(), arguments.service()));
            session.next(
                    "A failed deployment had left its health check or its schedules behind; those of what runs are restored.");
        } catch (AstraException e) {
            session.next("What a failed deployment left beside what runs is still there: " + e.getMessage());
        }
    }

    private void advise(ListReleases.Result result) {
        String words = arguments.service() + " " + arguments.environment();
        if (result.releases().isEmpty()) {
            session.next("Nothing has been released yet: astra service deploy " + words + " -w");
        } else if (result.older() != null) {
            session.next("Older releases: the same command with --before " + result.older());
        } else if (result.releases().size() > 1) {
            session.next("Go back to one of them: astra service rollback " + words + " --to NUMBER -w");
        }
    }

    private static HistoryJson json(ListReleases.Result result) {
        return new HistoryJson(
                result.releases().stream().map(ReleaseJson::of).toList(),
                result.older() == null ? null : Integer.valueOf(result.older()));
    }

    private static String text(ListReleases.Result result) {
        if (result.releases().isEmpty()) {
            return "";
        }
        var table = new Table("release", "when", "by", "outcome", "image", "changes", "reason");
        for (var listed : result.releases()) {
            Release release = listed.release();
            table.row(
                    release.number() + (listed.running() ? " *" : ""),
                    HumanTime.ago(release.startedAt(), result.now()),
                    release.author(),
                    outcome(release),
                    images(release.images()),
                    changes(listed),
                    Objects.toString(release.reason(), ""));
        }
        return table.render();
    }

    private static String outcome(Release release) {
        return release.outcome().word();
    }

    private static String images(List<ReleasedImage> images) {
        return images.stream().map(ServiceHistoryCommand::brief).collect(Collectors.joining(", "));
    }

    /** Without its registry, and with the beginning of its digest. */
    private static String brief(ReleasedImage image) {
        String written = image.written().value();
        int at = written.indexOf('@');
        String name = written.substring(written.lastIndexOf('/') + 1, at < 0 ? written.length() : at);
        String digest = image.digest();
        return digest == null
                ? name
                : name + " (" + digest.substring("sha256:".length()).substring(0, SHORT_DIGEST) + ")";
    }

    private static String changes(ListReleases.Listed listed) {
        Integer restores = listed.release().restores();
        if (restores != null) {
            return "back to " + restores;
        }
        var paths = listed.changes().stream().map(ValueChange::path).toList();
        String first = paths.stream().limit(SHOWN_CHANGES).collect(Collectors.joining(", "));
        return paths.size() <= SHOWN_CHANGES ? first : first + " and " + (paths.size() - SHOWN_CHANGES) + " more";
    }
}
