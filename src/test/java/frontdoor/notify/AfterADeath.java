package frontdoor.notify;

import static frontdoor.cases.Requests.aBereavement;

import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.cases.Requests;
import frontdoor.kernel.Actor;
import frontdoor.testing.SettableClock;
import jakarta.mail.MessagingException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// People on record, deaths that are reported, and a real mail server that gets what is written.
final class AfterADeath {

    private final Cases cases;
    private final Messages messages;
    private final RelayStore store;
    private final NotifySettings settings;
    private final JdbcClient jdbc;
    private final SettableClock clock;
    private @Nullable MailRoom room;

    AfterADeath(ApplicationContext context) {
        this.cases = context.getBean(Cases.class);
        this.messages = context.getBean(Messages.class);
        this.store = context.getBean(RelayStore.class);
        this.settings = context.getBean(NotifySettings.class);
        this.jdbc = context.getBean(JdbcClient.class);
        this.clock = context.getBean(SettableClock.class);
    }

    void begin() {
        clock.set("2026-11-23T09:30");
        jdbc.sql("truncate people.person cascade").update();
        jdbc.sql("truncate notify.message, notify.tally").update();
        room = new MailRoom(messages, store, settings, clock);
        room.start();
    }

    void end() {
        room.stop();
    }

    Case death(String name, String born, String postcode) {
        return request(name, born, postcode).openedIn(cases);
    }

    Requests request(String name, String born, String postcode) {
        var day = LocalDate.parse(born);
        return aBereavement()
                .from(Actor.staff("reg"))
                .with("deceased-name", name)
                .with("date_of_birth-day", String.valueOf(day.getDayOfMonth()))
                .with("date_of_birth-month", String.valueOf(day.getMonthValue()))
                .with("date_of_birth-year", String.valueOf(day.getYear()))
                .with("last_address-postcode", postcode);
    }

    long person(String name, @Nullable String born, String email, @Nullable String postcode) {
        return jdbc.sql("""
                insert into people.person (name, born_on, email, postcode) values (:name, :born::date, :email, :postcode)
                returning id
                """)
                .param("name", name)
                .param("born", born)
                .param("email", email)
                .param("postcode", postcode)
                .query(Long.class)
                .single();
    }

    UUID email(@Nullable Long person, String to) {
        return write(Medium.EMAIL, person, to, "FD-7K3M-9QX2");
    }

    UUID write(Medium medium, @Nullable Long person, String to, String about) {
        var message = new Message(UUID.randomUUID(), about, medium, to, "About it", "Words", "en", null, null, person);
        messages.accept(List.of(message));
        return message.id();
    }

    void relay() {
        room.relay().run();
    }

    /// To whom the mail server was given something, in small letters.
    List<String> received() {
        return room.received().stream()
                .map(letter -> {
                    try {
                        return letter.getAllRecipients()[0].toString().toLowerCase(Locale.ROOT);
                    } catch (MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }
}
