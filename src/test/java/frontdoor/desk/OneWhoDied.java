package frontdoor.desk;

import static frontdoor.cases.Requests.aBereavement;
import static frontdoor.desk.AtTheDesk.REG;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.kernel.Actor;
import frontdoor.notify.Medium;
import frontdoor.notify.Message;
import frontdoor.notify.Messages;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// People on record, what waits to be sent to them, and a registrar who hears that one of them died.
final class OneWhoDied {

    private final Cases cases;
    private final Messages messages;
    private final JdbcClient jdbc;
    private final AtTheDesk desk;

    OneWhoDied(ApplicationContext context, AtTheDesk desk) {
        this.cases = context.getBean(Cases.class);
        this.messages = context.getBean(Messages.class);
        this.jdbc = context.getBean(JdbcClient.class);
        this.desk = desk;
    }

    long person(String name, @Nullable String born, String email) {
        return jdbc.sql("""
                insert into people.person (name, born_on, email, postcode) values (:name, :born::date, :email, 'ZZ99 1AA')
                returning id
                """)
                .param("name", name)
                .param("born", born)
                .param("email", email)
                .query(Long.class)
                .single();
    }

    void write(long person, String about, @Nullable String dedupe) {
        messages.accept(List.of(new Message(
                UUID.randomUUID(),
                about,
                Medium.EMAIL,
                "al@example.org",
                "About your council tax",
                "Words",
                "en",
                null,
                dedupe,
                person)));
    }

    Case death(String name) {
        return aBereavement()
                .from(Actor.staff("reg"))
                .with("deceased-name", name)
                .with("date_of_birth-day", "1")
                .with("date_of_birth-month", "1")
                .with("date_of_birth-year", "1940")
                .openedIn(cases);
    }

    void confirm(Case kase, long person) {
        assertThat(desk.post(REG, here(kase) + "/died/confirm", Map.of("person", String.valueOf(person))))
                .hasRedirectedUrl(here(kase) + "/died?did=confirmed");
    }

    static String here(Case kase) {
        return "/desk/cases/" + kase.reference();
    }
}
