package frontdoor.web;

import frontdoor.council.CouncilFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.support.AbstractMessageSource;

/// Any words of ours as the council would rather say them: `words/<language>/*.properties` in its folder, with the keys
/// of our own bundles. What it does not say is said as we do.
final class CouncilWords extends AbstractMessageSource {

    private static final Logger LOG = LoggerFactory.getLogger(CouncilWords.class);

    private final Map<String, Map<String, MessageFormat>> formats = new HashMap<>();

    private CouncilWords(MessageSource ours) {
        setParentMessageSource(ours);
    }

    static MessageSource in(CouncilFolder folder, MessageSource ours) {
        var words = new CouncilWords(ours);
        var languages = folder.resolve("words");
        if (Files.isDirectory(languages)) {
            try (var files = Files.walk(languages, 2)) {
                files.filter(file -> file.toString().endsWith(".properties"))
                        .sorted()
                        .forEach(file -> words.read(
                                file, languages.relativize(file).getName(0).toString()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return words.formats.isEmpty() ? ours : words;
    }

    /// A slip in one line is no reason for the council to have no front door: it is named in the log and left out.
    private void read(Path file, String language) {
        var lines = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lines.forEach((key, text) -> add(file, Locale.forLanguageTag(language), key.toString(), text.toString()));
    }

    private void add(Path file, Locale locale, String key, String text) {
        var parent = getParentMessageSource();
        if (parent == null || parent.getMessage(key, null, null, Locale.ENGLISH) == null) {
            LOG.error("{}: there are no words {}, so they are shown nowhere", file, key);
            return;
        }
        try {
            formats.computeIfAbsent(locale.getLanguage(), _ -> new HashMap<>())
                    .put(key, new MessageFormat(text.replace("'", "’"), locale));
        } catch (IllegalArgumentException wrong) {
            LOG.error("{}: the words {} are left out: {}", file, key, wrong.getMessage());
        }
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        return formats.getOrDefault(locale.getLanguage(), Map.of()).get(code);
    }
}
