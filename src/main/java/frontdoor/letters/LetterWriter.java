package frontdoor.letters;

import frontdoor.articles.Article;
import frontdoor.articles.Articles;
import frontdoor.council.Translations;
import frontdoor.kernel.Settings;
import frontdoor.letters.LetterDraft.State;
import frontdoor.letters.LetterTemplate.Piece;
import frontdoor.letters.LetterValues.Blanks;
import frontdoor.notify.Medium;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Puts a letter together: the council's text, what somebody typed into its blocks, and what is known.
@Component
class LetterWriter {

    private final LetterTemplates templates;
    private final LetterValues values;
    private final Articles articles;
    private final MessageSource messages;
    private final Settings settings;
    private final Clock clock;

    LetterWriter(
            LetterTemplates templates,
            LetterValues values,
            Articles articles,
            MessageSource messages,
            Settings settings,
            Clock clock) {
        this.templates = templates;
        this.values = values;
        this.articles = articles;
        this.messages = messages;
        this.settings = settings;
        this.clock = clock;
    }

    /// In the language that is wished, or else in the council's own.
    Optional<LetterTemplate> template(String key, String language) {
        return templates.find(key, language).or(() -> templates.find(key, Translations.ORIGINAL));
    }

    /// What stands in the blocks before anybody types.
    Map<String, String> suggested(LetterTemplate template, LetterMatter matter, LetterFrom from) {
        var blanks = new Blanks(template, matter, from, clock.instant());
        var texts = new LinkedHashMap<String, String>();
        template.editable()
                .forEach(block -> texts.put(block.key(), filled(block.text(), blanks, new LinkedHashSet<>())));
        return texts;
    }

    /// @return empty if the text of the letter is no longer there
    Optional<WrittenLetter> write(LetterDraft draft, LetterMatter matter, LetterFrom from) {
        return template(draft.template(), draft.state().language()).map(template -> {
            var blanks = new Blanks(template, matter, from, clock.instant());
            var missing = new LinkedHashSet<String>();
            var paragraphs = new ArrayList<String>();
            if (draft.state().medium() == Medium.POST) {
                paragraphs.add(head(blanks));
            }
            template.pieces().forEach(piece -> paragraphs.add(filled(text(piece, draft.state()), blanks, missing)));
            if (draft.state().medium() == Medium.POST && !template.enclosures().isEmpty()) {
                paragraphs.add(word("letters.enclosed", blanks.locale(), String.join("; ", template.enclosures())));
            }
            var body = new StringBuilder(String.join(
                    "\n\n", paragraphs.stream().filter(text -> !text.isBlank()).toList()));
            chosen(draft.state(), template.language()).forEach(article -> add(body, article, draft.state()));
            return new WrittenLetter(
                    template,
                    matter,
                    filled(template.title(), blanks, missing),
                    body.toString(),
                    List.copyOf(missing),
                    values.replyBy(template, blanks.at()),
                    values.remindAt(template, blanks.at()));
        });
    }

    /// The day, and by what the person and we know what it is about.
    private String head(Blanks blanks) {
        var kase = blanks.matter().kase();
        var day = LetterValues.day(blanks.at(), blanks.locale());
        return kase == null
                ? day
                : day + "\n"
                        + word(
                                "letters.reference",
                                blanks.locale(),
                                kase.reference().value());
    }

    private static String text(Piece piece, State state) {
        return switch (piece) {
            case Piece.Fixed fixed -> fixed.text();
            case Piece.Editable block ->
                Objects.requireNonNullElse(state.blocks().get(block.key()), "").strip();
        };
    }

    private String filled(String text, Blanks blanks, Set<String> missing) {
        return Placeholder.MARK.matcher(text).replaceAll(found -> {
            var written = found.group(1).strip();
            var value = LetterText.harmless(values.of(written, blanks));
            if (value.isEmpty()) {
                missing.add(written);
                return Matcher.quoteReplacement(found.group());
            }
            return Matcher.quoteReplacement(value);
        });
    }

    private List<Article> chosen(State state, String language) {
        return state.articles().stream()
                .flatMap(key -> articles.find(key, language).stream())
                .filter(Article::isPublic)
                .toList();
    }

    /// On paper an article is printed in full behind the letter; everywhere else a link leads to it.
    private void add(StringBuilder body, Article article, State state) {
        var address = settings.address() + "/articles/" + article.key();
        if (state.medium() == Medium.POST) {
            body.append("\n\n").append(LetterText.NEW_PAGE);
            body.append("## ").append(article.title()).append("\n\n");
            body.append(article.summary()).append("\n\n");
            body.append(LetterText.marked(article.text(), settings.address().toString()));
        } else {
            body.append("\n\n").append(article.title()).append('\n').append(address);
        }
    }

    private String word(String key, Locale locale, String argument) {
        return messages.getMessage(key, new Object[] {argument}, locale);
    }
}
