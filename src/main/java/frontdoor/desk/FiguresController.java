package frontdoor.desk;

import frontdoor.audit.Audit;
import frontdoor.identity.SignedIn;
import frontdoor.performance.CountedRow;
import frontdoor.performance.Measure;
import frontdoor.performance.Scorecard;
import frontdoor.web.Pages;
import frontdoor.web.SavedFile;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The council's figures, and under each the rows that make it.
@Controller
class FiguresController {

    private final Scorecard scorecard;
    private final FiguresPages figuresPages;
    private final Audit audit;
    private final Pages pages;
    private final Clock clock;

    FiguresController(Scorecard scorecard, FiguresPages figuresPages, Audit audit, Pages pages, Clock clock) {
        this.scorecard = scorecard;
        this.figuresPages = figuresPages;
        this.audit = audit;
        this.pages = pages;
        this.clock = clock;
    }

    @ModelAttribute
    FiguresQuery query(
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable String service,
            @RequestParam(required = false) @Nullable String ward,
            @RequestParam(required = false) @Nullable String channel,
            @RequestParam(required = false) @Nullable String detail) {
        return FiguresQuery.of(month, service, ward, channel, detail, clock);
    }

    @GetMapping("/desk/scorecard")
    View all(@ModelAttribute(binding = false) FiguresQuery query) {
        return pages.show("desk/figures", figuresPages.all(query));
    }

    /// @param after the day and the id of the last row that was shown, with `_` between
    @GetMapping("/desk/scorecard/{measure}")
    View one(
            @PathVariable String measure,
            @RequestParam(required = false) @Nullable String after,
            @ModelAttribute(binding = false) FiguresQuery query,
            SignedIn who) {
        return pages.show("desk/figure", figuresPages.one(measure(measure), query, row(after), who));
    }

    /// Writes the rows as they come, so that a year of them needs no more room than a day.
    @GetMapping("/desk/scorecard/{measure}.csv")
    View csv(@PathVariable String measure, @ModelAttribute(binding = false) FiguresQuery query, SignedIn who) {
        var taken = measure(measure);
        if (!figuresPages.seesRows(query, who)) {
            audit.refused(who.actor(), "export.refused", "measure:" + taken.key());
            throw CaseDoor.notFound();
        }
        var figure = scorecard.figure(taken, query.period(), query.filter());
        int rows = Math.toIntExact(figure.known() + figure.unknown());
        audit.exported(who.actor(), "measure:" + taken.key(), rows, "scorecard");
        return SavedFile.csv(
                taken.key() + "-" + query.month() + ".csv",
                sheet -> scorecard.export(taken, query.period(), query.filter(), sheet));
    }

    private Measure measure(String key) {
        return scorecard.measure(key).orElseThrow(CaseDoor::notFound);
    }

    private static @Nullable CountedRow row(@Nullable String after) {
        int cut = after == null ? -1 : after.indexOf('_');
        if (after == null || cut < 0) {
            return null;
        }
        try {
            var day = LocalDate.parse(after.substring(0, cut));
            return new CountedRow(after.substring(cut + 1), null, day, null, null, null, null, null);
        } catch (DateTimeException notOne) {
            return null;
        }
    }
}
