package frontdoor.responding;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.referrals.Referral;
import frontdoor.referrals.Rejection;
import frontdoor.referrals.Result;
import frontdoor.referrals.Status;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What docs/PARTNERS.md tells developers is so: each of its examples is run as it stands.
class PartnersPageTests extends ReferralApi {

    private static final Pattern EXAMPLE = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    private String file = "";

    @Test
    void everyExampleWorksAsItStands() throws Exception {
        file = given("the bed.png");
        clock.forward(Duration.ofSeconds(10));
        var examples =
                EXAMPLE.matcher(page()).results().map(found -> found.group(1)).toList();
        assertThat(examples).hasSize(7);
        for (var example : examples) {
            var said = run(example);
            assertThat(said).as(example).contains(referral.id().toString());
        }
        assertThat(folder.resolve(file)).isNotEmptyFile();
        assertThat(now())
                .returns(Status.COMPLETED, Referral::status)
                .returns("not_enrolled", Referral::reason)
                .returns("The bed was collected", Referral::note);
    }

    @Test
    void everyCodeStandsOnThePage() throws Exception {
        var page = page();
        for (var fault : Fault.values()) {
            assertThat(page).contains("`" + fault.name() + "`");
        }
        for (var reason : Rejection.values()) {
            assertThat(page).contains("`" + reason.key() + "`");
        }
        for (var result : Result.values()) {
            assertThat(page).contains("`" + result.key() + "`");
        }
        for (var move : Said.MOVES) {
            assertThat(page).contains("| `" + move.key() + "` |");
        }
    }

    private String run(String example) throws Exception {
        var token = tokens.make("equipment_store", ADDY).orElseThrow();
        var process = new ProcessBuilder(List.of("bash", "-e", "-c", example)).redirectErrorStream(true);
        process.environment().put("FRONTDOOR", "http://localhost:" + port);
        process.environment().put("TOKEN", token);
        process.environment().put("ID", referral.id().toString());
        process.environment().put("FILE", file);
        process.directory(folder.toFile());
        var running = process.start();
        var said = new String(running.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(running.waitFor()).as(example + said).isZero();
        return said;
    }

    private static String page() throws Exception {
        return java.nio.file.Files.readString(Path.of("docs/PARTNERS.md"));
    }
}
