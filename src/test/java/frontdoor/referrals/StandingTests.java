package frontdoor.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.kernel.Reference;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is known of a referral is the same wherever it is asked, in every state that one can have.
@SpringBootTest
class StandingTests {

    private static final String PARTNER = "partner:standing";

    @Autowired
    ReferralReader reader;

    @Autowired
    KnownLines lines;

    @Autowired
    Reaching reaching;

    @Autowired
    JdbcClient jdbc;

    @Test
    void listsPagesAndLettersAgreeInEveryState() {
        var made = new HashMap<String, UUID>();
        for (var status : Status.values()) {
            for (var delivered : new boolean[] {false, true}) {
                for (var handed : new boolean[] {false, true}) {
                    for (var back : new String[] {"", "retracted", "withdrawn", "undone"}) {
                        if (!back.equals("retracted") || delivered) {
                            var reference = "FD-%04d-QQQQ".formatted(made.size() + 2000);
                            made.put(reference, make(reference, status, delivered, handed, back));
                        }
                    }
                }
            }
        }
        assertThat(made).hasSizeGreaterThan(100);

        var references = made.keySet().stream().map(Reference::new).toList();
        var unknown = lines.unknown(references);
        for (var reference : references) {
            var followed = reader.of(reference).getFirst();
            var standing = followed.standing();
            assertThat(unknown.containsKey(reference)).as(standing.toString()).isEqualTo(!standing.isStillKnown());
            var reached = reaching.of(reference);
            assertThat(reached.wasTold("bins")).as(standing.toString()).isEqualTo(standing.wasTold());
            if (standing.isNeverTold()) {
                assertThat(reached.never()).as(standing.toString()).contains("bins");
            }
            if (standing.status() != Status.DRAFT) {
                assertThat(jdbc.sql("select " + Standing.KNOWN + " from referrals.referral r where r.id = ?")
                                .param(followed.referral().id())
                                .query(Boolean.class)
                                .single())
                        .as(standing.toString())
                        .isEqualTo(followed.referral().isKnownTo(PARTNER));
            }
        }
    }

    private UUID make(String reference, Status status, boolean delivered, boolean handed, String back) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into referrals.referral (id, reference, service, line, title, team, recipient, route, purpose,
                        shared, basis, agreement, status, since, made_at, requested_at, delivered_at, handed_at,
                        retracted_at, retraction)
                values (:id, :reference, 'bereavement', 'bins', 'Bins', 'registration', :partner, 'telephone', 'bereavement',
                        '{}', 'consent', 'paper', :status, now(), now(), now(), case when :delivered then now() end,
                        case when :handed then now() end, case when :retracted then now() end,
                        case when :retracted then 'reported_in_error' end)
                """)
                .params(Map.of(
                        "id", id,
                        "reference", reference,
                        "partner", PARTNER,
                        "status", status.key(),
                        "delivered", delivered,
                        "handed", handed,
                        "retracted", back.equals("retracted")))
                .update();
        if (back.equals("undone") || back.equals("withdrawn")) {
            happened(id, "withdrawn");
        }
        if (back.equals("undone")) {
            happened(id, "undone");
        }
        return id;
    }

    private void happened(UUID referral, String what) {
        jdbc.sql("insert into referrals.event (referral, at, actor, what) values (?, now(), 'resident:', ?)")
                .param(referral)
                .param(what)
                .update();
    }
}
