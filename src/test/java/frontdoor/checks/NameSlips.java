package frontdoor.checks;

import static frontdoor.checks.SoundFiles.BADGE;
import static frontdoor.checks.SoundFiles.BIN;

import java.util.stream.Stream;

/// Names of things that are not there.
final class NameSlips {

    private NameSlips() {}

    static Stream<Slip> all() {
        return Stream.concat(appointments(), others());
    }

    /// What can be booked, and who can be called, stands in files of its own.
    private static Stream<Slip> appointments() {
        return Stream.of(
                new Slip(
                        "an appointment where none is offered",
                        BADGE,
                        "save_and_return: 28 days",
                        "appointment: {title: A talk, when: automatic, times: [town_hall.advise]}\nsave_and_return: 28 days",
                        "town_hall.advise",
                        "The service books at the surgery 'town_hall.advise', which does not exist."
                                + " Did you mean 'town_hall.advice'?"),
                new Slip(
                        "times kept for those who cannot wait, where none are",
                        BADGE,
                        "save_and_return: 28 days",
                        "appointment: {title: A talk, when: automatic, times: [town_hall.advice], soon:"
                                + " {when: automatic, times: townhall.advice}}\nsave_and_return: 28 days",
                        "townhall.advice",
                        "The service books at the surgery 'townhall.advice', which does not exist."),
                new Slip(
                        "a rota that there is not",
                        BADGE,
                        "save_and_return: 28 days",
                        "appointment: {title: A talk, when: automatic, times: [town_hall.advice], soon:"
                                + " {when: automatic, times: town_hall.badges, call: oficers}}\nsave_and_return: 28 days",
                        "oficers",
                        "The service calls the rota 'oficers', which does not exist. Did you mean 'officers'?"),
                new Slip(
                        "a promise that calls a rota that there is not",
                        BADGE,
                        "    warn: 2 weeks",
                        "    call: oficers\n    warn: 2 weeks",
                        "call: oficers",
                        "The standard 'decision' calls the rota 'oficers', which does not exist."));
    }

    private static Stream<Slip> others() {
        return Stream.of(
                new Slip(
                        "a misspelt stage",
                        BIN,
                        "answered:    {title: Resident answered, by: [resident, contact_centre], to: with_crew",
                        "answered:    {title: Resident answered, by: [resident, contact_centre], to: with_crews",
                        "with_crews",
                        "The action 'answered' goes to the stage 'with_crews', which does not exist. Did you mean 'with_crew'?"),
                new Slip(
                        "a misspelt outcome",
                        BIN,
                        "by: [crew, waste_officer], end: collected}",
                        "by: [crew, waste_officer], end: colected}",
                        "colected",
                        "ends in the outcome 'colected', which does not exist. Did you mean 'collected'?"),
                new Slip(
                        "an unknown letter",
                        BIN,
                        "{to: with_crew, send: reported}",
                        "{to: with_crew, send: report}",
                        "send: report}",
                        "Line 4 of start sends the letter 'report'"),
                new Slip(
                        "an unknown queue",
                        BIN,
                        "queue: crews\n",
                        "queue: crew\n",
                        "queue: crew",
                        "The stage 'with_crew' waits in the queue 'crew', which does not exist. Did you mean 'crews'?"),
                new Slip(
                        "an unknown staff question",
                        BIN,
                        "ask: [question]}",
                        "ask: [qestion]}",
                        "qestion",
                        "Did you mean 'question'?"),
                new Slip(
                        "an unknown role",
                        BIN,
                        "collected:   {title: Bin emptied, by: [crew,",
                        "collected:   {title: Bin emptied, by: [screw,",
                        "screw",
                        "may be done by the role 'screw', which does not exist. Did you mean 'crew'?"),
                new Slip(
                        "an unknown team",
                        BIN,
                        "team: waste_crews",
                        "team: waste_crew",
                        "team: waste_crew,",
                        "Did you mean 'waste_crews'?"),
                new Slip(
                        "a queue of two teams",
                        BIN,
                        "Waste office, team: waste}",
                        "Waste office, team: waste_crews}",
                        "waste_crews}",
                        "The queue 'waste_office' is worked by 'waste_crews' here and by 'waste' in another service."),
                new Slip(
                        "an unknown shared field",
                        BADGE,
                        "share: [applicant, date_of_birth, address, photo]",
                        "share: [applicant, date_of_birth, adress, photo]",
                        "adress",
                        "The referral line 'badge_maker' shares the question 'adress', which does not exist. Did you mean 'address'?"),
                new Slip(
                        "an unknown condition",
                        BIN,
                        "{when: assisted, is: high}",
                        "{when: asisted, is: high}",
                        "asisted",
                        "Did you mean 'assisted'?"),
                new Slip(
                        "an application that joins another's",
                        BADGE,
                        "save_and_return: 28 days\n",
                        "save_and_return: 28 days\nsame_as_open: [applicant, date_of_birth]\n",
                        "same_as_open",
                        "Only reports join an open case, and this is of the kind 'application'."),
                new Slip(
                        "consent that nobody is asked for",
                        BADGE,
                        "address, photo], within: 10 working days}",
                        "address, photo], within: 10 working days, needs: consent}",
                        "needs: consent",
                        "needs consent, but nothing asks for it"),
                new Slip(
                        "an extended standard that is not there",
                        BADGE,
                        "to: paying, send: approved}",
                        "to: paying, send: approved, extend: {standard: decison, by: 5 days}}",
                        "decison",
                        "Did you mean 'decision'?"));
    }
}
