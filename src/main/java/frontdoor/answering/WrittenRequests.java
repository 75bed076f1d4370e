package frontdoor.answering;

import frontdoor.conversations.Attachment;
import frontdoor.conversations.Conversation;
import frontdoor.conversations.Conversations;
import frontdoor.conversations.Folded;
import frontdoor.conversations.Item;
import frontdoor.conversations.Owners;
import frontdoor.drafts.Draft;
import frontdoor.files.Files;
import frontdoor.files.StoredFile;
import frontdoor.forms.Question;
import frontdoor.forms.When;
import frontdoor.identity.SignedIn;
import frontdoor.inbox.InboxDoor;
import frontdoor.kernel.EmailAddress;
import frontdoor.kernel.Reference;
import frontdoor.partners.Partner;
import frontdoor.people.Customers;
import frontdoor.people.Phone;
import frontdoor.services.ContactQuestions;
import frontdoor.services.Service;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Asks a service's questions for what came in writing: what is known of it is filled in, so that nothing is typed
/// twice, and the case that is opened and the conversation each lead to the other.
@Component
class WrittenRequests {

    private static final int LONGEST = 10_000; // characters that are taken over

    private final Conversations conversations;
    private final Owners owners;
    private final Customers customers;
    private final Files files;
    private final CallDrafts drafts;
    private final KnownAnswers knownAnswers;
    private final ReportForms forms;
    private final InboxDoor door;

    WrittenRequests(
            Conversations conversations,
            Owners owners,
            Customers customers,
            Files files,
            CallDrafts drafts,
            KnownAnswers knownAnswers,
            ReportForms forms,
            InboxDoor door) {
        this.conversations = conversations;
        this.owners = owners;
        this.customers = customers;
        this.files = files;
        this.drafts = drafts;
        this.knownAnswers = knownAnswers;
        this.forms = forms;
        this.door = door;
    }

    /// Begins the questions, or goes on with them if the same page was sent before.
    ///
    /// @param command made with the page
    void begin(UUID command, Service service, int version, Conversation conversation, Item item, SignedIn who) {
        drafts.start(service, version, command, () -> known(command, service, conversation, item), who);
    }

    private Map<String, List<String>> known(UUID command, Service service, Conversation conversation, Item item) {
        var form = forms.of(item).filter(each -> each.service().key().equals(service.key()));
        var partner = form.map(ReportForms.Form::partner).map(Partner::key);
        if (form.isPresent() && partner.isPresent()) {
            return filledIn(form.get(), partner.get(), conversation, item);
        }
        Long id = conversation.person();
        var customer = id == null ? null : customers.find(id).orElse(null);
        var known = knownAnswers.known(service, customer);
        if (customer == null) {
            put(known, ContactQuestions.NAME, item.senderName());
            var sender = item.sender();
            if (sender != null) {
                boolean email = EmailAddress.isMeant(sender);
                put(
                        known,
                        email ? ContactQuestions.EMAIL : ContactQuestions.PHONE,
                        email ? sender : Phone.written(sender));
            }
        }
        said(service).ifPresent(question -> put(known, question.key(), text(item)));
        file(service, item).ifPresent(question -> attach(known, question, item, command));
        known.putAll(Call.kept(item.channel(), customer == null ? null : customer.person()));
        known.putAll(Came.of(conversation, item).kept());
        return known;
    }

    /// Who sent it is nobody of the family.
    private static Map<String, List<String>> filledIn(
            ReportForms.Form form, String partner, Conversation conversation, Item item) {
        var known = new LinkedHashMap<>(form.read().fields());
        Stream.ofNullable(form.service().asking().partnerReport())
                .forEach(report -> known.put(report.by(), List.of(partner)));
        known.putAll(Call.kept(item.channel(), null));
        known.putAll(Came.of(conversation, item).kept());
        return known;
    }

    private static void put(Map<String, List<String>> known, String field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            known.put(field, List.of(value));
        }
    }

    private static String text(Item item) {
        var own = Folded.of(item.body()).own().strip();
        return own.length() <= LONGEST ? own : own.substring(0, LONGEST);
    }

    /// The question that takes what they wrote: the first that takes a longer text and is asked of everybody. One that
    /// is asked of some asks for something else.
    private static Optional<Question> said(Service service) {
        return service.asking().own().stream()
                .filter(question -> question.kind() instanceof Question.Kind.LongText
                        && question.onlyIf().equals(When.ALWAYS))
                .findFirst();
    }

    private static Optional<Question> file(Service service, Item item) {
        var kinds = kept(item).map(WrittenRequests::ending).toList();
        return service.asking().own().stream()
                .filter(question -> question.kind() instanceof Question.Kind.File file
                        && kinds.stream().anyMatch(file.accept()::contains))
                .min(Comparator.comparing(question -> !question.onlyIf().equals(When.ALWAYS)));
    }

    private static Stream<Attachment> kept(Item item) {
        return item.files().stream().filter(file -> file.id() != null);
    }

    /// As services name them. A PNG was made a JPEG when it came.
    private static String ending(Attachment file) {
        return file.name().toLowerCase(Locale.ROOT).endsWith(".pdf") ? "pdf" : "jpg";
    }

    /// A scanned letter is one PDF, and pictures of its pages: those are for services that take no PDF.
    private void attach(Map<String, List<String>> known, Question question, Item item, UUID command) {
        if (!(question.kind() instanceof Question.Kind.File kind)) {
            return;
        }
        boolean whole = item.source().startsWith("scan:") && kind.accept().contains("pdf");
        var given = kept(item)
                .filter(file -> kind.accept().contains(ending(file))
                        && (!whole || ending(file).equals("pdf")))
                .flatMap(file -> files.find(item.about(), String.valueOf(file.id())).stream())
                .filter(file -> file.size() <= kind.maxMegabytes() * 1_000_000L)
                .limit(kind.most())
                .flatMap(file -> files.again(file, CallDrafts.uploader(command)).stream())
                .toList();
        if (!given.isEmpty()) {
            known.put(question.key(), given.stream().map(StoredFile::id).toList());
            known.put(
                    question.key() + "-name",
                    given.stream().map(StoredFile::name).toList());
            known.put(
                    question.key() + "-size",
                    given.stream().map(file -> String.valueOf(file.size())).toList());
        }
    }

    /// The conversation that a draft was begun for, as it is now; empty for other drafts, and if it is not for them.
    Optional<Conversation> conversation(Draft draft, SignedIn who) {
        return Came.of(draft)
                .flatMap(came -> conversations.find(came.conversation()))
                .filter(found -> InboxDoor.sees(who, found));
    }

    /// What came, to be read beside the questions: that it is shown is written down. Null for other drafts.
    InterviewPage.@Nullable Letter letter(Draft draft, SignedIn who) {
        var came = Came.of(draft);
        var conversation = conversation(draft, who);
        if (came.isEmpty() || conversation.isEmpty()) {
            return null;
        }
        door.viewed(conversation.get(), who);
        return conversations.items(conversation.get()).stream()
                .filter(item -> item.about().equals(came.get().about()))
                .findFirst()
                .map(item -> letter(conversation.get(), item))
                .orElse(null);
    }

    private InterviewPage.Letter letter(Conversation conversation, Item item) {
        return new InterviewPage.Letter(
                conversation.reference(),
                item.channel().key(),
                item.cameAt(),
                item.senderName() == null ? item.sender() : item.senderName(),
                item.subject(),
                text(item),
                forms.of(item)
                        .filter(form -> form.partner() != null)
                        .map(form -> form.read().unread())
                        .orElse(List.of()));
    }

    /// A case was opened: whoever reads the conversation sees so. Said twice, it is said once.
    void opened(Draft draft, Reference reference, SignedIn who) {
        conversation(draft, who)
                .ifPresent(found -> owners.link(
                        InboxDoor.command(draft.command(), found, found.revision(), who), reference.value()));
    }
}
