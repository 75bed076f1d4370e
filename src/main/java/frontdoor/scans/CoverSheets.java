package frontdoor.scans;

import frontdoor.kernel.Actor;
import frontdoor.kernel.Secret;
import frontdoor.pdf.Paper;
import frontdoor.pdf.Part;
import frontdoor.pdf.Pdfs;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Makes cover sheets: paper that says, by a code for the scanner, to which case or conversation what lies under it
/// goes.
@Component
public class CoverSheets {

    /// How a sheet is known whose code cannot be read. It is printed on each, and no letter says so.
    static final String TITLE = "Frontdoor cover sheet";

    private final SheetStore store;
    private final Pdfs pdfs;
    private final MessageSource messages;
    private final Clock clock;

    CoverSheets(SheetStore store, Pdfs pdfs, MessageSource messages, Clock clock) {
        this.store = store;
        this.pdfs = pdfs;
        this.messages = messages;
        this.clock = clock;
    }

    /// @param command made with the page: the same gives the same sheet
    /// @param about the reference of a case or of a conversation, which the caller has seen that they may know
    /// @return a PDF of one page
    public byte[] make(UUID command, String about, Actor by) {
        var code = store.make(command, Secret.fresh(), about, by, clock.instant());
        return pdfs.make(new Paper(
                TITLE,
                Locale.UK,
                Paper.LARGE,
                null,
                about,
                List.of(
                        new Part.Heading(2, about),
                        Part.paragraph(word("scans.sheet.what")),
                        new Part.Picture(Codes.draw(code), word("scans.sheet.code"), 60),
                        Part.paragraph(word("scans.sheet.again")))));
    }

    private String word(String key) {
        return messages.getMessage(key, null, Locale.UK);
    }
}
