package frontdoor.resident;

import frontdoor.calendars.CouncilCalendars;
import frontdoor.calendars.TimeLimit;
import frontdoor.drafts.Draft;
import frontdoor.drafts.Drafts;
import frontdoor.drafts.PartOf;
import frontdoor.drafts.SavedDrafts;
import frontdoor.kernel.Network;
import frontdoor.kernel.Secret;
import frontdoor.kernel.Settings;
import frontdoor.kernel.Sha256;
import frontdoor.notify.MailLimits;
import frontdoor.notify.Messages;
import frontdoor.notify.Recipient;
import frontdoor.services.ContactQuestions;
import frontdoor.services.Service;
import frontdoor.web.Problem;
import frontdoor.web.Problems;
import frontdoor.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Sends people the link by which they come back to a form.
@Component
class SavedLinks {

    private final Drafts drafts;
    private final SavedDrafts saved;
    private final MailLimits limits;
    private final Messages messages;
    private final MessageSource words;
    private final Settings settings;
    private final CouncilCalendars calendars;
    private final Clock clock;

    SavedLinks(
            Drafts drafts,
            SavedDrafts saved,
            MailLimits limits,
            Messages messages,
            MessageSource words,
            Settings settings,
            CouncilCalendars calendars,
            Clock clock) {
        this.drafts = drafts;
        this.saved = saved;
        this.limits = limits;
        this.messages = messages;
        this.words = words;
        this.settings = settings;
        this.calendars = calendars;
        this.clock = clock;
    }

    /// Until when a link works that is sent now: four weeks, or less if the service keeps unfinished requests for less.
    Instant until(Service service) {
        var now = clock.instant();
        var asServiceSays =
                calendars.current().due(TimeLimit.of(service.intake().saveAndReturn()), now);
        var longest = now.plus(Drafts.KEPT);
        return asServiceSays.isBefore(longest) ? asServiceSays : longest;
    }

    /// @param reach answers to the questions on email and telephone; one is there at least
    /// @param request which tells who asks
    /// @return why none was sent, if so
    Problems send(Service service, Draft draft, Map<String, Object> reach, HttpServletRequest request) {
        var recipient = Recipient.of(
                        (String) reach.get(ContactQuestions.EMAIL), (String) reach.get(ContactQuestions.PHONE))
                .orElseThrow();
        var link = Secret.fresh();
        var until = until(service);
        if (!limits.allow(recipient.address(), Network.of(request.getRemoteAddr()))
                || !save(Reports.visit(request), draft, link, until)) {
            return Problems.of(new Problem(ContactQuestions.EMAIL, words().localize("saving.tooMany")));
        }
        var address = settings.address() + "/return/" + link;
        messages.accept(List.of(recipient.message(
                about(draft.command()),
                words().localize("saving.subject", service.title()),
                words().localize("saving.message", service.title(), address, words().date(until)),
                words().language(),
                null)));
        return Problems.NONE;
    }

    /// With what was begun from a life event goes every form that was begun for it and is not sent.
    private boolean save(String visit, Draft draft, String link, Instant until) {
        if (!saved.save(visit, draft, link, until)) {
            return false;
        }
        var forms = PartOf.forms(draft);
        drafts.fitting(visit, form -> !form.isSent() && forms.contains(form.command()))
                .forEach(form -> saved.save(visit, form, part(link, form.command()), until));
        return true;
    }

    /// The secret of a form that goes along: only whoever has the link knows it.
    private static String part(String link, UUID form) {
        return Sha256.of(link + ":" + form);
    }

    /// Lets a visit go on with what a link leads to.
    Optional<Draft> open(String link, String visit) {
        var draft = saved.open(link, visit);
        draft.map(PartOf::forms).ifPresent(forms -> forms.forEach(form -> saved.open(part(link, form), visit)));
        return draft;
    }

    private static String about(UUID command) {
        return "draft:" + command;
    }

    /// Deletes the answers that a link leads to, and the message that holds it.
    void delete(String link) {
        saved.find(link)
                .map(found -> PartOf.forms(found.draft()))
                .ifPresent(forms -> forms.forEach(form -> saved.delete(part(link, form))));
        saved.delete(link).ifPresent(command -> messages.forget(about(command)));
    }

    /// Drops links that have ended, and the messages that hold them.
    void dropEnded() {
        saved.dropEnded().forEach(command -> messages.forget(about(command)));
    }

    String nowhere() {
        return words().localize("saving.nowhere");
    }

    private Words words() {
        return new Words(words, LocaleContextHolder.getLocale());
    }

    /// A link as it may stand in an address of ours.
    static String safe(String link) {
        return Secret.isShaped(link) ? link : "none";
    }
}
