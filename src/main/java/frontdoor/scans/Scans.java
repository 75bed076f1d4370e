package frontdoor.scans;

import frontdoor.conversations.Attachment;
import frontdoor.conversations.Conversations;
import frontdoor.conversations.Incoming;
import frontdoor.files.Files;
import frontdoor.files.Receipt;
import frontdoor.files.Uploader;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Channel;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Takes scans in, and lands the letters in them. The one way in to this module.
@Component
public class Scans {

    private static final Logger LOG = LoggerFactory.getLogger(Scans.class);
    private static final Uploader BY_SCANNER = Uploader.staff(Actor.system("scans"));
    private static final int AT_ONCE = 20;

    private final ScanStore store;
    private final Reading reading;
    private final SheetStore sheets;
    private final Tools tools;
    private final Conversations conversations;
    private final Files files;
    private final TransactionOperations transactions;
    private final Clock clock;

    Scans(
            ScanStore store,
            Reading reading,
            SheetStore sheets,
            Tools tools,
            Conversations conversations,
            Files files,
            TransactionOperations transactions,
            Clock clock) {
        this.store = store;
        this.reading = reading;
        this.sheets = sheets;
        this.tools = tools;
        this.conversations = conversations;
        this.files = files;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Keeps a scan as it came. It is read soon after.
    ///
    /// @param begins pages at which a letter begins, from 1; empty to find them by blank pages
    /// @return false if the same scan was kept before
    public boolean keep(String name, byte[] raw, String team, Collection<Integer> begins) {
        return store.keep(name, raw, team, begins, clock.instant());
    }

    /// Whether the programs that read scans are installed.
    public boolean canRead() {
        return tools.areInstalled();
    }

    /// Reads and lands what waits. Reading takes long and holds no transaction; landing twice lands once.
    ///
    /// @return how many letters landed
    int sort() {
        int landed = 0;
        for (long id : store.waiting(AT_ONCE)) {
            try {
                landed += store.find(id).map(this::land).orElse(0);
            } catch (RuntimeException failure) {
                LOG.warn(
                        "Scan {} could not be landed: {}",
                        id,
                        failure.getClass().getSimpleName());
            }
        }
        return landed;
    }

    private int land(ScanStore.Scan scan) {
        var letters = reading.read(scan);
        transactions.executeWithoutResult(_ -> {
            letters.forEach(letter -> land(scan, letter));
            store.landed(scan.id(), letters.size(), clock.instant());
        });
        return letters.size();
    }

    /// Where its sheet says. One whose sheet we do not know falls to whoever reads the inbox.
    private void land(ScanStore.Scan scan, ScannedLetter letter) {
        var code = letter.code();
        var to = code == null ? null : sheets.leadsTo(code).orElse(null);
        if (code == null || to == null) {
            conversations.land(incoming(scan, letter, code == null ? letter.trouble() : "sheet"));
        } else {
            var landed = conversations.land(incoming(scan, letter, letter.trouble()), to);
            sheets.used(code, landed.conversation());
        }
    }

    private Incoming incoming(ScanStore.Scan scan, ScannedLetter letter, @Nullable String trouble) {
        return new Incoming(
                "scan:" + scan.sha256() + ":" + letter.first(),
                Channel.PAPER,
                scan.cameAt(),
                null,
                letter.name(),
                letter.postcode(),
                letter.subject(),
                letter.text(),
                kept(scan, letter),
                false,
                trouble,
                null,
                List.of(),
                List.of(),
                scan.team());
    }

    private List<Attachment> kept(ScanStore.Scan scan, ScannedLetter letter) {
        var all = new ArrayList<Attachment>();
        all.add(kept(scan.name(), letter.pdf(), "pdf"));
        for (int i = 0; i < letter.pictures().size(); i++) {
            all.add(kept(
                    "page-" + (letter.first() + i) + ".jpg", letter.pictures().get(i), "jpg"));
        }
        return all;
    }

    private Attachment kept(String name, byte[] content, String kind) {
        return switch (files.receive(name, content, List.of(kind), BY_SCANNER)) {
            case Receipt.Stored stored ->
                new Attachment(stored.file().id(), name, stored.file().size(), null);
            case Receipt.Refused refused -> new Attachment(null, name, content.length, refused.message());
        };
    }

    /// A scan as it came, by the source of an item that was in it.
    public Optional<byte[]> original(String source) {
        var parts = source.split(":");
        return parts.length == 3 && parts[0].equals("scan") ? store.original(parts[1]) : Optional.empty();
    }
}
