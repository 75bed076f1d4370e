package frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `frontdoor check` on a council's folder: letters and articles beside the services.
class CheckTheFolderTests {

    private static final Path COUNCIL = Path.of("src/main/resources/council");
    private static final String LETTER = "letters/missing_information.md";
    private static final String WELSH = "words/cy/letters/missing_information.md";
    private static final String ARTICLE = "articles/help-for-carers.md";

    @TempDir
    Path folder;

    @BeforeEach
    void aCouncilOfOurOwn() throws IOException {
        try (var files = Files.walk(COUNCIL)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = folder.resolve(COUNCIL.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private void change(String file, String from, String to) throws IOException {
        var text = Files.readString(folder.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(folder.resolve(file), text.replace(from, to));
    }

    /// @return what it says, after its exit code
    private String check(String path) {
        var printed = new ByteArrayOutputStream();
        int code = Commands.run(
                "check",
                List.of(folder.resolve(path).toString()),
                new PrintStream(printed, true, StandardCharsets.UTF_8));
        return code + "\n" + printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theMadeUpCouncilIsSound() {
        assertThat(check(""))
                .startsWith("0\n")
                .contains("missed_bin.yaml: sound.", "missing_information.md: sound.", "help-for-carers.md: sound.");
    }

    @Test
    void aLettersFaultIsSaidWithItsPlace() throws IOException {
        change(LETTER, "Dear ((salutation))", "Dear ((salutatoin))");

        var said = check("");

        assertThat(said)
                .startsWith("1\n")
                .contains(folder.resolve(LETTER) + ":11:6: There is no placeholder ((salutatoin)). "
                        + "Did you mean 'salutation'?");
        assertThat(check(LETTER))
                .isEqualTo(check("letters")
                        .lines()
                        .filter(line -> line.equals("1") || line.contains(LETTER))
                        .map(line -> line + "\n")
                        .reduce("", String::concat));
    }

    @Test
    void aLetterInAnotherLanguageHasTheSameBlocks() throws IOException {
        change(WELSH, "::: why ", "::: pam ");

        assertThat(check(WELSH))
                .startsWith("1\n")
                .contains(WELSH + ":1:1: The blocks are not those of the English letter.");
    }

    @Test
    void aLetterOfAServiceWithFaultsIsNotBlamedForIt() throws IOException {
        change("services/bereavement.yaml", "service: bereavement", "service: bereavment");

        assertThat(check("letters")).startsWith("0\n");
        assertThat(check("")).startsWith("1\n").contains("The service is called 'bereavment'");
    }

    @Test
    void anArticlesFaultsAreSaidWithTheirLines() throws IOException {
        change(ARTICLE, "review: ", "review: the end of ");
        change(ARTICLE, "audience: everyone", "audience: everybody");

        assertThat(check(ARTICLE))
                .startsWith("1\n")
                .contains("The day of the review is no date.", "There is no audience 'everybody'")
                .containsPattern("help-for-carers\\.md:[2-9]:1: ");
    }

    @Test
    void anyOtherFileOfTheFolderCanBeRead() throws IOException {
        change("teams.yaml", "teams:", "teams: [");
        change("words/cy/services/pothole.yaml", "title: ", "title: \"");

        assertThat(check(""))
                .startsWith("1\n")
                .containsPattern("teams\\.yaml:\\d+:\\d+: This cannot be read\\.")
                .containsPattern("words/cy/services/pothole\\.yaml:\\d+:\\d+: This cannot be read\\.");
        assertThat(check("teams.yaml")).startsWith("1\n").doesNotContain("pothole");
        assertThat(check("events.yaml")).isEqualTo("0\nevents.yaml: sound.\n");
    }

    @Test
    void whatIsWrongWithPartnersIsSaidWithItsPlace() throws IOException {
        change("partners.yaml", "channel: webhook", "channel: webhok");
        change("partners.yaml", "act: 2 working days\n  meals", "acts: 2 working days\n  meals");
        change("partners.yaml", "    address: [Anytown General Hospital, Hill Road, ANYTOWN, AN1 4GH]\n", "");
        change(
                "partners.yaml",
                "channel: telephone\n    takes: [bereavement]\n    acknowledge: 4 hours",
                "address: [The yard, ANYTOWN]\n    channel: telephone\n    takes: [bereavement]\n    acknowledge: 4 hours");
        change("agreements.yaml", "[home_care,", "[home_car,");
        change("agreements.yaml", "until: 2027-01-14", "until: 2025-01-14");

        assertThat(check(""))
                .startsWith("1\n")
                .containsPattern("partners\\.yaml:\\d+:14: There is no channel 'webhok'\\. Did you mean 'webhook'\\?")
                .containsPattern("partners\\.yaml:\\d+:5: There is no 'acts' here\\. Did you mean 'act'\\?")
                .containsPattern("partners\\.yaml:\\d+:3: The partner 'pals' is told by letter and has no 'address'\\.")
                .containsPattern("partners\\.yaml:\\d+:5: The partner 'home_care' has an address that does not end")
                .containsPattern("partners\\.yaml:\\d+:3: 'equipment_store' has no 'act'\\.")
                .containsPattern(
                        "agreements\\.yaml:\\d+:15: There is no partner 'home_car'\\. Did you mean 'home_care'\\?")
                .containsPattern(
                        "agreements\\.yaml:\\d+:12: The agreement 'bereavement_faith' ends before it begins\\.");
        assertThat(check("partners.yaml")).startsWith("1\n").doesNotContain("agreements");
    }

    @Test
    void aLineThatNoAgreementCoversIsAdvice() throws IOException {
        change(
                "agreements.yaml",
                "items: [relationship, contact_name, contact_phone, contact_by, safe_contact, urgent_burial]",
                "items: [relationship, contact_name, contact_phone, contact_by, safe_contact]");
        change("agreements.yaml", "parties: [pals, schools,", "parties: [pals,");

        assertThat(check("services/bereavement.yaml"))
                .startsWith("0\n")
                .contains("No agreement with 'faith_forum' for 'bereavement' covers 'urgent_burial'.")
                .contains("No agreement with 'schools' for 'bereavement' covers ");
    }

    @Test
    void aLineToAPartnerThatThereIsNotIsAFault() throws IOException {
        change("services/bereavement.yaml", "partner:pharmacy", "partner:pharmcy");

        assertThat(check("services/bereavement.yaml"))
                .startsWith("1\n")
                .contains("goes to the partner 'pharmcy', which does not exist. Did you mean 'pharmacy'?");
    }

    @Test
    void aFileInAnotherEncodingIsRefused() throws IOException {
        Files.write(folder.resolve(LETTER), "---\ntitle: Café\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(check(LETTER)).startsWith("1\n").contains(LETTER + ":2:", "not UTF-8");
    }

    @Test
    void nothingToCheckIsSaid() {
        assertThat(check("measures")).startsWith("2\n").contains("Say which file or folder to check");
    }
}
