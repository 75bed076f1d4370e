package frontdoor.responding;

import static frontdoor.responding.PartnerSystem.json;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.audit.Entry;
import frontdoor.audit.Sought;
import frontdoor.kernel.Actor;
import frontdoor.referrals.Answer;
import frontdoor.referrals.Happening;
import frontdoor.referrals.Referral;
import frontdoor.referrals.Status;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a partner's own system reads and answers over HTTP. Every answer is held against the description.
class ReferralApiTests extends ReferralApi {

    @Test
    void readsExactlyWhatWasSharedAndThatIsWrittenDown() {
        assertThat(now().deliveredAt()).isNull();

        var read = json(store.read(referral.id()));

        assertThat(read.get("shared").size()).isEqualTo(referral.shared().size());
        for (int i = 0; i < referral.shared().size(); i++) {
            assertThat(read.get("shared").get(i).get("item").stringValue())
                    .isEqualTo(referral.shared().get(i).key());
            assertThat(read.get("shared").get(i).get("says").stringValue())
                    .isEqualTo(referral.shared().get(i).says());
        }
        assertThat(read.get("reference").stringValue())
                .isEqualTo(referral.reference().value());
        assertThat(now().deliveredAt()).isEqualTo(clock.instant());
        assertThat(audit.find(Sought.about(referral.reference().value()), null).entries())
                .anyMatch(entry -> entry.kind() == Entry.Kind.VIEW
                        && entry.actor().toString().equals("partner:equipment_store"));
    }

    @Test
    void goesFromTakenOnToDoneAndSaysHowItCameOut() {
        assertThat(outcome(store.answer(referral.id(), "{\"answer\": \"accepted\"}")))
                .isEqualTo("moved");
        assertThat(outcome(store.answer(referral.id(), "{\"answer\": \"in_progress\"}")))
                .isEqualTo("moved");
        assertThat(outcome(store.answer(referral.id(), "{\"answer\": \"on_hold\", \"note\": \"The van broke down\"}")))
                .isEqualTo("moved");
        assertThat(outcome(store.answer(
                        referral.id(),
                        "{\"answer\": \"completed\", \"result\": \"not_enrolled\", \"note\": \"The bed is back\"}")))
                .isEqualTo("moved");
        assertThat(now())
                .returns(Status.COMPLETED, Referral::status)
                .returns("not_enrolled", Referral::reason)
                .returns("The bed is back", Referral::note);
    }

    @Test
    void answeringWithoutReadingCountsAsHavingIt() {
        store.answer(referral.id(), "{\"answer\": \"accepted\"}");

        assertThat(now().deliveredAt()).isEqualTo(clock.instant());
    }

    @Test
    void declinesForACodedReasonOnly() {
        assertThat(code(store.answer(referral.id(), "{\"answer\": \"rejected\"}"), 422))
                .isEqualTo("SEND_NO_REASON");
        assertThat(code(store.answer(referral.id(), "{\"answer\": \"rejected\", \"reason\": \"other\"}"), 422))
                .isEqualTo("SEND_NO_REASON");
        assertThat(code(store.answer(referral.id(), "{\"answer\": \"rejected\", \"reason\": \"because\"}"), 422))
                .isEqualTo("SEND_UNPROCESSABLE_CONTENT");
        assertThat(outcome(store.answer(referral.id(), "{\"answer\": \"rejected\", \"reason\": \"out_of_area\"}")))
                .isEqualTo("moved");
        assertThat(now()).returns(Status.REJECTED, Referral::status).returns("out_of_area", Referral::reason);
    }

    @Test
    void outOfOrderAndTooLateAreSaidAndKept() {
        assertThat(code(store.answer(referral.id(), "{\"answer\": \"completed\"}"), 409))
                .isEqualTo("SEND_OUT_OF_ORDER");
        referrals.answer(new Answer(
                UUID.randomUUID(),
                referral.id(),
                null,
                Status.CANCELLED,
                null,
                "Not needed",
                Actor.staff("reg"),
                clock.instant()));
        assertThat(code(store.answer(referral.id(), "{\"answer\": \"accepted\"}"), 404))
                .as("never brought there, and over")
                .isEqualTo("SEND_NOT_FOUND");

        referral = equipment();
        store.read(referral.id());
        referrals.answer(new Answer(
                UUID.randomUUID(),
                referral.id(),
                null,
                Status.CANCELLED,
                null,
                "Not needed",
                Actor.staff("reg"),
                clock.instant()));
        assertThat(code(store.answer(referral.id(), "{\"answer\": \"accepted\"}"), 409))
                .isEqualTo("SEND_TOO_LATE");
        assertThat(code(store.answer(referral.id(), "{\"answer\": \"question\", \"note\": \"Why?\"}"), 409))
                .isEqualTo("SEND_TOO_LATE");
        assertThat(history()).extracting(Happening::outcome).contains("too_late");
    }

    @Test
    void anAnswerAfterItsDayCountsAndIsSaidToBeLate() {
        clock.set("2026-12-14T10:00");

        var answered = json(store.answer(referral.id(), "{\"answer\": \"accepted\"}"));

        assertThat(answered.get("late").booleanValue()).isTrue();
        assertThat(now().status()).isEqualTo(Status.ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "accepted",
                "[]",
                "{",
                "{\"answer\": \"accepted\"} {}",
                "{\"answer\": \"accepted\", \"answer\": \"failed\"}",
                "{\"answer\": 7}",
                "{\"answer\": \"draft\"}",
                "{\"answer\": \"entered_in_error\"}",
                "{\"answer\": \"question\"}",
                "{\"answer\": \"accepted\", \"reason\": \"capacity\"}",
                "{\"answer\": \"accepted\", \"note\": \"a\\u0000b\"}",
                "{\"answer\": \"accepted\", \"status\": \"completed\"}"
            })
    void rubbishIsRefusedInWordsKeptAndChangesNothing(String body) {
        var answer = store.answer(referral.id(), body);

        assertThat(answer.statusCode()).isIn(400, 422);
        assertThat(json(answer).get("fault").stringValue()).isEqualTo("sender");
        assertThat(json(answer).get("detail").stringValue()).isNotBlank();
        assertThat(now().status()).isEqualTo(Status.REQUESTED);
        assertThat(history()).extracting(Happening::what).contains("unreadable");
    }

    @Test
    void aQuestionIsKeptAndMovesNothing() {
        assertThat(outcome(store.answer(referral.id(), "{\"answer\": \"question\", \"note\": \"Which floor?\"}")))
                .isEqualTo("asked");

        assertThat(now().status()).isEqualTo(Status.REQUESTED);
        assertThat(history()).anyMatch(each -> "Which floor?".equals(each.note()));
    }

    @Test
    void whatWasTakenBackIsNotReadAgainAndItsTakingBackIsAcknowledged() {
        store.read(referral.id());
        referrals.answer(new Answer(
                UUID.randomUUID(),
                referral.id(),
                null,
                Status.ENTERED_IN_ERROR,
                null,
                "Another person",
                Actor.staff("reg"),
                clock.instant()));

        var read = json(store.read(referral.id()));
        assertThat(read.get("readable").booleanValue()).isFalse();
        assertThat(read.get("shared").size()).isZero();
        assertThat(read.get("next").toString()).isEqualTo("[\"retraction_seen\"]");
        assertThat(outcome(store.answer(referral.id(), "{\"answer\": \"retraction_seen\"}")))
                .isEqualTo("seen");
        assertThat(now().awaitsSeen()).isFalse();
        assertThat(outcome(store.answer(referral.id(), "{\"answer\": \"retraction_seen\"}")))
                .isEqualTo("again");
    }

    @Test
    void listsWhatIsLiveAndThenWhatChanged() {
        clock.set("2026-11-30T09:30"); // what other tests answered at the moment of theirs has changed before
        referral = equipment();
        clock.forward(Duration.ofSeconds(10));
        var all = json(store.get("/api/v1/referrals"));
        assertThat(all.toString()).contains(referral.id().toString()).doesNotContain("Example");
        for (var rubbish : List.of("yesterday", "%2B10000-01-01T00:00:00Z", "-9999-01-01T00:00:00Z")) {
            assertThat(code(store.get("/api/v1/referrals?since=" + rubbish), 400))
                    .isEqualTo("SEND_BAD_REQUEST");
        }

        clock.forward(Duration.ofSeconds(10));
        store.answer(referral.id(), "{\"answer\": \"rejected\", \"reason\": \"capacity\"}");
        clock.forward(Duration.ofSeconds(10));
        var next = all.get("next").stringValue();
        var changed = json(store.get("/api/v1/referrals?since=" + next)).get("referrals");
        assertThat(changed.size()).isEqualTo(1);
        assertThat(changed.get(0).get("status").stringValue()).isEqualTo("rejected");
        assertThat(json(store.get("/api/v1/referrals")).toString())
                .doesNotContain(referral.id().toString());
    }
}
