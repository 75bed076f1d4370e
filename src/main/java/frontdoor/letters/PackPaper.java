package frontdoor.letters;

import frontdoor.kernel.CivilTime;
import frontdoor.letters.CasePack.Line;
import frontdoor.pdf.Paper;
import frontdoor.pdf.Part;
import frontdoor.pdf.Part.Run;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// An information pack on paper: to be printed, and as a letter.
@Component
class PackPaper {

    private final MessageSource text;

    PackPaper(MessageSource text) {
        this.text = text;
    }

    /// @param points [Paper#USUAL], [Paper#LARGE] or [Paper#GIANT]
    Paper paper(CasePack pack, Locale locale, int points) {
        var parts = new ArrayList<Part>();
        parts.add(Part.paragraph(pack.about()));
        parts.add(Part.paragraph(pack.summary()));
        for (var group : pack.groups()) {
            parts.add(new Part.Heading(2, group.title()));
            for (var line : group.lines()) {
                parts.add(new Part.Heading(3, line.title()));
                said(line, locale).forEach(each -> parts.add(Part.paragraph(each)));
                if (line.web() != null) {
                    parts.add(new Part.Paragraph(List.of(new Run(line.web(), false, line.web()))));
                }
            }
        }
        return new Paper(pack.title(), locale, points, null, "", parts);
    }

    /// In the marks of a letter's text.
    String letter(CasePack pack, Locale locale) {
        var letter = new StringBuilder(pack.summary());
        for (var group : pack.groups()) {
            letter.append("\n\n## ").append(group.title());
            for (var line : group.lines()) {
                letter.append("\n\n**").append(line.title()).append("**");
                said(line, locale).forEach(each -> letter.append('\n').append(each));
                if (line.web() != null) {
                    letter.append('\n').append(line.web());
                }
            }
        }
        return letter.toString();
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
        if (line.phone() != null) {
            said.add(word("letters.pack.phone", locale, line.phone()));
        }
        if (line.source() != null) {
            said.add(word("letters.pack.source", locale, line.source()));
        }
        if (line.told() != null) {
            said.add(word("letters.pack.told." + line.told(), locale, day(line.toldAt(), locale)));
        }
        return said;
    }

    private static String day(@org.jspecify.annotations.Nullable Instant at, Locale locale) {
        return at == null ? "" : day(CivilTime.day(at), locale);
    }

    private static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(day);
    }

    private String word(String key, Locale locale, String value) {
        return text.getMessage(key, new Object[] {value}, locale);
    }
}
