package frontdoor.drafting;

import frontdoor.audit.Audit;
import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.conversations.Conversation;
import frontdoor.conversations.Conversations;
import frontdoor.desk.CaseDoor;
import frontdoor.desk.DeskAccess;
import frontdoor.identity.SignedIn;
import frontdoor.identity.Staff;
import frontdoor.identity.Team;
import frontdoor.inbox.InboxDoor;
import frontdoor.kernel.Reference;
import frontdoor.letters.LetterDraft;
import frontdoor.letters.LetterDrafts;
import frontdoor.letters.LetterFrom;
import frontdoor.letters.LetterMatter;
import frontdoor.letters.LetterMatters;
import frontdoor.letters.SentLetter;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who may write which letter: about a case, those who may read all that it says; to a customer about none, those who
/// talk with people. A letter repeats what a person told us, so nobody else sees one.
@Component
class LetterDoor {

    private final CaseDoor caseDoor;
    private final InboxDoor inboxDoor;
    private final Cases cases;
    private final Conversations conversations;
    private final LetterMatters matters;
    private final LetterDrafts drafts;
    private final Staff staff;
    private final Audit audit;

    LetterDoor(
            CaseDoor caseDoor,
            InboxDoor inboxDoor,
            Cases cases,
            Conversations conversations,
            LetterMatters matters,
            LetterDrafts drafts,
            Staff staff,
            Audit audit) {
        this.caseDoor = caseDoor;
        this.inboxDoor = inboxDoor;
        this.cases = cases;
        this.conversations = conversations;
        this.matters = matters;
        this.drafts = drafts;
        this.staff = staff;
        this.audit = audit;
    }

    /// What letters are written from: the page that it is left for.
    ///
    /// @param address of that page
    /// @param conversation that is answered, or null
    record Place(
            String address, LetterMatter matter, @Nullable String conversation) {}

    Place ofCase(String reference, int reporter, SignedIn who) {
        var kase = caseDoor.find(reference, who);
        mustSeeWords(kase, who);
        var matter = matters.of(kase, reporter).orElseThrow(CaseDoor::notFound);
        return new Place("/desk/cases/" + kase.reference(), matter, null);
    }

    Place ofPerson(long person, SignedIn who) {
        mustSeePeople(person, who);
        var matter = matters.of(person).orElseThrow(CaseDoor::notFound);
        return new Place("/desk/people/" + matter.to().person(), matter, null);
    }

    /// A letter that answers a matter in writing is about its case, if it has one that the reader may read.
    ///
    /// @return empty while nobody knows whose matter it is
    Optional<Place> ofConversation(String reference, SignedIn who) {
        var conversation = inboxDoor.find(reference, who);
        var address = "/desk/inbox/" + conversation.reference();
        return conversations.cases(conversation).stream()
                .flatMap(each -> Reference.typed(each).flatMap(cases::find).stream())
                .filter(kase -> isOf(kase, conversation) && seesWords(kase, who))
                .findFirst()
                .flatMap(kase -> matters.of(kase, 0))
                .or(() -> ofPerson(conversation, who))
                .map(matter -> new Place(address, matter, conversation.reference()));
    }

    private Optional<LetterMatter> ofPerson(Conversation conversation, SignedIn who) {
        Long person = conversation.person();
        return person == null || !DeskAccess.seesPeople(who) ? Optional.empty() : matters.of(person);
    }

    /// A case that somebody else's letter only names is not answered with it.
    private static boolean isOf(Case kase, Conversation conversation) {
        var first =
                kase.reporters().isEmpty() ? null : kase.reporters().getFirst().person();
        return first != null && first.equals(conversation.person());
    }

    /// A draft, and whom it is to.
    record Open(LetterDraft draft, LetterMatter matter) {}

    /// The draft, if what it is about is for them.
    Open find(UUID id, SignedIn who) {
        return written(id, who).orElseThrow(CaseDoor::notFound);
    }

    /// The same; empty if it was sent or thrown away.
    Optional<Open> written(UUID id, SignedIn who) {
        return drafts.find(id).map(draft -> open(draft, who));
    }

    /// One that was thrown away in the last days.
    Optional<Open> dropped(UUID id, SignedIn who) {
        return drafts.dropped(id).map(draft -> open(draft, who));
    }

    private Open open(LetterDraft draft, SignedIn who) {
        var matter = matters.of(draft).orElseThrow(CaseDoor::notFound);
        mustSee(matter, who);
        return new Open(draft, matter);
    }

    private void mustSee(LetterMatter matter, SignedIn who) {
        var kase = matter.kase();
        var person = matter.to().person();
        if (kase != null) {
            mustSeeWords(kase, who);
        } else {
            mustSeePeople(person == null ? 0 : person, who);
        }
    }

    /// A letter that is sent leads back to what it is about, for those who may see that.
    void mustSee(SentLetter letter, SignedIn who) {
        var reference = letter.reference();
        var person = letter.person();
        if (reference != null) {
            mustSeeWords(caseDoor.find(reference, who), who);
        } else {
            mustSeePeople(person == null ? 0 : person, who);
        }
    }

    void viewed(LetterMatter matter, SignedIn who) {
        var kase = matter.kase();
        audit.viewed(
                who.actor(),
                kase == null
                        ? "person:" + matter.to().person()
                        : kase.reference().value(),
                "correspondence");
    }

    private void mustSeeWords(Case kase, SignedIn who) {
        if (!seesWords(kase, who)) {
            audit.refused(who.actor(), "letter.refused", kase.reference().value());
            throw CaseDoor.notFound();
        }
    }

    private boolean seesWords(Case kase, SignedIn who) {
        return DeskAccess.seesWords(who, kase, cases.serviceOf(kase));
    }

    private void mustSeePeople(long person, SignedIn who) {
        if (!DeskAccess.seesPeople(who)) {
            audit.refused(who.actor(), "letter.refused", "person:" + person);
            throw CaseDoor.notFound();
        }
    }

    /// They write for the team that has the case, if they work in it.
    LetterFrom from(@Nullable Case kase, SignedIn who) {
        var theirs = kase == null ? "" : DeskAccess.team(kase, cases.serviceOf(kase));
        var team = who.worksIn(theirs) || who.teams().isEmpty() ? theirs : new TreeSet<>(who.teams()).first();
        return new LetterFrom(who.username(), who.displayName(), team, title(team));
    }

    private String title(String team) {
        return staff.teams().stream()
                .filter(each -> each.key().equals(team))
                .map(Team::title)
                .findFirst()
                .orElse(team);
    }
}
