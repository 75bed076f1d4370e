package frontdoor.manual;

import frontdoor.articles.ArticlePaper;
import frontdoor.articles.Articles;
import frontdoor.council.Council;
import frontdoor.kernel.CivilTime;
import frontdoor.pdf.Paper;
import frontdoor.pdf.Part;
import frontdoor.pdf.Part.Run;
import frontdoor.web.Site;
import frontdoor.web.Words;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The manual on paper, for where there is no screen.
@Component
class ManualPaper {

    private final Articles articles;
    private final Council council;
    private final Site site;
    private final Clock clock;

    ManualPaper(Articles articles, Council council, Site site, Clock clock) {
        this.articles = articles;
        this.council = council;
        this.site = site;
        this.clock = clock;
    }

    Paper of(ManualPage page, Words words) {
        var parts = new ArrayList<Part>();
        parts.add(Part.paragraph(words.localize("manual.paper.day", words.date(CivilTime.day(clock.instant())))));
        parts.add(new Part.Heading(2, words.localize("manual.reach")));
        parts.add(reach(page, words));
        parts.add(new Part.Heading(2, words.localize("manual.promises")));
        parts.add(new Part.Table(
                List.of(words.localize("manual.service"), words.localize("manual.promise")),
                page.services().stream()
                        .flatMap(service ->
                                service.promises().stream().map(promise -> List.of(service.title(), promise)))
                        .toList()));
        for (var article : articles.all()) {
            parts.addAll(ArticlePaper.parts(article, site.address()));
            if (!article.script().isEmpty()) {
                parts.add(new Part.Heading(3, words.localize("manual.script")));
                parts.addAll(ArticlePaper.script(article, site.address()));
            }
        }
        return new Paper(words.localize("manual.title"), Locale.UK, Paper.USUAL, null, "", parts);
    }

    private Part reach(ManualPage page, Words words) {
        return new Part.Items(
                Stream.concat(
                                Stream.of(
                                        words.localize("manual.phone", council.phone()),
                                        words.localize("manual.textRelay", council.textRelay()),
                                        council.email()),
                                page.hours().entrySet().stream()
                                        .map(day -> words.localize(
                                                "manual.day." + day.getKey().getValue(), day.getValue())))
                        .map(text -> List.of(new Run(text)))
                        .toList(),
                false);
    }
}
