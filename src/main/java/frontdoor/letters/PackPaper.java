package frontdoor.letters;

import frontdoor.kernel.CivilTime;
import frontdoor.letters.CasePack.Line;
import frontdoor.pdf.Paper;
import frontdoor.pdf.Part;
import frontdoor.pdf.Part.Run;
import frontdoor.pdf.Pdfs;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// An information pack on paper: to be printed, and as a letter.
@Component
public class PackPaper {

    private final Pdfs pdfs;
    private final MessageSource text;

    PackPaper(Pdfs pdfs, MessageSource text) {
        this.pdfs = pdfs;
        this.text = text;
    }

    /// A PDF/UA-1 file.
    ///
    /// @param points [Paper#USUAL], [Paper#LARGE] or [Paper#GIANT]
    public byte[] pdf(CasePack pack, Locale locale, int points) {
        return pdfs.make(paper(pack, locale, points));
    }

    private Paper paper(CasePack pack, Locale locale, int points) {
        var parts = new ArrayList<Part>();
        parts.add(Part.paragraph(pack.about()));
        parts.add(Part.paragraph(pack.summary()));
        appointment(pack, locale).forEach(each -> parts.add(Part.paragraph(each)));
        for (var group : pack.groups()) {
            parts.add(new Part.Heading(2, group.title()));
            for (var line : group.lines()) {
                parts.add(new Part.Heading(3, line.title()));
                said(line, locale).forEach(each -> parts.add(Part.paragraph(each)));
                if (line.contact().web() != null) {
                    parts.add(new Part.Paragraph(List.of(
                            new Run(line.contact().web(), false, line.contact().web()))));
                }
            }
        }
        return new Paper(pack.title(), locale, points, null, "", parts);
    }

    /// In the marks of a letter's text.
    String letter(CasePack pack, Locale locale) {
        var letter = new StringBuilder(pack.summary());
        appointment(pack, locale).forEach(each -> letter.append("\n\n").append(each));
        for (var group : pack.groups()) {
            letter.append("\n\n## ").append(group.title());
            for (var line : group.lines()) {
                letter.append("\n\n**").append(line.title()).append("**");
                said(line, locale).forEach(each -> letter.append('\n').append(each));
                if (line.contact().web() != null) {
                    letter.append('\n').append(line.contact().web());
                }
            }
        }
        return letter.toString();
    }

    private List<String> appointment(CasePack pack, Locale locale) {
        var booked = pack.appointment();
        if (booked == null) {
            return List.of();
        }
        return List.of(word(
                "letters.pack.appointment",
                locale,
                booked.title(),
                day(booked.at().toLocalDate(), locale),
                time(booked.at().toLocalTime(), locale),
                booked.where()));
    }

    private String time(LocalTime time, Locale locale) {
        if (time.equals(LocalTime.NOON)) {
            return word("web.time.midday", locale);
        }
        var half = word(time.isBefore(LocalTime.NOON) ? "web.time.am" : "web.time.pm", locale);
        return DateTimeFormatter.ofPattern(time.getMinute() == 0 ? "h" : "h:mm", locale)
                        .format(time)
                + half;
    }

    /// What is said of a line, a sentence each.
    private List<String> said(Line line, Locale locale) {
        var said = new ArrayList<String>();
        if (line.who() != null) {
            said.add(line.who());
        }
        if (line.says() != null) {
            said.add(line.says());
        }
        if (line.needs() != null) {
            said.add(word("letters.pack.needs", locale, line.needs()));
        }
        if (line.by() != null) {
            said.add(word("letters.pack.by", locale, day(line.by(), locale)));
        }
        if (line.contact().phone() != null) {
            said.add(word("letters.pack.phone", locale, line.contact().phone()));
        }
        if (line.contact().source() != null) {
            said.add(word("letters.pack.source", locale, line.contact().source()));
        }
        if (line.told() != null) {
            var at = line.told().at();
            said.add(word(
                    "letters.pack.told." + line.told().how(),
                    locale,
                    at == null ? "" : day(CivilTime.day(at), locale)));
        }
        return said;
    }

    private static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(day);
    }

    private String word(String key, Locale locale, Object... values) {
        return text.getMessage(key, values, locale);
    }
}
