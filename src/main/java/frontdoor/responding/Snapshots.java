package frontdoor.responding;

import frontdoor.kernel.Actor;
import frontdoor.referrals.ChangeCursor;
import frontdoor.referrals.Happening;
import frontdoor.referrals.Listed;
import frontdoor.referrals.Referral;
import frontdoor.referrals.ReferralFiles;
import frontdoor.referrals.ReferralReading;
import frontdoor.referrals.Referring;
import frontdoor.referrals.Rejection;
import frontdoor.referrals.Side;
import frontdoor.referrals.Status;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Referrals as a partner's system reads them.
@Component
class Snapshots {

    /// What is the partner's to know. How often we looked in vain is ours.
    private static final Set<String> TOLD = Set.of(
            "requested",
            "accepted",
            "rejected",
            "in_progress",
            "on_hold",
            "completed",
            "failed",
            "cancelled",
            "entered_in_error",
            "chased",
            "asked",
            "replied",
            "retracted",
            "retraction_seen");

    private final JsonMapper json;

    Snapshots(JsonMapper json) {
        this.json = json;
    }

    /// @param files of the referral
    /// @param address of the referral itself
    ObjectNode one(ReferralReading.Opened opened, List<ReferralFiles.Filed> files, String address) {
        var referral = opened.followed().referral();
        var deadlines = referral.deadlines();
        var node = standing(referral)
                .put("reference", referral.reference().value())
                .put("title", referral.title())
                .put("purpose", referral.purpose())
                .put("urgent", referral.urgent())
                .put("made", referral.madeAt().toString())
                .put("acknowledge_by", text(deadlines.acknowledgeBy()))
                .put("act_by", text(deadlines.actBy()))
                .put(
                        "replaces",
                        referral.replaces() == null ? null : referral.replaces().toString())
                .put("basis", referral.basis())
                .put("agreement", referral.agreement())
                .put("readable", opened.readable());
        var shared = node.putArray("shared");
        if (opened.readable()) {
            referral.shared()
                    .forEach(told -> shared.addObject()
                            .put("item", told.key())
                            .put("label", told.label())
                            .put("says", told.says()));
        }
        var filed = node.putArray("files");
        files.forEach(each -> filed.addObject()
                .put("id", each.file().id())
                .put("name", each.file().name())
                .put("type", each.file().mediaType())
                .put("size", each.file().size())
                .put("sha256", each.file().sha256())
                .put("from", each.ours() ? "council" : "partner")
                .put("at", each.at().toString())
                .put("ready", each.isReady())
                .put("href", address + "/files/" + each.file().id()));
        var retraction = referral.retraction();
        if (retraction == null) {
            node.putNull("retraction");
        } else {
            node.putObject("retraction")
                    .put("at", retraction.at().toString())
                    .put("reason", retraction.why())
                    .put("see_by", text(retraction.by()))
                    .put("seen", text(retraction.seenAt()));
        }
        next(referral).forEach(node.putArray("next")::add);
        history(opened, node.putArray("history"));
        return node;
    }

    /// What an answer is answered with: where it stands, and nothing of what it is about.
    ObjectNode standing(Referral referral) {
        return json.createObjectNode()
                .put("id", referral.id().toString())
                .put("status", referral.status().key())
                .put("since", referral.since().toString());
    }

    /// Answers that change something, as it stands.
    private static Stream<String> next(Referral referral) {
        var moves = Stream.of(Status.values())
                .filter(to -> Referring.decide(referral.status(), to, Side.RECIPIENT, Rejection.CAPACITY, "because")
                        instanceof Referring.Ruling.Moves)
                .map(Status::key);
        return Stream.of(
                        moves,
                        referral.status().isFinal() ? Stream.<String>of() : Stream.of("question"),
                        referral.awaitsSeen() ? Stream.of("retraction_seen") : Stream.<String>of())
                .flatMap(each -> each);
    }

    private static void history(ReferralReading.Opened opened, ArrayNode list) {
        opened.followed().happenings().stream()
                .filter(each -> TOLD.contains(each.what()) && each.outcome() == null)
                .forEach(each -> list.addObject()
                        .put("at", each.at().toString())
                        .put("what", each.what())
                        .put("reason", each.reason())
                        .put("note", isTheirs(each, opened.readable()) ? each.note() : null));
    }

    /// Their own words, and ours to what they asked, for as long as they may read what it is about.
    private static boolean isTheirs(Happening happening, boolean readable) {
        return happening.by().kind() == Actor.Kind.PARTNER
                || readable && happening.what().equals("replied");
    }

    /// @param found of a page, and one more when another follows
    ObjectNode list(List<Listed> found, String address) {
        var node = json.createObjectNode();
        var page = found.subList(0, Math.min(found.size(), ReferralReading.PAGE));
        var list = node.putArray("referrals");
        page.forEach(each -> list.addObject()
                .put("id", each.id().toString())
                .put("status", each.status().key())
                .put("changed", each.changedAt().toString())
                .put("href", address + "/" + each.id()));
        return node.put("more", found.size() > ReferralReading.PAGE)
                .put(
                        "next",
                        page.isEmpty()
                                ? null
                                : ChangeCursor.after(page.getLast()).toString());
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }
}
