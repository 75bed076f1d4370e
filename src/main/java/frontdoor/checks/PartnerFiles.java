package frontdoor.checks;

import frontdoor.calendars.Span;
import frontdoor.partners.Partner.Kind;
import frontdoor.partners.Partner.Route;
import frontdoor.partners.PostalAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// Checks `partners.yaml` and `agreements.yaml` on the command line, where nothing runs. What is wrong here
/// keeps everything from starting, and [frontdoor.partners.Partners] says it then in fewer words.
public final class PartnerFiles implements CouncilFiles {

    static final Set<String> NAMES = Set.of("partners.yaml", "agreements.yaml");

    private static final List<String> PARTNER = List.of(
            "title",
            "kind",
            "contact",
            "address",
            "hours",
            "channel",
            "takes",
            "reports",
            "acknowledge",
            "act",
            "light",
            "sign_in");
    private static final List<String> CONTACT = List.of("name", "email", "phone");
    private static final List<String> AGREEMENT =
            List.of("title", "parties", "purposes", "items", "from", "until", "owner", "source");
    private static final Set<String> OPTIONAL =
            Set.of("sign_in", "address", "takes", "reports", "light", "email", "phone");

    @Override
    public List<Path> in(Path path) {
        if (Files.isDirectory(path)) {
            return Stream.of("partners.yaml", "agreements.yaml")
                    .map(path::resolve)
                    .filter(Files::isRegularFile)
                    .toList();
        }
        return NAMES.contains(String.valueOf(path.getFileName())) ? List.of(path) : List.of();
    }

    @Override
    public List<Fault> faults(Path file, String text) {
        var name = file.getFileName().toString();
        var read = ServiceFile.read(name, text);
        var tree = read.tree();
        if (tree == null) {
            return read.faults();
        }
        var council = file.toAbsolutePath().normalize().getParent();
        var faults = new Faults(read.positions());
        read.faults().forEach(faults::add);
        new Look(council == null ? CouncilNames.nothing() : CouncilNames.of(council), faults)
                .at(new Spot("", tree), name);
        return faults.all();
    }

    private record Look(CouncilNames council, Faults faults) {

        void at(Spot file, String name) {
            if (name.equals("partners.yaml")) {
                only(file, List.of("partners"));
                file.at("partners").entries().forEach(this::partner);
            } else {
                only(file, List.of("agreements", "never"));
                file.at("agreements").entries().forEach(this::agreement);
            }
        }

        private void partner(Spot partner) {
            words(partner, PARTNER);
            words(partner.at("contact"), CONTACT);
            oneOf(partner.at("kind"), Kind.values());
            oneOf(partner.at("channel"), Route.values());
            List.of("acknowledge", "act").forEach(word -> span(partner.at(word)));
            var takes = new HashSet<>(council.services());
            takes.addAll(council.events());
            partner.at("takes").items().forEach(item -> known(item, takes, "service or life event"));
            reachable(partner, "email", "email");
            reachable(partner, "telephone", "phone");
            address(partner);
        }

        private void address(Spot partner) {
            if (partner.has("address")) {
                var wrong = PostalAddress.wrong(
                        partner.at("address").items().stream().map(Spot::text).toList());
                if (wrong != null) {
                    faults.addAtKey(
                            partner.at("address").pointer(),
                            "The partner '" + partner.name() + "' has an address that " + wrong + ".",
                            "Write a list of lines, the postcode last and on a line of its own.");
                }
            } else if (partner.at("channel").text().equals("letter")) {
                faults.addAtKey(
                        partner.pointer(),
                        "The partner '" + partner.name() + "' is told by letter and has no 'address'.",
                        "Add address: and its lines, the postcode last.");
            }
        }

        private void reachable(Spot partner, String channel, String word) {
            if (partner.at("channel").text().equals(channel)
                    && !partner.at("contact").has(word)) {
                faults.addAtKey(
                        partner.at("contact").pointer(),
                        "The partner '" + partner.name() + "' is told by " + channel + " and has no '" + word + "'.",
                        "Add " + word + ": to its contact.");
            }
        }

        private void agreement(Spot agreement) {
            words(agreement, AGREEMENT);
            agreement.at("parties").items().forEach(item -> known(item, council.partners(), "partner"));
            agreement.at("purposes").items().forEach(item -> known(item, council.services(), "service"));
            known(agreement.at("owner"), council.roles(), "role");
            boolean days = day(agreement.at("from")) & day(agreement.at("until"));
            if (days
                    && LocalDate.parse(agreement.at("until").text())
                            .isBefore(LocalDate.parse(agreement.at("from").text()))) {
                faults.add(
                        agreement.at("until").pointer(),
                        "The agreement '" + agreement.name() + "' ends before it begins.",
                        "Change one of the two days.");
            }
        }

        /// Words that are not known, and those that are missing.
        private void words(Spot entry, List<String> known) {
            if (!entry.node().isObject()) {
                return;
            }
            only(entry, known);
            for (var word : known) {
                if (!OPTIONAL.contains(word) && isEmpty(entry.at(word))) {
                    faults.addAtKey(
                            entry.pointer(),
                            "'" + entry.name() + "' has no '" + word + "'.",
                            "Add " + word + ": and its value.");
                }
            }
        }

        private static boolean isEmpty(Spot spot) {
            return spot.node().isObject()
                    ? spot.keys().isEmpty()
                    : spot.items().stream().allMatch(item -> item.text().isBlank());
        }

        private void only(Spot entry, Collection<String> known) {
            for (var word : entry.entries()) {
                if (!known.contains(word.name())) {
                    faults.addAtKey(
                            word.pointer(),
                            "There is no '" + word.name() + "' here.",
                            Nearest.suggest(word.name(), known));
                }
            }
        }

        private void oneOf(Spot spot, Enum<?>[] values) {
            known(
                    spot,
                    Arrays.stream(values)
                            .map(each -> each.name().toLowerCase(Locale.ROOT))
                            .toList(),
                    spot.name());
        }

        /// Where nothing is known of a kind, nothing is checked against it.
        private void known(Spot spot, Collection<String> known, String what) {
            if (!spot.text().isEmpty() && !known.isEmpty() && !known.contains(spot.text())) {
                faults.add(
                        spot.pointer(),
                        "There is no " + what + " '" + spot.text() + "'.",
                        Nearest.suggest(spot.text(), known));
            }
        }

        private void span(Spot spot) {
            try {
                if (!spot.text().isEmpty()) {
                    Span.parse(spot.text());
                }
            } catch (IllegalArgumentException _) {
                faults.add(
                        spot.pointer(),
                        "'" + spot.text() + "' is not a length of time.",
                        "Write a number and a unit, such as 2 working days.");
            }
        }

        private boolean day(Spot spot) {
            try {
                LocalDate.parse(spot.text());
                return true;
            } catch (DateTimeParseException _) {
                if (!spot.text().isEmpty()) {
                    faults.add(spot.pointer(), "'" + spot.text() + "' is not a day.", "Write it as 2027-05-31.");
                }
                return false;
            }
        }
    }
}
