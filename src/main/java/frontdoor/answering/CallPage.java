package frontdoor.answering;

import frontdoor.desk.CaseHit;
import frontdoor.desk.PastContact;
import frontdoor.desk.PersonHit;
import frontdoor.people.Customer;
import frontdoor.people.Warnings;
import frontdoor.web.Option;
import frontdoor.web.Problems;
import frontdoor.web.Rings;
import frontdoor.web.SummaryRow;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A conversation while it goes on: how we met, who it is, what it is about, and how it ended.
///
/// @param command of the conversation that it shows, which another window may replace
/// @param typed what was looked for: a name, a number, a postcode
/// @param searched whether anything was
/// @param found people who may be meant
/// @param person who it is, or null while that is not known
/// @param cases theirs, or those found by what was typed
/// @param near what is reported near them already
/// @param words what they say they need
/// @param quick what can be begun with one key
/// @param everything the life event that was chosen, if there is more to ask for it at once; null otherwise
/// @param services that fit those words or the life event
/// @param articles that answer without a case
/// @param idle whether nothing was typed or chosen yet, so that a call that rings may take its place
/// @param seesPeople whether people were looked for; they are not for everybody
/// @param rings what rings for them and is not on the screen
/// @param handovers what is offered to the reader, and what becomes of what they offer
/// @param aside conversations of the reader's that wait
/// @param keys the reader's own
/// @param opened references of the cases that were opened in it
/// @param promise from when until when a call was promised last; empty where none was
/// @param at what was just done there: `found`, `person`, `services` or `end`; null on a page that was merely opened
/// @param notice a key of a message to show first, or null
public record CallPage(
        UUID command,
        List<Option> channels,
        String typed,
        boolean searched,
        List<PersonHit> found,
        @Nullable Caller person,
        List<CaseHit> cases,
        List<Near> near,
        String words,
        List<Quick> quick,
        List<Option> events,
        boolean sought,
        @Nullable Offered everything,
        List<Offered> services,
        List<Read> articles,
        WrapUp wrapUp,
        boolean idle,
        boolean seesPeople,
        Rings rings,
        List<HandOverPage.Line> handovers,
        List<Aside> aside,
        PageKeys keys,
        List<String> opened,
        List<Instant> promise,
        @Nullable String at,
        Problems problems,
        @Nullable String notice) {

    /// Whether cases may be shown: of whoever was chosen, once it is known that it is they.
    public boolean showsCases() {
        return searched && (person == null ? !cases.isEmpty() : person.check() == null);
    }

    /// Whether one was just logged, so that what waits is next.
    public boolean isLogged() {
        return "answering.call.logged".equals(notice);
    }

    /// Where to go on: the id of what has the focus when the page opens, so that the next key is for the next step.
    ///
    /// @return null where something else tells what to do first
    public @Nullable String focus() {
        if (problems.any()) {
            return null;
        }
        return switch (at) {
            case "found" -> found.isEmpty() ? "words" : "found-first";
            case "person" -> person == null ? "q" : person.check() == null ? "words" : ask(person.check());
            case "services" ->
                !services.isEmpty() ? "services-first" : !articles.isEmpty() ? "articles-first" : "words";
            case "end" -> "log";
            case null, default -> idle ? "q" : null;
        };
    }

    private static @Nullable String ask(Check check) {
        return check.over() || !check.enough()
                ? null
                : check.asked().stream()
                        .filter(asked -> !"right".equals(asked.result()))
                        .map(Asked::field)
                        .findFirst()
                        .orElse(null);
    }

    /// Who it is. Rows and past contacts are empty until that is sure.
    ///
    /// @param warnings what to know before anybody calls, writes or visits
    /// @param needs what helps them
    /// @param acting who may act for them in this conversation; empty until it is sure who it is
    /// @param check how to make sure who it is, or null once that is done
    public record Caller(
            long id,
            String name,
            Warnings warnings,
            List<String> needs,
            List<Customer.Authority> acting,
            @Nullable Check check,
            List<SummaryRow> rows,
            List<PastContact> past) {}

    /// @param needed how many answers must be right
    /// @param enough whether the record holds so many
    /// @param over whether too many were wrong
    /// @param callBack the number on record, to call them back; empty until it is asked for, null where none can be
    public record Check(
            List<Asked> asked,
            int needed,
            boolean enough,
            boolean over,
            List<Option> ways,
            @Nullable String callBack,
            Code code) {}

    /// @param media by which a code can be sent to what is on record: `text`, `email`
    /// @param sent whether one is waited for
    public record Code(List<String> media, boolean sent) {}

    /// @param result `right` or `wrong`, or null while it was not asked
    public record Asked(String key, String field, @Nullable String result) {}

    /// An open report near them.
    ///
    /// @param metres how far off, roughly
    /// @param joins whether anybody can be added to it
    public record Near(String reference, String title, String status, int metres, Instant openedAt, boolean joins) {}

    /// One that waits.
    ///
    /// @param begunAt when something was first written in it, or null where that is not known
    /// @param name of whom it is with, or null where that was not made sure of
    public record Aside(
            UUID id, @Nullable Instant begunAt, @Nullable String name) {}

    /// An article to read out, with what it says in short.
    public record Read(String href, String title, String summary) {}

    /// Something to begin with one key.
    ///
    /// @param part what a key leads to it, see [frontdoor.shortcuts.Shortcut]
    /// @param name of its button, with `value`
    public record Quick(String part, String name, String value, String title) {

        Quick at(String place) {
            return new Quick(place, name, value, title);
        }
    }

    public record Offered(String key, String title, String summary) {}

    /// What is asked at the end of a conversation.
    ///
    /// @param likeliest the outcome that is chosen already, or empty
    public record WrapUp(
            String likeliest,
            List<Option> outcomes,
            List<Option> services,
            List<Option> about,
            List<Option> causes,
            String note) {

        /// Whether anything is chosen beside the outcome, so that it is shown.
        public boolean saysMore() {
            return Stream.of(services, about, causes)
                    .flatMap(List::stream)
                    .anyMatch(option -> option.chosen() && !option.value().isEmpty());
        }
    }
}
