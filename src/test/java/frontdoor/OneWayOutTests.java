package frontdoor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// Whatever is written to a person goes out by one place, which asks the register of people first. So nobody
/// who died, and nobody who must not be written to, is written to past it.
class OneWayOutTests {

    private static final Path NOTIFY = Path.of("src/main/java/frontdoor/notify");

    @Test
    void onlyOneModuleCanSendAnything() {
        noClasses()
                .that()
                .resideOutsideOfPackage("frontdoor.notify..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.springframework.mail.javamail.JavaMailSender")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("jakarta.mail.Transport")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("uk.gov.service.notify..")
                .check(OurClasses.all());
    }

    @Test
    void inItOnlyTheRelayGivesAnythingToACarrier() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("frontdoor.notify.Relay")
                .should()
                .callMethod("frontdoor.notify.Carrier", "carry", "frontdoor.notify.Message")
                .check(OurClasses.all());
    }

    @Test
    void theRelayTakesNothingWithoutAskingTheRegister() throws IOException {
        var store = Files.readString(NOTIFY.resolve("RelayStore.java"));

        assertThat(store).contains("people.reach(person_id, channel, recipient, :now)");
        assertThat(store.split("update notify.message", -1)).hasSize(4);
    }

    /// A letter that somebody prints is handed over by hand: what was stopped is none of those.
    @Test
    void whatIsHandedOverOrSentAgainWasNotStopped() throws IOException {
        var store = Files.readString(NOTIFY.resolve("MessageStore.java"));

        for (var query : store.split("\"\"\"", -1)) {
            if (query.contains("set state = 'delivered'")
                    || query.contains("set state = 'pending'")
                    || query.contains("channel = 'post'")) {
                assertThat(query).contains("stopped_for is null");
            }
        }
    }
}
