package frontdoor.notices;

import static frontdoor.kernel.CivilTime.utc;

import frontdoor.identity.Staff;
import frontdoor.identity.StaffMember;
import frontdoor.identity.Team;
import frontdoor.kernel.Settings;
import frontdoor.notify.Medium;
import frontdoor.notify.Messages;
import frontdoor.notify.Recipient;
import frontdoor.partners.Partner;
import frontdoor.partners.Partners;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes to those who want emails: at once, or once a day. One email tells of all that is new, by reference only.
@Component
class NoticeMail {

    private static final int PEOPLE = 200;
    private static final int UUID_LENGTH = 36; // characters
    private static final int NAMED = 20; // notices in one email; the rest are counted

    private final JdbcClient jdbc;
    private final Staff staff;
    private final Partners partners;
    private final Messages messages;
    private final MessageSource words;
    private final Settings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    NoticeMail(
            JdbcClient jdbc,
            Staff staff,
            Partners partners,
            Messages messages,
            MessageSource words,
            Settings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.staff = staff;
        this.partners = partners;
        this.messages = messages;
        this.words = words;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// @return to how many people an email was written
    int write() {
        var people = jdbc.sql("""
                select distinct username from notices.notice where mail_at <= :now order by username limit :people
                """)
                .param("now", utc(clock.instant()))
                .param("people", PEOPLE)
                .query(String.class)
                .list();
        people.forEach(person -> transaction.executeWithoutResult(_ -> write(person)));
        return people.size();
    }

    /// What is told of is marked in the transaction that accepts the email, so that it is told of once.
    private void write(String username) {
        var fresh = jdbc.sql("""
                with told as (
                    update notices.notice set mail_at = null where username = :username and mail_at <= :now returning *
                )
                select * from told order by id desc
                """)
                .param("username", username)
                .param("now", utc(clock.instant()))
                .query((row, _) -> Notices.notice(row))
                .list();
        email(username).filter(_ -> !fresh.isEmpty()).ifPresent(email -> {
            var subject =
                    word(fresh.size() == 1 ? "notices.mail.subject.one" : "notices.mail.subject.other", fresh.size());
            var message =
                    new Recipient(Medium.EMAIL, email).message("notices-" + username, subject, text(fresh), "en", null);
            messages.accept(List.of(message));
        });
    }

    private Optional<String> email(String username) {
        return staff.find(username).filter(StaffMember::enabled).map(StaffMember::email);
    }

    private String text(List<Notice> fresh) {
        var lines = fresh.stream()
                .limit(NAMED)
                .map(notice -> word("notices.mail." + notice.what().key(), said(notice)))
                .collect(Collectors.joining("\n"));
        var rest = fresh.size() > NAMED ? "\n" + word("notices.mail.more", fresh.size() - NAMED) : "";
        return lines + rest + "\n\n" + word("notices.mail.where", settings.address() + "/desk/notices");
    }

    /// A promised call has no reference that anybody could say, nor has a conversation that is offered.
    private String said(Notice notice) {
        return switch (notice.what()) {
            case OFFERED -> word("notices.mail.conversation");
            case PARTNER -> partners.find(notice.about()).map(Partner::title).orElse(notice.about());
            case LISTINGS ->
                staff.teams().stream()
                        .filter(team -> team.key().equals(notice.about()))
                        .map(Team::title)
                        .findFirst()
                        .orElse(notice.about());
            default -> notice.about().length() == UUID_LENGTH ? word("notices.mail.call") : notice.about();
        };
    }

    private String word(String key, Object... arguments) {
        return words.getMessage(key, arguments, Locale.UK);
    }
}
