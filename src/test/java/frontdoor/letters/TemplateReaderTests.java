package frontdoor.letters;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.calendars.Span;
import frontdoor.checks.Checked;
import frontdoor.checks.Checker;
import frontdoor.checks.CouncilNames;
import frontdoor.checks.Fault;
import frontdoor.letters.LetterTemplate.Piece;
import frontdoor.services.Service;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TemplateReaderTests {

    private static final Path SERVICES = Path.of("src/main/resources/council/services");
    private static final TemplateReader READER =
            new TemplateReader(Map.of("blue_badge", service("blue_badge")), Set.of("blue_badge", "contact_centre"));

    private static final String GOOD = """
            ---
            title: We need more
            services: [blue_badge]
            owner: blue_badge
            review: 2027-05-01
            reply_within: 10 working days
            no_reply: We decide with what we have.
            ---
            Dear ((salutation))

            ::: missing 600 What do you need?
            Please send us
            :::

            By ((reply_by)). ((no_reply)) We promised a decision by ((due.decision)).

            ::: more 300 optional Anything else?
            :::
            Yours
            """;

    private static Service service(String key) {
        try {
            return new Checker(CouncilNames.nothing()).check(SERVICES.resolve(key + ".yaml"))
                            instanceof Checked.Sound sound
                    ? sound.service()
                    : null;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> faults(String file) {
        return READER.read("x.md", file).faults().stream()
                .map(fault -> fault.line() + ":" + fault.column() + " " + fault.sentence())
                .toList();
    }

    private static LetterTemplate read(String file) {
        var read = READER.read("x.md", file);
        assertThat(read.faults()).isEmpty();
        return Objects.requireNonNull(read.template());
    }

    @Test
    void fixedTextAndBlocksAreToldApart() {
        var template = read(GOOD);
        assertThat(template.reply())
                .isEqualTo(new LetterTemplate.ReplyWanted(
                        Span.parse("10 working days"), null, "We decide with what we have."));
        assertThat(template.pieces())
                .containsExactly(
                        new Piece.Fixed("Dear ((salutation))"),
                        new Piece.Editable("missing", 600, false, "What do you need?", "Please send us"),
                        new Piece.Fixed("By ((reply_by)). ((no_reply)) We promised a decision by ((due.decision))."),
                        new Piece.Editable("more", 300, true, "Anything else?", ""),
                        new Piece.Fixed("Yours"));
    }

    @Test
    void aWrongPlaceholderIsNamedWithItsPlaceAndTheOneThatWasMeant() {
        assertThat(faults(GOOD.replace("((salutation))", "((salutaton))")))
                .containsExactly("9:6 There is no placeholder ((salutaton)). Did you mean 'salutation'?");
        assertThat(faults(GOOD.replace("((due.decision))", "((due.decison))")))
                .containsExactly("15:57 The service 'blue_badge' promises no 'decison'. Did you mean 'decision'?");
    }

    @Test
    void noLetterRepeatsASensitiveAnswer() {
        assertThat(faults(GOOD.replace("Yours", "Yours, ((answer.badge_for))"))).isEmpty();
        assertThat(faults(GOOD.replace("Yours", "Yours, ((answer.condition_named))")))
                .singleElement()
                .asString()
                .startsWith("19:8 The answer to 'condition_named' is sensitive, so no letter repeats it.");
        assertThat(faults(GOOD.replace("Yours", "Yours, ((answer.favourite))")))
                .singleElement()
                .asString()
                .contains("does not ask 'favourite'");
        assertThat(faults(GOOD.replace("services: [blue_badge]\n", "")))
                .singleElement()
                .asString()
                .contains("Name the services that it is for.");
    }

    @Test
    void everythingThatIsWrongWithTheHeadIsSaidAtOnce() {
        assertThat(faults("""
                        ---
                        titel: We need more
                        services: [blu_badge]
                        owner: blue_bage
                        review: soon
                        reply_within: a while
                        audience: all
                        ---
                        Dear ((salutation))
                        """))
                .anyMatch(fault -> fault.startsWith("2:1 There is no 'titel' in a letter."))
                .anyMatch(fault -> fault.startsWith("1:1 The letter has no title."))
                .anyMatch(fault -> fault.startsWith("3:11 There is no service 'blu_badge'. Did you mean 'blue_badge'?"))
                .anyMatch(fault -> fault.startsWith("4:8 There is no team 'blue_bage'."))
                .anyMatch(fault -> fault.startsWith("5:9 The day of the review is no date."))
                .anyMatch(fault -> fault.startsWith("6:15 'a while' is no length of time."))
                .anyMatch(fault -> fault.startsWith("7:11 There is no audience 'all'."));
        assertThat(faults("Dear all")).singleElement().asString().startsWith("1:1 A letter begins with ---");
        assertThat(faults("---\ntitle: [a\n---\nDear")).anyMatch(fault -> fault.contains("cannot be read"));
    }

    @Test
    void aLetterThatAsksForAReplySaysByWhenAndWhatFollows() {
        assertThat(faults(GOOD.replace("By ((reply_by)).", "Soon.")))
                .containsExactly("9:1 The letter asks for a reply and does not say by when. Write ((reply_by)).");
        assertThat(faults(GOOD.replace("no_reply: We decide with what we have.\n", "")))
                .anyMatch(fault -> fault.contains("does not say what happens without a reply"));
        assertThat(faults(GOOD.replace("reply_within: 10 working days\n", "")))
                .anyMatch(fault -> fault.contains("Nothing is asked of the person."));
    }

    @Test
    void aBlockThatIsNotClosedOrIsHereTwiceIsFound() {
        assertThat(faults(GOOD.replace("Please send us\n:::", "Please send us")))
                .anyMatch(fault -> fault.contains("The block 'missing' is still open here."));
        assertThat(faults(GOOD.replace("::: more", "::: missing")))
                .containsExactly("17:1 The block 'missing' is here a second time. Give it another name.");
        assertThat(faults(GOOD.replace("::: more 300", "::: more lots of")))
                .anyMatch(fault -> fault.startsWith("17:1 A block to be typed begins with"));
        assertThat(faults(GOOD.replace("600", "10")))
                .containsExactly("11:1 The block 'missing' begins with more than it takes. Give it more.");
        assertThat(faults(GOOD.replace("600", "60000"))).containsExactly("11:1 A block takes 1 to 4000 characters.");
    }

    @Test
    void thereIsNoHtml() {
        assertThat(faults(GOOD.replace("Yours", "Yours <b>truly</b>")))
                .containsExactly("19:7 A letter has no HTML. Take <b> away.");
    }

    @Test
    void aTranslationHasTheBlocksOfTheOriginal() {
        var original = read(GOOD);
        var welsh = """
                ---
                title: Mae angen mwy arnom
                no_reply: Byddwn yn penderfynu.
                ---
                Annwyl ((salutation)), erbyn ((reply_by))
                ::: missing 600 Beth?
                :::
                ::: more 300 optional Rhywbeth arall?
                :::
                """;
        var read = READER.translation(original, "x.md", welsh, "cy");
        assertThat(read.faults()).isEmpty();
        assertThat(Objects.requireNonNull(read.template()).services()).containsExactly("blue_badge");
        assertThat(READER.translation(original, "x.md", welsh.replace("more", "rhagor"), "cy")
                        .faults())
                .extracting(Fault::what)
                .containsExactly("The blocks are not those of the English letter.");
    }
}
