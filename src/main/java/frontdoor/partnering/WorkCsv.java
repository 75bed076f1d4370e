package frontdoor.partnering;

import frontdoor.audit.Audit;
import frontdoor.kernel.Spreadsheet;
import frontdoor.partners.PartnerPass;
import frontdoor.referrals.PartnerWork;
import frontdoor.referrals.Referral;
import frontdoor.referrals.Told;
import frontdoor.web.SavedFile;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// A partner's own work as CSV: no more than was read on its pages or by its system, and of what was taken back nothing
/// of what was shared. It is written while it is read. That they took it is on the audit trail, also where
/// they took a part and went.
@Component
class WorkCsv {

    private final PartnerWork work;
    private final Audit audit;

    WorkCsv(PartnerWork work, Audit audit) {
        this.work = work;
        this.audit = audit;
    }

    View of(PartnerPass pass) {
        return SavedFile.csv("referrals.csv", sheet -> add(sheet, pass));
    }

    private void add(Spreadsheet sheet, PartnerPass pass) {
        sheet.row(
                "number",
                "reference",
                "referral",
                "state",
                "since",
                "urgent",
                "referred_at",
                "answer_by",
                "act_by",
                "reason",
                "note",
                "shared");
        var rows = new AtomicInteger();
        try {
            work.each(pass.recipient(), row -> {
                rows.incrementAndGet();
                write(sheet, row);
            });
        } finally {
            audit.exported(pass.actor(), "referrals of " + pass.partner(), rows.get(), "own work");
        }
    }

    private static void write(Spreadsheet sheet, PartnerWork.Row row) {
        var referral = row.referral();
        var deadlines = referral.deadlines();
        sheet.row(
                referral.id(),
                referral.reference().value(),
                referral.title(),
                referral.retraction() == null ? referral.status().key() : "retracted",
                referral.since(),
                referral.urgent(),
                referral.madeAt(),
                deadlines.acknowledgeBy(),
                deadlines.actBy(),
                referral.reason(),
                isTheirs(referral) ? referral.note() : null,
                row.readable() ? shared(referral.shared()) : null);
    }

    /// What somebody of the council wrote when it called something off is not theirs.
    private static boolean isTheirs(Referral referral) {
        return switch (referral.status()) {
            case ACCEPTED, REJECTED, IN_PROGRESS, ON_HOLD, COMPLETED, FAILED -> true;
            case DRAFT, REQUESTED, CANCELLED, ENTERED_IN_ERROR -> false;
        };
    }

    private static String shared(List<Told> shared) {
        return shared.stream().map(told -> told.label() + ": " + told.says()).collect(Collectors.joining("; "));
    }
}
