package frontdoor.desk;

import frontdoor.directory.Services;
import frontdoor.identity.SignedIn;
import frontdoor.kernel.Channel;
import frontdoor.kernel.CivilTime;
import frontdoor.performance.CountedRow;
import frontdoor.performance.Dimension;
import frontdoor.performance.Figure;
import frontdoor.performance.Filter;
import frontdoor.performance.Measure;
import frontdoor.performance.Scorecard;
import frontdoor.services.Service;
import frontdoor.web.Option;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the pages of the scorecard.
@Component
class FiguresPages {

    private static final int MONTHS = 24;
    private static final int ROWS = 50;
    private static final List<Dimension> PARTS =
            List.of(Dimension.SERVICE, Dimension.WARD, Dimension.CHANNEL, Dimension.DETAIL);

    private final Scorecard scorecard;
    private final Services services;
    private final DeskWords words;
    private final Clock clock;

    FiguresPages(Scorecard scorecard, Services services, DeskWords words, Clock clock) {
        this.scorecard = scorecard;
        this.services = services;
        this.words = words;
        this.clock = clock;
    }

    FiguresPage all(FiguresQuery query) {
        var figures = scorecard.figures(query.period(), query.filter());
        var shown = figures.counted().stream()
                .map(figure -> ShownFigure.of(
                        figure, null, "/desk/scorecard/" + figure.measure().key() + query.address()))
                .toList();
        return new FiguresPage(query, query.month().atDay(1), choices(query), shown, figures.failed());
    }

    /// Figures are for all staff. The cases behind them are for those who may know that they exist.
    boolean seesRows(FiguresQuery query, SignedIn who) {
        var service = query.filter().service();
        return DeskAccess.oversees(who)
                || service != null
                        && services.current(service)
                                .filter(each -> DeskAccess.lists(who, each))
                                .isPresent();
    }

    FiguresPage.One one(Measure measure, FiguresQuery query, @Nullable CountedRow after, SignedIn who) {
        var here = "/desk/scorecard/" + measure.key();
        boolean seesRows = seesRows(query, who);
        var rows =
                seesRows ? scorecard.rows(measure, query.period(), query.filter(), after, ROWS) : List.<CountedRow>of();
        return new FiguresPage.One(
                query,
                query.month().atDay(1),
                choices(query),
                ShownFigure.of(scorecard.figure(measure, query.period(), query.filter()), null, null),
                after == null
                        ? PARTS.stream().map(by -> parts(by, measure, query)).toList()
                        : List.of(),
                seesRows,
                rows.stream().map(this::named).toList(),
                rows.size() < ROWS ? null : here + query.address() + "&after=" + cursor(rows.getLast()),
                after == null ? null : here + query.address(),
                here + ".csv" + query.address());
    }

    private FiguresPage.Parts parts(Dimension by, Measure measure, FiguresQuery query) {
        var figures = scorecard.by(by, measure, query.period(), query.filter()).stream()
                .map(figure -> part(by, figure, query))
                .toList();
        return new FiguresPage.Parts(by.name().toLowerCase(Locale.ROOT), figures);
    }

    private ShownFigure part(Dimension by, Figure figure, FiguresQuery query) {
        var slice = figure.slice();
        if (slice == null) {
            return ShownFigure.of(figure, words.word("desk.unknown"), null);
        }
        var address = query.in(narrowed(by, slice, query.filter())).address();
        return ShownFigure.of(
                figure, name(by, slice), "/desk/scorecard/" + figure.measure().key() + address);
    }

    private static Filter narrowed(Dimension by, String slice, Filter filter) {
        return switch (by) {
            case SERVICE -> new Filter(slice, filter.ward(), filter.channel(), filter.detail());
            case WARD -> new Filter(filter.service(), slice, filter.channel(), filter.detail());
            case CHANNEL -> new Filter(filter.service(), filter.ward(), slice, filter.detail());
            case DETAIL -> new Filter(filter.service(), filter.ward(), filter.channel(), slice);
            case MONTH -> filter;
        };
    }

    private @Nullable String name(Dimension by, @Nullable String slice) {
        if (slice == null) {
            return null;
        }
        return switch (by) {
            case SERVICE -> services.current(slice).map(Service::title).orElse(slice);
            case CHANNEL -> words.wordOr("desk.channel." + slice, slice);
            case WARD, MONTH -> slice;
            case DETAIL -> slice.replace('_', ' ');
        };
    }

    private CountedRow named(CountedRow row) {
        return new CountedRow(
                row.id(),
                row.reference(),
                row.day(),
                name(Dimension.SERVICE, row.service()),
                row.ward(),
                name(Dimension.CHANNEL, row.channel()),
                name(Dimension.DETAIL, row.detail()),
                row.counts());
    }

    private FiguresPage.Choices choices(FiguresQuery query) {
        var filter = query.filter();
        return new FiguresPage.Choices(
                months(query.month()),
                options(
                        services.all().stream().map(service -> Option.of(service.key(), service.title())),
                        filter.service()),
                options(
                        Stream.of(Channel.values())
                                .map(each -> Option.of(each.key(), words.word("desk.channel." + each.key()))),
                        filter.channel()),
                filter.ward() == null ? "" : filter.ward());
    }

    private List<Option> months(YearMonth chosen) {
        var now = YearMonth.from(CivilTime.day(clock.instant()));
        var name = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
        return Stream.iterate(now, month -> month.minusMonths(1))
                .limit(MONTHS)
                .map(month -> Option.of(month.toString(), name.format(month)).chosen(month.equals(chosen)))
                .toList();
    }

    private List<Option> options(Stream<Option> all, @Nullable String chosen) {
        var options = new ArrayList<Option>();
        options.add(Option.of("", words.word("desk.figures.all")));
        all.forEach(option -> options.add(option.chosen(option.value().equals(chosen))));
        return options;
    }

    private static String cursor(CountedRow row) {
        return row.day() + "_" + URLEncoder.encode(row.id(), StandardCharsets.UTF_8);
    }
}
