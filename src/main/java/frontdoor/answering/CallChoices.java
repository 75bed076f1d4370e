package frontdoor.answering;

import frontdoor.asking.Typed;
import frontdoor.contacts.AvoidableCause;
import frontdoor.contacts.Outcome;
import frontdoor.desk.CaseHit;
import frontdoor.desk.DeskWords;
import frontdoor.directory.LifeEvent;
import frontdoor.directory.LifeEvents;
import frontdoor.directory.Services;
import frontdoor.services.Service;
import frontdoor.web.Option;
import frontdoor.web.SummaryRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What is chosen from lists on the page of a conversation.
@Component
class CallChoices {

    /// How a conversation can end, the likeliest without a case first.
    static final List<Outcome> OUTCOMES =
            List.of(Outcome.RESOLVED, Outcome.REFERRED, Outcome.SIGNPOSTED, Outcome.ABANDONED, Outcome.OPENED);

    private final Services services;
    private final LifeEvents events;
    private final DeskWords words;

    CallChoices(Services services, LifeEvents events, DeskWords words) {
        this.services = services;
        this.events = events;
        this.words = words;
    }

    List<Option> channels(Call call) {
        return Call.CHANNELS.stream()
                .map(channel -> Option.of(channel.key(), words.word("answering.call.channel." + channel.key()))
                        .chosen(channel == call.channel()))
                .toList();
    }

    List<Option> events(Call call) {
        var all = events.all().stream().map(event -> Option.of(event.key(), event.title()));
        return options(all, call.text("event"));
    }

    CallPage.WrapUp wrapUp(Call call, List<CaseHit> cases) {
        var likeliest = call.likeliest().orElse("");
        return new CallPage.WrapUp(
                likeliest,
                OUTCOMES.stream()
                        .map(outcome -> Option.of(outcome.key(), words.word("desk.outcome." + outcome.key()))
                                .chosen(outcome.key().equals(likeliest)))
                        .toList(),
                services(call.text("service")),
                options(cases.stream().map(CallChoices::option), call.text("about")),
                options(
                        Stream.of(AvoidableCause.values())
                                .map(cause -> Option.of(cause.key(), words.word("answering.cause." + cause.key()))),
                        call.text("cause")),
                call.text("note"));
    }

    /// What was typed and chosen on the page, in words and in its order, but for the note. An outcome that the page had
    /// chosen by itself was not.
    List<SummaryRow> typed(Typed typed) {
        var outcome = typed.text("outcome").equals(typed.text(Call.LIKELIEST)) ? "" : typed.text("outcome");
        var said = new LinkedHashMap<String, String>();
        said.put("answering.call.who", typed.text("q"));
        for (var question : SecurityQuestion.values()) {
            said.put("answering.check.ask." + question.key(), typed.text(question.field()));
        }
        said.put(
                "answering.check.how",
                word("answering.check.way.", OtherWay.values(), OtherWay::key, typed.text("way")));
        said.put("answering.call.what", typed.text("words"));
        said.put(
                "answering.call.event",
                events.all().stream()
                        .filter(event -> event.key().equals(typed.text("event")))
                        .map(LifeEvent::title)
                        .findFirst()
                        .orElse(""));
        said.put("answering.wrapUp.outcome", word("desk.outcome.", Outcome.values(), Outcome::key, outcome));
        said.put(
                "answering.wrapUp.service",
                services.current(typed.text("service")).map(Service::title).orElse(""));
        said.put("answering.wrapUp.about", typed.text("about"));
        said.put(
                "answering.wrapUp.cause",
                word("answering.cause.", AvoidableCause.values(), AvoidableCause::key, typed.text("cause")));
        return said.entrySet().stream()
                .filter(each -> !each.getValue().isBlank())
                .map(each ->
                        SummaryRow.of(words.word(each.getKey()), each.getValue().strip()))
                .toList();
    }

    /// Of what has a key, in words; empty where nothing has that one.
    private <T> String word(String prefix, T[] all, Function<T, String> key, String chosen) {
        return Stream.of(all)
                .map(key)
                .filter(chosen::equals)
                .map(known -> words.word(prefix + known))
                .findFirst()
                .orElse("");
    }

    List<Option> services(String chosen) {
        return options(
                services.all().stream().filter(each -> !each.isInternal()).map(CallChoices::option), chosen);
    }

    private static Option option(Service service) {
        return Option.of(service.key(), service.title());
    }

    private static Option option(CaseHit hit) {
        return Option.of(hit.reference(), hit.reference() + " " + hit.service());
    }

    /// With a first entry that says that none is chosen.
    private List<Option> options(Stream<Option> all, String chosen) {
        var options = new ArrayList<Option>();
        options.add(Option.of("", words.word("answering.call.none")));
        all.forEach(option -> options.add(option.chosen(option.value().equals(chosen))));
        return options;
    }
}
