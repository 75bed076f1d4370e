package frontdoor.drafting;

import frontdoor.articles.Article;
import frontdoor.articles.Articles;
import frontdoor.conversations.Answering;
import frontdoor.conversations.Presence;
import frontdoor.desk.CaseDoor;
import frontdoor.desk.DeskWords;
import frontdoor.identity.SignedIn;
import frontdoor.letters.LetterCheck;
import frontdoor.letters.LetterDraft;
import frontdoor.letters.LetterDraft.Typed;
import frontdoor.letters.LetterDrafts;
import frontdoor.letters.LetterMatter;
import frontdoor.letters.LetterTemplate;
import frontdoor.letters.LetterTemplates;
import frontdoor.letters.WrittenLetter;
import frontdoor.notify.Medium;
import frontdoor.web.Option;
import frontdoor.web.Problems;
import frontdoor.web.Site;
import frontdoor.web.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Makes the page on which a letter is written.
@Component
class WritingPages {

    private final LetterDoor door;
    private final LetterDrafts drafts;
    private final LetterTemplates templates;
    private final Articles articles;
    private final Presence presence;
    private final DeskWords words;
    private final MessageSource messages;
    private final Site site;

    WritingPages(
            LetterDoor door,
            LetterDrafts drafts,
            LetterTemplates templates,
            Articles articles,
            Presence presence,
            DeskWords words,
            MessageSource messages,
            Site site) {
        this.door = door;
        this.drafts = drafts;
        this.templates = templates;
        this.articles = articles;
        this.presence = presence;
        this.words = words;
        this.messages = messages;
        this.site = site;
    }

    /// What goes onto the page beside the draft.
    ///
    /// @param typed what was typed and not kept, or null
    record Around(
            @Nullable String notice,
            Problems problems,
            @Nullable Typed typed,
            boolean answered) {

        static final Around NOTHING = new Around(null, Problems.NONE, null, false);

        static Around said(@Nullable String notice) {
            return new Around(notice, Problems.NONE, null, false);
        }

        static Around problem(Problems problems) {
            return new Around(null, problems, null, false);
        }
    }

    WritingPage show(LetterDraft draft, LetterMatter matter, SignedIn who, Around around) {
        var from = door.from(matter.kase(), who);
        var letter = drafts.written(draft, matter, from).orElseThrow(CaseDoor::notFound);
        door.viewed(matter, who);
        var names = words.names();
        var checks = drafts.checks(draft, letter);
        var template = letter.template();
        var typed = around.typed();
        return new WritingPage(
                draft,
                about(letter),
                back(draft, letter),
                fields(template, typed == null ? draft.state().blocks() : typed.blocks()),
                languages(draft),
                media(draft, letter),
                typed == null ? draft.state().large() : typed.large(),
                template.articles() ? articles(draft, letter) : List.of(),
                shown(draft, letter),
                sentences(checks, true),
                sentences(checks, false),
                draft.state().medium() == Medium.POST ? template.enclosures() : List.of(),
                others(draft, who, false, names),
                typed == null
                        ? null
                        : new WritingPage.Theirs(
                                names.getOrDefault(
                                        draft.state().by(), draft.state().by()),
                                fields(template, draft.state().blocks())),
                around.answered() ? again() : List.of(),
                around.notice(),
                around.problems());
    }

    private static String about(WrittenLetter letter) {
        var kase = letter.matter().kase();
        var service = letter.matter().service();
        return kase == null || service == null ? letter.matter().to().name() : kase.reference() + " " + service.title();
    }

    private static String back(LetterDraft draft, WrittenLetter letter) {
        if (draft.conversation() != null) {
            return "/desk/inbox/" + draft.conversation();
        }
        return draft.reference() != null
                ? "/desk/cases/" + draft.reference()
                : "/desk/people/" + letter.matter().to().person();
    }

    private List<WritingPage.Field> fields(LetterTemplate template, Map<String, String> texts) {
        return template.editable()
                .map(block -> {
                    var text = Objects.requireNonNullElse(texts.get(block.key()), "");
                    int rows = (int)
                            Math.clamp(Math.max(block.most() / 150, text.lines().count() + 1), 3, 14);
                    return new WritingPage.Field(
                            "block-" + block.key(),
                            block.label(),
                            block.optional() ? words.word("drafting.optional") : null,
                            block.most(),
                            rows,
                            text);
                })
                .toList();
    }

    private List<Option> languages(LetterDraft draft) {
        return templates.languages(draft.template()).stream()
                .map(language -> Option.of(language, words.wordOr("drafting.language." + language, language))
                        .chosen(language.equals(draft.state().language())))
                .toList();
    }

    private List<Option> media(LetterDraft draft, WrittenLetter letter) {
        return Arrays.stream(new Medium[] {Medium.POST, Medium.EMAIL, Medium.TEXT})
                .map(medium -> Option.of(medium.key(), words.word("drafting.medium." + medium.key()))
                        .withHint(
                                medium.key().equals(letter.matter().to().chosen())
                                        ? words.word("drafting.medium.chosen")
                                        : null)
                        .chosen(medium == draft.state().medium()))
                .toList();
    }

    /// Those about the service first.
    private List<Option> articles(LetterDraft draft, WrittenLetter letter) {
        var service = letter.matter().service();
        var language = letter.template().language();
        return articles.all().stream()
                .filter(Article::isPublic)
                .sorted((one, other) -> Boolean.compare(
                        service != null && other.services().contains(service.key()),
                        service != null && one.services().contains(service.key())))
                .map(article -> articles.find(article.key(), language).orElse(article))
                .map(article -> Option.of(article.key(), article.title())
                        .chosen(draft.state().articles().contains(article.key())))
                .toList();
    }

    private WritingPage.Letter shown(LetterDraft draft, WrittenLetter letter) {
        boolean paper = draft.state().medium() == Medium.POST;
        var council = site.council();
        var from = new ArrayList<>(List.of(council.name()));
        from.addAll(council.address());
        from.add(council.phone());
        return new WritingPage.Letter(
                paper,
                letter.matter().to().lines(draft.state().medium()),
                paper ? from : List.of(),
                letter.title(),
                letter.template().language(),
                letter.pages());
    }

    private List<String> sentences(List<LetterCheck> checks, boolean stops) {
        var said = new Words(messages, LocaleContextHolder.getLocale());
        return checks.stream()
                .filter(check -> check.stops() == stops)
                .map(check -> words.word(
                        "drafting.check." + check.key(),
                        check.key().equals("language")
                                ? words.wordOr("drafting.language." + check.about(), check.about())
                                : check.about(),
                        check.at() == null ? "" : said.dateAndTime(check.at())))
                .toList();
    }

    private List<Option> again() {
        return Answering.REASONS.stream()
                .map(key -> Option.of(key, words.word("inbox.again." + key)))
                .toList();
    }

    /// Says that they have it open, and in words who else has.
    String others(LetterDraft draft, SignedIn who, boolean writing) {
        return others(draft, who, writing, words.names());
    }

    private String others(LetterDraft draft, SignedIn who, boolean writing, Map<String, String> names) {
        return presence.here(draft.about(), who.username(), writing).stream()
                .map(other -> words.word(
                        other.writing() ? "drafting.here.writing" : "drafting.here.reading",
                        names.getOrDefault(other.username(), other.username())))
                .collect(Collectors.joining(" "));
    }
}
