package frontdoor.mail;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/// Bytes as words. It never fails: what fits no character set is read as Windows does, which gives every byte a letter.
final class Text {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int MOST_NESTED = 400;

    private Text() {}

    /// @param named the character set that the email names, or null. It is believed if the bytes agree
    static String of(byte[] bytes, @Nullable String named) {
        var sets = new ArrayList<Charset>();
        charset(named, sets);
        sets.add(StandardCharsets.UTF_8);
        for (var set : sets) {
            try {
                return set.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
            } catch (CharacterCodingException | UnsupportedOperationException wrong) {
                // the next may fit
            }
        }
        return new String(bytes, WINDOWS);
    }

    private static void charset(@Nullable String named, List<Charset> sets) {
        try {
            // ASCII and Latin 1 are named for what is neither: UTF-8 is tried first, then Windows' letters.
            if (named != null && !named.matches("(?i)us-ascii|iso-8859-1|latin1|utf-?7")) {
                sets.add(Charset.forName(named.strip()));
            }
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            // then it is guessed
        }
    }

    /// A header's characters are its bytes; some programs put letters there without saying in which set.
    static String of(String header) {
        return header.chars().anyMatch(c -> c > 127) && header.chars().allMatch(c -> c < 256)
                ? of(header.getBytes(StandardCharsets.ISO_8859_1), null)
                : header;
    }

    static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /// The words of an HTML page, with its paragraphs apart. Nothing of the page itself is kept.
    static String ofHtml(String html) {
        var parser = org.jsoup.parser.Parser.htmlParser().setMaxDepth(MOST_NESTED);
        var page = Jsoup.parse(html, "", parser);
        page.outputSettings(new Document.OutputSettings().prettyPrint(false));
        page.select("script, style, head, noscript, template").remove();
        page.select("p, div, tr, li, h1, h2, h3, h4, h5, h6, blockquote, pre, table")
                .before("\n")
                .after("\n");
        page.select("td, th").after(" ");
        return page.body()
                .wholeText()
                .replace('\u00A0', ' ')
                .replaceAll("[ \\t]+", " ")
                .replaceAll(" ?\\R ?", "\n")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }
}
