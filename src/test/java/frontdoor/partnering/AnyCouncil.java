package frontdoor.partnering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.util.FileSystemUtils;

/// A council whose partners, agreements and one service are made up by chance: agreements that are over, not begun or
/// about to end, that leave something out or name what is never sent; lines on every ground and on none.
final class AnyCouncil {

    static final String SERVICE = "anything";
    static final List<String> ITEMS = List.of("alpha", "beta", "gamma", "delta", "cause_of_death", "ni_number");
    static final Set<String> NEVER = Set.of("cause_of_death", "ni_number");
    static final List<String> TEAMS = List.of("waste", "revenues");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static final List<String> ROUTES =
            List.of("portal", "portal", "webhook", "webhook", "email", "telephone", "letter");
    private static final List<String> GROUNDS =
            List.of("consent", "consent", "public_task", "legal_duty", "vital_interests", "safeguarding", "none");

    private final Random random;
    final List<Party> parties = new ArrayList<>();
    final List<Deal> deals = new ArrayList<>();
    final List<Line> lines = new ArrayList<>();

    record Party(String key, String route, boolean light) {

        String email() {
            return key + "@partners.example.org";
        }
    }

    record Deal(String key, Set<String> parties, Set<String> items, LocalDate from, LocalDate until, boolean other) {

        boolean covers(String party, Set<String> told, LocalDate day) {
            return !other
                    && parties.contains(party)
                    && items.containsAll(told)
                    && !day.isBefore(from)
                    && !day.isAfter(until);
        }
    }

    /// @param ground `none` where the file names none
    record Line(String key, String to, Set<String> share, String ground) {}

    AnyCouncil(long seed) {
        random = new Random(seed);
        for (int i = 0; i < 8; i++) {
            var route = ROUTES.get(i % ROUTES.size());
            parties.add(new Party("party_" + i, route, route.equals("email") || i == 7));
        }
        for (int i = 0; i < 14; i++) {
            deals.add(deal(i));
        }
        for (int i = 0; i < 22; i++) {
            lines.add(line(i));
        }
    }

    private Deal deal(int number) {
        var with = new TreeSet<String>();
        for (var party : parties) {
            if (random.nextInt(3) == 0) {
                with.add(party.key());
            }
        }
        with.add(parties.get(random.nextInt(parties.size())).key());
        var dates = switch (random.nextInt(6)) {
            case 0 -> List.of(TODAY.minusYears(2), TODAY.minusDays(1 + random.nextInt(20))); // over
            case 1 -> List.of(TODAY.plusDays(1 + random.nextInt(4)), TODAY.plusYears(1)); // not begun
            case 2, 3, 4 -> List.of(TODAY.minusYears(1), TODAY.plusDays(random.nextInt(4))); // about to end
            default -> List.of(TODAY.minusYears(1), TODAY.plusYears(1));
        };
        return new Deal(
                "deal_" + number, with, some(ITEMS, 5), dates.getFirst(), dates.getLast(), random.nextInt(6) == 0);
    }

    private Line line(int number) {
        boolean team = number % 5 == 4;
        var to = team
                ? "team:" + TEAMS.get(random.nextInt(TEAMS.size()))
                : "partner:" + parties.get(number % parties.size()).key();
        // A file that names no ground for a partner is refused before anything runs.
        var ground = GROUNDS.get(random.nextInt(GROUNDS.size() - (team ? 0 : 1)));
        return new Line("line_" + number, to, some(random.nextBoolean() ? ITEMS : ITEMS.subList(0, 4), 3), ground);
    }

    private Set<String> some(List<String> of, int most) {
        var chosen = new TreeSet<String>();
        for (int i = 0; i < 1 + random.nextInt(most) + (most > 4 ? 3 : 0); i++) {
            chosen.add(of.get(random.nextInt(of.size())));
        }
        return chosen;
    }

    /// The made-up council with this in it.
    Path in(Path folder) {
        try {
            FileSystemUtils.copyRecursively(Path.of("target/classes/council"), folder);
            Files.writeString(folder.resolve("services/" + SERVICE + ".yaml"), service());
            append(folder.resolve("partners.yaml"), partners());
            append(folder.resolve("agreements.yaml"), agreements());
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void append(Path file, String text) throws IOException {
        Files.writeString(file, Files.readString(file).stripTrailing() + "\n" + text);
    }

    private String partners() {
        var text = new StringBuilder();
        for (var party : parties) {
            text.append("""
                      %s:
                        title: Party %s
                        kind: voluntary
                        contact: {name: Office, email: %s, phone: 01632 960999}
                        hours: Always
                        channel: %s
                        address: [1 Sample Street, Anytown, ZZ99 1AA]
                        takes: [%s]
                        acknowledge: 1 working day
                        act: 5 working days
                        light: %s
                    """.formatted(party.key(), party.key(), party.email(), party.route(), SERVICE, party.light()));
        }
        return text.toString();
    }

    private String agreements() {
        var text = new StringBuilder();
        for (var deal : deals) {
            text.append("""
                      %s:
                        title: Deal %s
                        parties: %s
                        purposes: [%s]
                        items: %s
                        from: %s
                        until: %s
                        owner: bereavement_manager
                        source: Local choice
                    """.formatted(
                            deal.key(),
                            deal.key(),
                            deal.parties(),
                            deal.other() ? "bereavement" : SERVICE,
                            deal.items(),
                            deal.from(),
                            deal.until()));
        }
        return text.toString();
    }

    /// Each condition both ways, for a file without that is not taken.
    private String examples() {
        return """
                examples:
                  nobody:
                    on: 2026-11-23 09:30
                    answers: {%s}
                    expect: {stage: telling}
                  everybody:
                    on: 2026-11-23 09:30
                    answers: {%s}
                    expect: {stage: telling}
                    then:
                      - {do: stop, as: registrar, expect: {outcome: told}}
                """.formatted(answers(false), answers(true));
    }

    private String answers(boolean yes) {
        var answers = new StringBuilder();
        ITEMS.forEach(item -> answers.append(item).append(": x, "));
        lines.forEach(line -> answers.append("yes_%s: %s, ".formatted(line.key(), yes)));
        return answers.substring(0, answers.length() - 2);
    }

    private String service() {
        var text = new StringBuilder("""
                service: anything
                title: Anything at all
                kind: report
                owner: Registration
                channels: [web, phone, face_to_face, email, paper]
                who: anyone
                summary: Made up by chance.
                find: {says: [anything made up by chance], events: [something_is_wrong_in_my_street]}
                contact: optional
                costs: Free
                ask:
                """);
        ITEMS.forEach(item -> text.append("  %s: {label: \"What is %s?\", type: text}%n".formatted(item, item)));
        lines.forEach(line -> text.append(
                "  yes_%s: {label: \"Shall we tell %s?\", type: yes_no}%n".formatted(line.key(), line.key())));
        text.append("conditions:\n");
        lines.forEach(line -> text.append("  said_%s: {means: They said yes to %s, test: yes_%s}%n"
                .formatted(line.key(), line.key(), line.key())));
        text.append("""
                start:
                  - {to: telling}
                stages:
                  telling:
                    title: Telling
                    says: We tell others.
                    queue: registrars
                    refer: all
                    actions:
                      stop: {title: Stop, by: registrar, end: told}
                route:
                  registrars: {title: Registrars, team: registration}
                outcomes:
                  told: {title: Told, result: fulfilled, says: We told them., keep: 3 years}
                access:
                  registrar: {sees: all}
                  team_officer: {sees: shared}
                  contact_centre: {sees: [alpha]}
                  revenues_officer: {sees: all, except: [beta]}
                refer:
                """);
        lines.forEach(line ->
                text.append("  %s: {title: Title %s, to: \"%s\", when: said_%s, share: %s, within: 2 working days%s}%n"
                        .formatted(
                                line.key(),
                                line.key(),
                                line.to(),
                                line.key(),
                                line.share(),
                                line.ground().equals("none") ? "" : ", basis: " + line.ground())));
        return text + examples();
    }
}
