package frontdoor.partnering;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.testing.SettableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Nothing of a case is read by anybody without a ground, a yes or an agreement, by any door there is.
///
/// A council is made up by chance. People report things by chance, say yes and take it back, partners and staff press
/// what they can, and days pass. All the while everybody looks everywhere: partners at their pages, by their links and
/// by their systems, staff of every sort at the desk, residents and strangers; their mail and their notices are opened
/// too. In the end every kind of session tries every address of the application. Whatever they see is held against the
/// files alone. `-Ddoors=<seed>` makes up another council, `-Ddoors.cases=<n>` more cases.
@SpringBootTest(
        properties = {"frontdoor.endpoints.inside=localhost,127.0.0.1", "frontdoor.responding.a-minute=1000000"})
@AutoConfigureMockMvc
@Timeout(10_800) // seconds: it can be told to do all
class EveryDoorTests {

    private static final Logger LOG = LoggerFactory.getLogger(EveryDoorTests.class);
    private static final long SEED = Long.getLong("doors", 11);
    private static final int CASES = Integer.getInteger("doors.cases", 8);
    private static final int ONE_OF = Integer.getInteger("doors.one", 20);
    private static final int ONE_OF_ALL = Integer.getInteger("doors.all", 1);
    /// Who reads something of any case, whatever chance made of it.
    private static final List<String> READERS =
            List.of("registrar", "adviser", "all but one", "who reported it", "their account");

    private static final AnyCouncil COUNCIL = new AnyCouncil(SEED);

    @Autowired
    ApplicationContext context;

    @Autowired
    SettableClock clock;

    @DynamicPropertySource
    static void council(DynamicPropertyRegistry properties) throws IOException {
        var folder = COUNCIL.in(Files.createTempDirectory("council"));
        properties.add("frontdoor.council", folder::toString);
    }

    @Test
    void nothingIsReadThatNothingAllows() {
        clock.set("2026-11-23T09:30");
        var random = new Random(SEED);
        var covered = new Covered(COUNCIL, clock);
        try (var looking = new Looking(context, COUNCIL, covered)) {
            var around = new LookAround(context, COUNCIL, covered, looking.tokens);
            var life = new Life(context, COUNCIL, covered, looking.tokens, random);
            for (int i = 0; i < CASES; i++) {
                life.open();
                for (int turn = 0; turn < 3; turn++) {
                    for (int press = 0; press < 6; press++) {
                        life.press();
                    }
                    looking.everywhere(life.latest(), random);
                    around.atACase(life.latest(), random, ONE_OF);
                    clock.forward(Duration.ofMinutes(10 + random.nextInt(720)));
                }
            }
            around.everywhere(life.latest(), random, ONE_OF_ALL);
            around.pressing(life.latest(), random, ONE_OF_ALL);
            LOG.info("Read by door: {}, done: {}, looks: {}", covered.seen, life.pressed, around.looks);
            assertThat(around.faults).isEmpty();
            assertThat(ONE_OF_ALL > 1 ? List.of() : around.unseen())
                    .as("addresses at which nobody looked")
                    .isEmpty();
        }
        assertThat(covered.leaks).isEmpty();
        assertThat(covered.seen.keySet())
                .as("doors by which something was read at all")
                .contains("portal", "link", "system", "desk")
                .containsAll(ONE_OF_ALL > 1 ? List.of() : READERS);
        assertThat(covered.seen).doesNotContainKeys("mail", "notice", "list", "export");
    }

    @Test
    void everyAddressIsLookedAtOrSaysWhyNobodyNeed() {
        var doors = new Doors(context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class));

        assertThat(doors.unknown())
                .as("names in addresses of which Doors says nothing")
                .isEmpty();
        assertThat(doors.forNothing()).as("lines of Doors that fit no address").isEmpty();
        assertThat(doors.otherwise())
                .as("what takes another method than GET and POST")
                .isEmpty();
    }
}
