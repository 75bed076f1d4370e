package frontdoor.answering;

import frontdoor.council.CouncilFolder;
import frontdoor.kernel.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// How the council makes sure who it talks with: `security.yaml` of its folder. What the file leaves out is asked for
/// strictly: any two details, on every channel where nobody is seen.
@Component
class SecurityRules {

    private static final String FILE = "security.yaml";

    private final List<Channel> channels;
    private final List<SecurityQuestion> questions;
    private final List<OtherWay> ways;
    private final int right;
    private final int tries;

    /// @throws IllegalArgumentException if the file has a word or a number that means nothing here
    SecurityRules(CouncilFolder folder) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        Map<?, ?> file = folder.resolve(FILE).toFile().isFile()
                ? new Yaml(new SafeConstructor(options)).load(folder.read(FILE))
                : Map.of();
        this.channels = listed(
                file,
                "channels",
                Channel::of,
                Call.CHANNELS.stream()
                        .filter(each -> each != Channel.FACE_TO_FACE)
                        .toList());
        this.questions = listed(
                file,
                "ask",
                key -> SecurityQuestion.valueOf(key.toUpperCase(Locale.ROOT)),
                List.of(SecurityQuestion.values()));
        this.ways = listed(
                file, "other_ways", key -> OtherWay.valueOf(key.toUpperCase(Locale.ROOT)), List.of(OtherWay.values()));
        this.right = number(file, "right", 2);
        this.tries = number(file, "tries", 5);
        if (right > questions.size()) {
            throw new IllegalArgumentException(FILE + ": " + right + " must be right, and fewer are asked");
        }
    }

    boolean asksOn(Channel channel) {
        return channels.contains(channel);
    }

    /// In the order in which they are asked.
    List<SecurityQuestion> questions() {
        return questions;
    }

    List<OtherWay> ways() {
        return ways;
    }

    /// How many answers must be right.
    int right() {
        return right;
    }

    /// How many tries with a wrong answer end the questions.
    int tries() {
        return tries;
    }

    private static <T> List<T> listed(Map<?, ?> file, String key, Function<String, T> read, List<T> otherwise) {
        if (!file.containsKey(key)) {
            return otherwise;
        }
        if (!(file.get(key) instanceof List<?> all)) {
            throw new IllegalArgumentException(FILE + ": " + key + " is a list");
        }
        try {
            return all.stream().map(String::valueOf).map(read).toList();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(FILE + ": " + key + " has a word that is not known: " + all, e);
        }
    }

    private static int number(Map<?, ?> file, String key, int otherwise) {
        if (!file.containsKey(key)) {
            return otherwise;
        }
        if (file.get(key) instanceof Integer number && number > 0) {
            return number;
        }
        throw new IllegalArgumentException(FILE + ": " + key + " is a whole number above 0");
    }
}
