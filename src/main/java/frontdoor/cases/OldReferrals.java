package frontdoor.cases;

import frontdoor.directory.Services;
import frontdoor.kernel.Actor;
import frontdoor.services.CaseState.ReferralState;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Makes the referrals of open cases that told somebody before referrals were kept as such. Who still has to answer has
/// as long as if they were told today.
@Component
class OldReferrals {

    private static final Logger log = LoggerFactory.getLogger(OldReferrals.class);
    private static final Actor UPGRADE = Actor.system("upgrade");
    private static final int BATCH = 50;

    private final JdbcClient jdbc;
    private final CaseJson json;
    private final CaseReader reader;
    private final Services services;
    private final ReferralLines lines;
    private final Clock clock;

    OldReferrals(
            JdbcClient jdbc, CaseJson json, CaseReader reader, Services services, ReferralLines lines, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.reader = reader;
        this.services = services;
        this.lines = lines;
        this.clock = clock;
    }

    /// @return how many cases were looked at
    int make() {
        var cases = jdbc.sql("select case_id from cases.to_refer order by case_id limit :batch")
                .param("batch", BATCH)
                .query(Long.class)
                .list();
        cases.forEach(id -> reader.find(id).ifPresentOrElse(this::make, () -> drop(id)));
        if (!cases.isEmpty()) {
            log.info("Made the referrals of {} cases of before", cases.size());
        }
        return cases.size();
    }

    private void make(Case kase) {
        var service = services.forCase(kase.service(), kase.version());
        var timeline = reader.timeline(kase.id());
        var items = new ArrayList<Map<String, Object>>();
        kase.state().referrals().forEach((key, state) -> {
            var line = service.sending().refer().get(key);
            if (state == ReferralState.SENT && line != null) {
                var told = lines.tell(
                        service,
                        kase.version(),
                        line,
                        kase.state(),
                        kase.state(),
                        SaidYes.of(kase.reporters().getFirst()),
                        UPGRADE,
                        clock.instant());
                items.add(
                        told.refer(kase.reference().value(), UUID.randomUUID(), UPGRADE, toldAt(timeline, key, kase)));
            }
        });
        jdbc.sql("""
                with done as (delete from cases.to_refer where case_id = :case returning case_id)
                select referrals.accept(:items::jsonb) from done
                """)
                .param("case", kase.id())
                .param("items", json.write(items))
                .query(Integer.class)
                .optional();
    }

    private void drop(long id) {
        jdbc.sql("delete from cases.to_refer where case_id = :case")
                .param("case", id)
                .update();
    }

    private static Instant toldAt(List<TimelineEntry> timeline, String line, Case kase) {
        return timeline.stream()
                .filter(entry ->
                        entry.particulars().get("referred") instanceof Collection<?> told && told.contains(line))
                .map(TimelineEntry::at)
                .max(Instant::compareTo)
                .orElse(kase.openedAt());
    }
}
