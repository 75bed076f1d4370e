package frontdoor.drafting;

import frontdoor.desk.DeskWords;
import frontdoor.drafting.LetterDoor.Place;
import frontdoor.letters.LetterDrafts;
import frontdoor.letters.LetterTemplate;
import frontdoor.letters.LetterTemplates;
import frontdoor.letters.SentLetters;
import frontdoor.web.Option;
import frontdoor.web.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Makes the page on which a letter is chosen.
@Component
class BeginPages {

    private final LetterTemplates templates;
    private final LetterDrafts drafts;
    private final SentLetters sent;
    private final DeskWords words;

    BeginPages(LetterTemplates templates, LetterDrafts drafts, SentLetters sent, DeskWords words) {
        this.templates = templates;
        this.drafts = drafts;
        this.sent = sent;
        this.words = words;
    }

    BeginPage show(Place place, String chosen, Problems problems) {
        var matter = place.matter();
        var kase = matter.kase();
        var service = matter.service();
        var person = matter.to().person();
        return new BeginPage(
                place.address(),
                place.address() + "/letters",
                kase == null || service == null ? matter.to().name() : kase.reference() + " " + service.title(),
                kase == null || kase.reporters().size() < 2 || place.conversation() != null ? List.of() : to(place),
                templates.about(service == null ? null : service.key()).stream()
                        .map(template -> option(template, chosen))
                        .toList(),
                kase != null ? drafts.about(kase.reference().value()) : person == null ? List.of() : drafts.to(person),
                kase == null ? List.of() : sent.about(kase.reference().value()),
                templates.all().stream().collect(Collectors.toMap(LetterTemplate::key, LetterTemplate::title)),
                words.names(),
                UUID.randomUUID(),
                problems);
    }

    private Option option(LetterTemplate template, String chosen) {
        var hint = template.reply() != null
                ? words.word("drafting.asks", template.reply().within().toString())
                : template.articles() ? words.word("drafting.takesArticles") : null;
        return Option.of(template.key(), template.title())
                .withHint(hint)
                .chosen(template.key().equals(chosen));
    }

    private List<Option> to(Place place) {
        var to = new ArrayList<Option>();
        var kase = place.matter().kase();
        for (int i = 0; kase != null && i < kase.reporters().size(); i++) {
            var name = kase.reporters().get(i).name();
            to.add(Option.of(String.valueOf(i), name == null ? words.word("drafting.noName") : name)
                    .chosen(i == 0));
        }
        return to;
    }
}
