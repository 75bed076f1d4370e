package frontdoor.cases;

import frontdoor.kernel.Actor;
import frontdoor.kernel.CivilTime;
import frontdoor.kernel.Reference;
import frontdoor.kernel.Sha256;
import frontdoor.notify.Recipient;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Whether an address that somebody gave for a case is known to be theirs. Anybody can type one: it is once they have
/// shown a code that we sent there, or a member of staff has vouched for it, as after a call.
@Component
public class ConfirmedAddresses {

    private static final String CODE = "code";
    private static final String STAFF = "staff";

    private final JdbcClient jdbc;
    private final CaseNotes notes;
    private final Clock clock;

    ConfirmedAddresses(JdbcClient jdbc, CaseNotes notes, Clock clock) {
        this.jdbc = jdbc;
        this.notes = notes;
        this.clock = clock;
    }

    /// An address is one of one case: what was confirmed for another says nothing here.
    static String hash(Reference reference, Recipient recipient) {
        return Sha256.of(reference.value() + ":" + recipient.address().toLowerCase(Locale.ROOT));
    }

    public boolean isConfirmed(Case kase, Recipient recipient) {
        return jdbc.sql("""
                select exists (select from cases.confirmed_address where reference = :reference and address_hash = :hash)
                """)
                .param("reference", kase.reference().value())
                .param("hash", hash(kase.reference(), recipient))
                .query(Boolean.class)
                .single();
    }

    /// Somebody showed a code that was sent there.
    void shown(Reference reference, String hash) {
        confirm(reference, hash, CODE, Actor.ANONYMOUS);
    }

    /// A member of staff says that it is theirs. The story of the case tells of that.
    ///
    /// @return false if it was confirmed before
    @Transactional
    public boolean vouch(Case kase, Recipient recipient, Actor by) {
        if (!confirm(kase.reference(), hash(kase.reference(), recipient), STAFF, by)) {
            return false;
        }
        notes.tell(UUID.randomUUID(), kase.reference(), "address_vouched", Map.of(), by);
        return true;
    }

    private boolean confirm(Reference reference, String hash, String how, Actor by) {
        return jdbc.sql("""
                insert into cases.confirmed_address (reference, address_hash, how, confirmed_by, at)
                values (:reference, :hash, :how, :by, :at)
                on conflict do nothing
                """)
                        .param("reference", reference.value())
                        .param("hash", hash)
                        .param("how", how)
                        .param("by", by.toString())
                        .param("at", CivilTime.utc(clock.instant()))
                        .update()
                == 1;
    }
}
