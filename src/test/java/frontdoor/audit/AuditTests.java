package frontdoor.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import frontdoor.kernel.Actor;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
class AuditTests {

    private static final Actor SAM = Actor.staff("sam");

    @Autowired
    Audit audit;

    @Autowired
    AuditSearch search;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void keepsWhoDidWhatToWhat() {
        var about = aReference();

        audit.viewed(SAM, about, "answering-contact");
        audit.changed(SAM, "case.closed", about, Map.of("outcome", "fixed"));
        audit.exported(SAM, about, 12, "monthly-return");

        var entries = search.find(Sought.about(about), null).entries();
        assertThat(entries)
                .extracting(Entry::kind)
                .containsExactly(Entry.Kind.EXPORT, Entry.Kind.CHANGE, Entry.Kind.VIEW);
        assertThat(entries).extracting(Entry::actor).containsOnly(SAM);
        assertThat(entries)
                .extracting(Entry::detail)
                .containsExactly(
                        Map.of("rows", 12, "why", "monthly-return"),
                        Map.of("outcome", "fixed"),
                        Map.of("why", "answering-contact"));
    }

    @Test
    void forgetsTheEntryWhenTheChangeIsUndone() {
        var about = aReference();

        transaction.executeWithoutResult(undone -> {
            audit.changed(SAM, "case.closed", about, Map.of());
            undone.setRollbackOnly();
        });

        assertThat(search.find(Sought.about(about), null).entries()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"update audit.entry set actor = 'staff:ash'", "delete from audit.entry", "truncate audit.entry"})
    void refusesToChangeWhatWasWritten(String sql) {
        audit.refused(SAM, "address.refused", aReference());

        assertThatThrownBy(() -> jdbc.sql(sql).update()).hasStackTraceContaining("only ever added to");
    }

    @Test
    void showsAPageAtATimeUntilTheOldest() {
        var about = aReference();
        for (int i = 0; i < 120; i++) {
            audit.viewed(SAM, about, "look-" + i);
        }

        var first = search.find(Sought.about(about), null);
        var second = search.find(Sought.about(about), first.next());
        var third = search.find(Sought.about(about), second.next());

        assertThat(first.entries()).hasSize(50);
        assertThat(first.entries().getFirst().detail()).containsEntry("why", "look-119");
        assertThat(third.entries()).hasSize(20);
        assertThat(third.entries().getLast().detail()).containsEntry("why", "look-0");
        assertThat(third.next()).isNull();
    }

    @Test
    void takesEntriesFromASingleStatementOfAnotherModule() {
        var about = aReference();

        jdbc.sql("""
                with written as (select :about::text as reference)
                select audit.enter(jsonb_build_object('actor', 'staff:sam', 'action', 'case.moved', 'about', reference))
                  from written
                """).param("about", about).query(Long.class).single();

        assertThat(search.find(Sought.about(about), null).entries())
                .extracting(Entry::action, Entry::kind)
                .containsExactly(tuple("case.moved", Entry.Kind.CHANGE));
    }

    private static String aReference() {
        return "test:" + UUID.randomUUID();
    }
}
