package frontdoor.letters;

import frontdoor.cases.Appointments;
import frontdoor.cases.Case;
import frontdoor.cases.CaseAdvice;
import frontdoor.council.Council;
import frontdoor.council.CouncilFolder;
import frontdoor.council.Translations;
import frontdoor.directory.Services;
import frontdoor.directory.Translated;
import frontdoor.letters.CasePack.Line;
import frontdoor.partners.Partner;
import frontdoor.partners.Partners;
import frontdoor.referrals.Followed;
import frontdoor.referrals.Referral;
import frontdoor.referrals.Referrals;
import frontdoor.referrals.Status;
import frontdoor.services.ReferralCode;
import frontdoor.services.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Information packs made of the lines of a service that apply: to one case, or to all that we know of a kind
/// of case. What stands in them comes from `packs/` of the council's folder, and from the service and the
/// partners themselves.
@Component
public class CasePacks {

    private static final String FOLDER = "packs";
    private static final String SAFEGUARDING = "safeguarding";

    private final Map<String, Map<String, PackFile>> files; // by language, then by service
    private final Services services;
    private final Translated translated;
    private final CaseAdvice advice;
    private final Appointments appointments;
    private final Referrals referrals;
    private final Partners partners;
    private final Council council;

    CasePacks(
            CouncilFolder folder,
            Translations translations,
            Services services,
            Translated translated,
            CaseAdvice advice,
            Appointments appointments,
            Referrals referrals,
            Partners partners,
            Council council) {
        this.services = services;
        this.translated = translated;
        this.advice = advice;
        this.appointments = appointments;
        this.referrals = referrals;
        this.partners = partners;
        this.council = council;
        this.files = read(folder, translations);
    }

    private Map<String, Map<String, PackFile>> read(CouncilFolder folder, Translations translations) {
        var all = new HashMap<String, Map<String, PackFile>>();
        for (var name : names(folder)) {
            var file = PackFile.read(folder, name);
            services.current(file.service()).ifPresent(service -> everyLineIsOf(service, file, name));
            all.computeIfAbsent(Translations.ORIGINAL, _ -> new HashMap<>()).put(file.service(), file);
            for (var language : translations.others()) {
                all.computeIfAbsent(language, _ -> new HashMap<>())
                        .put(file.service(), file.in(language, translations, translations.texts(language, name)));
            }
        }
        return all;
    }

    private static void everyLineIsOf(Service service, PackFile file, String name) {
        file.groups().stream()
                .flatMap(group -> group.lines().stream())
                .filter(line -> !service.sending().refer().containsKey(line)
                        && !service.sending().advice().containsKey(line))
                .findFirst()
                .ifPresent(line -> {
                    throw new IllegalArgumentException(
                            name + ": the service " + service.key() + " has no line " + line);
                });
    }

    private static List<String> names(CouncilFolder folder) {
        if (!Files.isDirectory(folder.resolve(FOLDER))) {
            return List.of();
        }
        try (var found = Files.list(folder.resolve(FOLDER))) {
            return found.map(path -> FOLDER + "/" + path.getFileName())
                    .filter(name -> name.endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    private Optional<PackFile> file(String service, String language) {
        return Optional.ofNullable(files.getOrDefault(language, Map.of()).get(service))
                .or(() -> Optional.ofNullable(
                        files.getOrDefault(Translations.ORIGINAL, Map.of()).get(service)));
    }

    /// Whether cases of a service have one.
    public boolean has(String service) {
        return file(service, Translations.ORIGINAL).isPresent();
    }

    /// Of one case.
    ///
    /// @param service the case's, in whichever language
    /// @return empty for a service that has none
    public Optional<CasePack> of(Case kase, Service service, String language) {
        return file(service.key(), language).map(file -> {
            var spoken = translated.in(language, service);
            var told = new HashMap<String, Referral>();
            referrals.of(kase.reference()).stream()
                    .map(Followed::referral)
                    .filter(CasePacks::isForThem)
                    .forEach(referral -> told.put(referral.line(), referral));
            var applying = advice.lines(kase, service);
            applying = Stream.concat(applying.stream(), told.keySet().stream()).collect(Collectors.toSet());
            var summary = told.isEmpty() ? file.general() : file.summary();
            return pack(file, summary, spoken, kase.reference().value(), applying, told, day(file, kase))
                    .with(appointments.booked(kase, spoken).orElse(null));
        });
    }

    /// Kinds of cases for which there is a pack before anything is asked, by their key, with their titles.
    public Map<String, String> scenarios(String service, String language) {
        return file(service, language)
                .map(file -> file.scenarios().values().stream()
                        .collect(Collectors.toMap(
                                PackFile.Scenario::key,
                                PackFile.Scenario::title,
                                (one, _) -> one,
                                java.util.LinkedHashMap<String, String>::new)))
                .orElseGet(java.util.LinkedHashMap::new);
    }

    /// For a kind of case, with all that may apply to it.
    ///
    /// @return empty if there is no such kind
    public Optional<CasePack> general(String service, String scenario, String language) {
        return file(service, language)
                .flatMap(file -> Optional.ofNullable(file.scenarios().get(scenario))
                        .flatMap(kind -> services.current(service)
                                .map(current -> pack(
                                        file,
                                        file.general(),
                                        translated.in(language, current),
                                        kind.title(),
                                        kind.of(advice.linesOf(current, kind.answers())),
                                        Map.of(),
                                        null))));
    }

    /// What was never sent told nobody, and what keeps somebody safe is not for whoever asks.
    private static boolean isForThem(Referral referral) {
        return !SAFEGUARDING.equals(referral.basis())
                && referral.status() != Status.DRAFT
                && referral.status() != Status.ENTERED_IN_ERROR
                && !referral.isNeverTold();
    }

    private static @Nullable LocalDate day(PackFile file, Case kase) {
        var answer = kase.state().answers().get(file.countsFrom());
        return answer == null ? null : LocalDate.parse(answer.toString());
    }

    private CasePack pack(
            PackFile file,
            String summary,
            Service service,
            String about,
            Set<String> applying,
            Map<String, Referral> told,
            @Nullable LocalDate day) {
        var groups = file.groups().stream()
                .map(group -> new CasePack.Group(
                        group.title(),
                        group.lines().stream()
                                .filter(applying::contains)
                                .map(key -> line(
                                        key,
                                        service,
                                        file.lines().getOrDefault(key, PackFile.Line.NOTHING),
                                        told.get(key),
                                        day))
                                .filter(Objects::nonNull)
                                .toList()))
                .filter(group -> !group.lines().isEmpty())
                .toList();
        return new CasePack(file.title(), summary, about, null, groups);
    }

    private @Nullable Line line(
            String key, Service service, PackFile.Line more, @Nullable Referral told, @Nullable LocalDate day) {
        var by = more.by() == null || day == null ? null : more.by().keptFrom(day);
        var says = service.sending().advice().get(key);
        if (says != null) {
            return new Line(
                    key,
                    says.title(),
                    null,
                    says.says(),
                    more.needs(),
                    by,
                    new CasePack.Contact(more.phone(), more.web(), more.source()),
                    null);
        }
        var line = service.sending().refer().get(key);
        if (line == null || line.code() == ReferralCode.SAFEGUARDING) {
            return null;
        }
        var partner = partners.recipient(line.to());
        var phone = partner.map(Partner::contact).map(Partner.Contact::phone);
        return new Line(
                key,
                line.told(),
                partner.map(Partner::title).orElse(null),
                null,
                more.needs(),
                by,
                new CasePack.Contact(
                        more.phone() != null ? more.phone() : line.isToPartner() ? phone.orElse(null) : council.phone(),
                        more.web(),
                        more.source()),
                told == null ? null : new CasePack.Told(told.told(), told.toldAt()));
    }
}
