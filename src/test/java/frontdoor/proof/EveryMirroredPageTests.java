package frontdoor.proof;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.testing.Inspection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

/// A council that speaks a language which runs from right to left: its pages are mirrored. Nobody has put our words
/// into that language, so they are English.
@EnabledIfSystemProperty(named = "proofs", matches = "true") // long: ./test -Dproofs=true
class EveryMirroredPageTests extends MondayMorning {

    @TempDir
    private static Path folder;

    @DynamicPropertySource
    static void speaksArabic(DynamicPropertyRegistry registry) throws IOException {
        FileSystemUtils.copyRecursively(Path.of("src/main/resources/council"), folder);
        var council = folder.resolve("council.yaml");
        Files.writeString(council, Files.readString(council).replace("languages: [en, cy]", "languages: [en, cy, ar]"));
        registry.add("frontdoor.council", folder::toString);
    }

    @Test
    void aReportIsMadeFromRightToLeft() {
        var inspection = new Inspection("mirrored");
        try (var pat = Resident.at(port, Resident.Way.WITH_SCRIPTS)) {
            pat.opens("/?lang=ar").looks(inspection, "home");
            assertThat(pat.browser().page().locator("html").getAttribute("dir")).isEqualTo("rtl");
            pat.opens("/services").looks(inspection, "services");
            pat.opens("/services/missed_bin").looks(inspection, "service").presses("Start now");
            pat.presses("Enter the address yourself").continues().looks(inspection, "address-wrong");
            pat.writes("Address", "1 Mirrored Street")
                    .writes("Postcode", "ZZ99 9ZZ")
                    .continues();
            pat.looks(inspection, "choice").chooses("Food waste").continues();
            pat.chooses("Yes").continues();
            pat.answersWhatElseIsAskedUntil("How can we tell you what happens?").looks(inspection, "contact");
            pat.answersWhatElseIsAskedUntil("Check your answers").looks(inspection, "check");
            pat.presses("Send").looks(inspection, "done");
            pat.opens("/track").looks(inspection, "track");
            pat.opens("/account/sign-in").looks(inspection, "sign-in");
            pat.opens("/nowhere").looks(inspection, "404");
        }
        inspection.assertNothingFound();
    }
}
