package frontdoor.referrals;

import frontdoor.kernel.Actor;
import frontdoor.kernel.CivilTime;
import frontdoor.partners.Basis;
import frontdoor.partners.Decisions;
import frontdoor.partners.Disclosure;
import frontdoor.partners.Sharing;
import frontdoor.partners.SharingDecision;
import frontdoor.partners.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Files that we give a partner with a referral. Each is judged when it is given and once more when it is first read,
/// beside all that the referral shares; until then it can be taken back.
@Component
public class GivenFiles {

    /// What an agreement names that lets files be given, beside what people answer.
    public static final String ITEM = Disclosure.FILES;

    /// How the history says that a file was given. Its `note` is the file's name, and its `reason` the file's id.
    public static final String WHAT = "given";

    private static final String TAKEN_BACK = "given_back";
    private static final String READ = "given_read";
    private static final String NO_DECISION = "no_decision";

    private final ReferralReader reader;
    private final EnquiryStore enclosing;
    private final Sharing sharing;
    private final Decisions decisions;
    private final PartnerHook hook;
    private final TransactionTemplate transactions;
    private final Clock clock;

    GivenFiles(
            ReferralReader reader,
            EnquiryStore enclosing,
            Sharing sharing,
            Decisions decisions,
            PartnerHook hook,
            TransactionTemplate transactions,
            Clock clock) {
        this.reader = reader;
        this.enclosing = enclosing;
        this.sharing = sharing;
        this.decisions = decisions;
        this.hook = hook;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// One that was given.
    ///
    /// @param read whether somebody of the partner has opened it
    public record Given(String file, String name, Instant at, boolean read, boolean takenBack) {

        boolean is(String id) {
            return file.equals(id);
        }
    }

    /// What came of giving one.
    public enum Giving {
        GIVEN,
        FULL,
        /// Nothing allows it, or the referral is over or taken back.
        REFUSED
    }

    /// From the history of a referral, in the order in which they were given.
    public static List<Given> of(List<Happening> happenings) {
        var all = new LinkedHashMap<String, Given>();
        for (var each : happenings) {
            var file = each.reason();
            if (file != null && each.what().equals(WHAT)) {
                all.put(file, new Given(file, String.valueOf(each.note()), each.at(), false, false));
            } else if (file != null && each.what().equals(READ)) {
                all.computeIfPresent(file, (_, was) -> new Given(file, was.name(), was.at(), true, was.takenBack()));
            } else if (file != null && each.what().equals(TAKEN_BACK)) {
                all.computeIfPresent(file, (_, was) -> new Given(file, was.name(), was.at(), was.read(), true));
            }
        }
        return List.copyOf(all.values());
    }

    /// What stands against giving a file with a referral now.
    ///
    /// @return keys of the reasons, `over` among them; empty when it may be given
    public List<String> against(Referral referral) {
        if (referral.isForTeam()
                || referral.status() == Status.DRAFT
                || referral.status().isFinal()
                || referral.retraction() != null) {
            return List.of("over");
        }
        return refused(referral);
    }

    private List<String> refused(Referral referral) {
        if (referral.restsOnConsent() && reader.isTakenBack(referral)) {
            return List.of(Verdict.Reason.NO_CONSENT.key());
        }
        var items = new HashSet<>(referral.shared().stream().map(Told::key).collect(Collectors.toSet()));
        items.add(ITEM);
        var basis = Basis.of(String.valueOf(referral.basis())).orElse(null);
        var what = new Disclosure(
                referral.recipient(),
                referral.purpose(),
                items,
                basis,
                referral.restsOnConsent(),
                CivilTime.day(clock.instant()));
        return switch (sharing.verdict(what)) {
            case Verdict.Refused refused ->
                refused.reasons().stream().map(Verdict.Reason::key).toList();
            case Verdict.Allowed allowed ->
                allowed.agreement() == null && basis != null && basis.needsDecision() && !isDecided(referral, basis)
                        ? List.of(NO_DECISION)
                        : List.of();
        };
    }

    /// Whether somebody wrote down why files may go to them, on that ground. A later decision not to counts.
    private boolean isDecided(Referral referral, Basis basis) {
        return decisions.about(List.of(referral.reference().value())).stream()
                .filter(made -> made.recipient().equals(referral.recipient())
                        && made.items().contains(ITEM)
                        && (!made.shared() || made.basis() == basis))
                .findFirst()
                .filter(SharingDecision::shared)
                .isPresent();
    }

    /// @param command made with the page, so that giving it twice is giving it once
    /// @param file the id of one that was received or copied and has not been given to anything
    /// @param name as it is shown
    /// @param size in bytes
    public Giving give(UUID command, UUID referral, String file, String name, int size, Actor by) {
        return transactions.execute(_ -> reader.take(referral)
                .filter(found -> against(found).isEmpty())
                .map(found -> give(command, found, new Enclosures.Enclosure(file, name, size), by))
                .orElse(Giving.REFUSED));
    }

    /// Their system is told that something came, and not what.
    private Giving give(UUID command, Referral referral, Enclosures.Enclosure file, Actor by) {
        var there = enclosing.enclosing(referral.id(), WHAT);
        if (there.contains(command)) {
            return Giving.GIVEN;
        }
        if (there.size() >= Enclosures.MOST) {
            return Giving.FULL;
        }
        var now = clock.instant();
        enclosing.enclose(referral.id(), command, WHAT, file, Enclosures.about(referral.id()), by, now);
        enclosing.given(referral.id(), now);
        if (referral.route().equals(hook.route())) {
            hook.tell(referral, "file_given", "given " + file.id(), now);
        }
        return Giving.GIVEN;
    }

    /// Takes one back that nobody has read.
    ///
    /// @return false if it was read, taken back before, or never given
    public boolean takeBack(UUID referral, String file, Actor by) {
        return Boolean.TRUE.equals(transactions.execute(_ -> reader.take(referral)
                .flatMap(found -> given(found, file))
                .filter(given -> !given.read() && !given.takenBack())
                .map(_ -> enclosing.note(referral, command(file, TAKEN_BACK), TAKEN_BACK, file, by, clock.instant()))
                .orElse(false)));
    }

    /// Opens one for a partner. The first time is when it is told what stands in it, so it is judged then once more.
    ///
    /// @param from the recipient that reads
    /// @return false if it may not be read; nobody is to learn why
    public boolean read(UUID referral, String file, String from, Actor by) {
        return Boolean.TRUE.equals(transactions.execute(_ -> reader.take(referral)
                .filter(found -> found.recipient().equals(from) && found.retraction() == null)
                .filter(found -> !(found.restsOnConsent() && reader.isTakenBack(found)))
                .flatMap(found -> given(found, file)
                        .filter(given -> !given.takenBack())
                        .map(given -> given.read() || first(found, file, by)))
                .orElse(false)));
    }

    private boolean first(Referral referral, String file, Actor by) {
        return against(referral).isEmpty()
                && enclosing.note(referral.id(), command(file, READ), READ, file, by, clock.instant());
    }

    private Optional<Given> given(Referral referral, String file) {
        return reader.of(referral.reference()).stream()
                .filter(each -> each.referral().id().equals(referral.id()))
                .flatMap(each -> of(each.happenings()).stream())
                .filter(given -> given.is(file))
                .findFirst();
    }

    private static UUID command(String file, String what) {
        return UUID.nameUUIDFromBytes((file + " " + what).getBytes(StandardCharsets.UTF_8));
    }
}
