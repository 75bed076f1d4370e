package frontdoor.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The made-up council with one more service, whose one step tells sixty partners: a third of them by their own
/// system, a third by email and a third in the portal.
final class SixtyPartners {

    static final String SERVICE = "told_to_sixty";
    static final String QUEUE = "sixty";
    static final int COUNT = 60;
    private static final Path COUNCIL = Path.of("src/main/resources/council");
    private static final Path COPY = Path.of("target/bench-council").toAbsolutePath();

    private SixtyPartners() {}

    /// What the app is started with so that it knows them, and may tell those on this machine.
    static List<String> options() throws IOException {
        return List.of("--frontdoor.council=" + council(), "--frontdoor.endpoints.inside=localhost");
    }

    private static Path council() throws IOException {
        try (var files = Files.walk(COUNCIL)) {
            files.forEach(file -> copy(file, COPY.resolve(COUNCIL.relativize(file))));
        }
        Files.writeString(COPY.resolve("services/" + SERVICE + ".yaml"), service());
        append("partners.yaml", each("""
                  %s:
                    title: Partner %2$d
                    kind: voluntary
                    contact: {name: Office, email: partner%2$d@example.org, phone: "01632 960200"}
                    hours: Every day
                    channel: %3$s
                    takes: [told_to_sixty]
                    acknowledge: 1 working day
                    act: 5 working days
                """));
        append("agreements.yaml", """
                  told_to_sixty:
                    title: Telling sixty
                    parties: [%s]
                    purposes: [told_to_sixty]
                    items: [deceased, date_of_death, last_address, contact_name, contact_email]
                    from: 2026-01-01
                    until: 2099-12-31
                    owner: bereavement_manager
                    source: Local choice
                """.formatted(
                IntStream.rangeClosed(1, COUNT).mapToObj(SixtyPartners::key).collect(Collectors.joining(", "))));
        return COPY;
    }

    static String key(int number) {
        return "p" + number;
    }

    static boolean hasItsOwnSystem(int number) {
        return number % 3 == 0;
    }

    private static String service() {
        return """
                service: told_to_sixty
                title: Tell sixty of a death
                kind: notification
                owner: Registration Service
                channels: [web, phone]
                who: anyone
                summary: Sixty partners are told at once.
                find: {says: [tell sixty]}
                contact: required
                ask:
                  deceased:      {label: Name of the person who died, type: person, name_only: true, search: true}
                  date_of_death: {label: "When did they die?", type: past_date}
                  last_address:  {label: "Where did they live?", type: address, search: true}
                start: [{to: received, send: thanks}]
                stages:
                  received:
                    title: With us
                    queue: sixty
                    actions:
                      tell: {title: Tell them, by: registrar, to: telling, send: telling_now}
                  telling:
                    title: Telling everyone
                    queue: sixty
                    refer: all
                    actions:
                      all_done: {title: Everyone has replied, by: system, when_referrals: all_finished, end: done}
                route:
                  sixty: {title: Sixty, team: registration}
                standards:
                  told: {title: Told within 1 working day, start: created, stop: {stage: [telling]}, within: 1 working day}
                letters:
                  thanks:      {by: [email, post], subject: Thank you, text: "We are sorry that ((deceased.name)) has died."}
                  telling_now: {by: [email, post], subject: Who we tell, text: "We are telling: ((referrals.titles))."}
                outcomes:
                  done: {title: Everyone told, result: fulfilled, keep: 12 months}
                access:
                  registrar: {sees: all}
                refer:
                """ + each("""
                          to_%s:
                            title: Partner %d
                            to: "partner:%1$s"
                            basis: public_task
                            share: [deceased, date_of_death, last_address, contact_name, contact_email]
                            within: 5 working days
                        """) + """
                examples:
                  everyone_is_told:
                    on: 2026-11-23 09:30
                    answers: {deceased: {name: Al Example}, date_of_death: 2026-11-22, last_address: {uprn: "100000031"}, contact_name: Bea Example, contact_email: bea@example.org}
                    expect: {stage: received, sent: [thanks]}
                    then:
                      - {do: tell, as: registrar, expect: {stage: telling}}
                      - {finish: [%s], expect: {outcome: done}}
                """.formatted(every("to_"));
    }

    private static String every(String prefix) {
        return IntStream.rangeClosed(1, COUNT)
                .mapToObj(number -> prefix + key(number))
                .collect(Collectors.joining(", "));
    }

    /// @param text with room for the key, the number and the way of telling
    private static String each(String text) {
        return IntStream.rangeClosed(1, COUNT)
                .mapToObj(number -> text.formatted(
                        key(number),
                        number,
                        hasItsOwnSystem(number) ? "webhook" : number % 3 == 1 ? "email" : "portal"))
                .collect(Collectors.joining());
    }

    private static void append(String name, String text) throws IOException {
        Files.writeString(COPY.resolve(name), text, StandardOpenOption.APPEND);
    }

    private static void copy(Path from, Path to) {
        try {
            if (Files.isDirectory(from)) {
                Files.createDirectories(to);
            } else {
                Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
