package frontdoor.working;

import frontdoor.desk.DeskWords;
import frontdoor.directory.Services;
import frontdoor.identity.SignedIn;
import frontdoor.notices.Emails;
import frontdoor.notices.Notice;
import frontdoor.notices.Notices;
import frontdoor.services.Service;
import frontdoor.web.Option;
import frontdoor.web.Problems;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the page of notices.
@Component
class NoticesPages {

    static final String HOME = "/desk/notices";
    private static final String DISMISSED = HOME + "?shown=dismissed";

    private final Notices notices;
    private final NoticeBell bell;
    private final Services services;
    private final DeskWords words;

    NoticesPages(Notices notices, NoticeBell bell, Services services, DeskWords words) {
        this.notices = notices;
        this.bell = bell;
        this.services = services;
        this.words = words;
    }

    /// @param before the id of the last notice of the page before, or null
    /// @param done the dismissal that was just made, or null
    /// @param notice a message to show first, or null
    NoticesPage page(
            SignedIn who,
            boolean dismissed,
            @Nullable Long before,
            @Nullable UUID done,
            @Nullable String notice,
            Problems problems) {
        bell.forget(who.username());
        var found = notices.of(who.username(), dismissed, before);
        var shown = found.subList(0, Math.min(found.size(), Notices.PAGE));
        var home = dismissed ? DISMISSED : HOME;
        return new NoticesPage(
                dismissed,
                shown.stream().map(this::line).toList(),
                shown.isEmpty() ? 0 : shown.getFirst().id(),
                UUID.randomUUID(),
                done,
                notice,
                emails(notices.emails(who.username())),
                found.size() > Notices.PAGE
                        ? home + (dismissed ? "&" : "?") + "before="
                                + shown.getLast().id()
                        : null,
                before == null ? null : home,
                problems);
    }

    private NoticesPage.Line line(Notice notice) {
        return new NoticesPage.Line(
                notice.id(),
                notice.what().key(),
                about(notice),
                Optional.ofNullable(notice.detail()).map(this::promise).orElse(null),
                notice.at(),
                notice.fresh());
    }

    /// What people call it, where it is known by a key.
    private String about(Notice notice) {
        return switch (notice.what()) {
            case PARTNER -> words.partner(notice.about());
            case LISTINGS -> words.teams().getOrDefault(notice.about(), notice.about());
            default -> notice.about();
        };
    }

    /// Of a service or a promise that is no more, its key.
    private String promise(String detail) {
        var parts = detail.split("\\.", 2);
        var service = services.current(parts[0]);
        var title = service.map(Service::title).orElse(parts[0]);
        return service.map(known -> known.terms().standards().get(parts.length < 2 ? "" : parts[1]))
                .map(standard -> title + ": " + standard.title())
                .orElse(title);
    }

    private List<Option> emails(Emails chosen) {
        return Stream.of(Emails.values())
                .map(each -> Option.of(each.key(), words.word("notices.email." + each.key()))
                        .chosen(each == chosen))
                .toList();
    }
}
