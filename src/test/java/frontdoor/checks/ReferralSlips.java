package frontdoor.checks;

import static frontdoor.checks.SoundFiles.BADGE;

import java.util.stream.Stream;

/// Mistakes in who is told and on what ground.
final class ReferralSlips {

    private ReferralSlips() {}

    static Stream<Slip> all() {
        return Stream.of(
                new Slip(
                        "a partner without a ground",
                        BADGE,
                        "basis: public_task, ",
                        "",
                        "badge_maker:  ",
                        "The referral line 'badge_maker' goes to a partner and says no ground. Add basis: consent,"),
                new Slip(
                        "a word for the person that letters cannot put in a row",
                        BADGE,
                        "basis: public_task, ",
                        "told: \"The printer, by post\", basis: public_task, ",
                        "The printer, by post",
                        "The referral line 'badge_maker' is told of with a comma"),
                new Slip(
                        "a ground that there is not",
                        BADGE,
                        "basis: public_task, ",
                        "basis: public_tsk, ",
                        "public_tsk",
                        "'public_tsk' is not a value of 'basis'. Did you mean 'public_task'?"),
                new Slip(
                        "a code that rests on consent, and another ground",
                        BADGE,
                        "basis: public_task, ",
                        "basis: public_task, code: H, ",
                        "code: H",
                        "The referral line 'badge_maker' has the code H, which rests on consent. Add basis: consent."),
                new Slip(
                        "a code by which nothing is sent",
                        BADGE,
                        "basis: public_task, ",
                        "basis: public_task, code: T, ",
                        "code: T",
                        "has the code T, by which nothing is sent. Write advice:"),
                new Slip(
                        "consent as a ground that nobody is asked for",
                        BADGE,
                        "basis: public_task, ",
                        "basis: consent, ",
                        "basis: consent",
                        "needs consent, but nothing asks for it"),
                new Slip(
                        "advice that tells somebody",
                        BADGE,
                        "basis: public_task, share: [applicant, date_of_birth, address, photo], within: 10 working days}",
                        "code: S, advice: Ask them.}",
                        "to: \"partner:badge_maker\"",
                        "The referral line 'badge_maker' only advises, and has 'to'."),
                new Slip(
                        "advice with the code of a line that tells",
                        BADGE,
                        "to: \"partner:badge_maker\", basis: public_task, share: [applicant, date_of_birth, address, photo], within: 10 working days}",
                        "code: R, advice: Ask them.}",
                        "code: R",
                        "only advises, and has the code R"),
                new Slip(
                        "a line that tells and advises nobody",
                        BADGE,
                        "to: \"partner:badge_maker\", basis: public_task, ",
                        "",
                        "badge_maker:  ",
                        "The referral line 'badge_maker' has no 'to'"));
    }
}
