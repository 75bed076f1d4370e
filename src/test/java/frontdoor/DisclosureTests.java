package frontdoor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import frontdoor.partners.Sharing;
import frontdoor.referrals.Referral;
import org.junit.jupiter.api.Test;

/// Who in the code can lay hands on what a recipient is told. `EveryDoorTests` looks at what comes of it.
class DisclosureTests {

    @Test
    void onlyTheDoorsThatShowAReferralReadWhatWasShared() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "frontdoor.referrals..",
                        "frontdoor.desk..",
                        "frontdoor.following..",
                        "frontdoor.partnering..",
                        "frontdoor.responding..")
                .and()
                .doNotHaveSimpleName("PartnerLetterText") // writes a letter that was judged as it is printed
                .should()
                .callMethod(Referral.class, "shared")
                .because("whatever shows it to anybody stands in this list and in EveryDoorTests")
                .check(OurClasses.all());
    }

    @Test
    void whatCarriesNewsToPartnersDoesNotKnowWhatItIsAbout() {
        noClasses()
                .that()
                .resideInAPackage("frontdoor.referrals..")
                .and()
                .haveSimpleNameNotStartingWith("ReferralReading")
                .and()
                .doNotHaveSimpleName("Permit")
                .and()
                .doNotHaveSimpleName("Unsent")
                .and()
                .doNotHaveSimpleName("GivenFiles") // has it judged whether a file may go with the rest
                .should()
                .callMethod(Referral.class, "shared")
                .check(OurClasses.all());
    }

    @Test
    void partnersReadWhatWasSharedOnlyAsItIsJudgedAnew() {
        noClasses()
                .that()
                .resideInAnyPackage("frontdoor.partnering..", "frontdoor.responding..")
                .and()
                .doNotHaveSimpleName("PartnerPages")
                .and()
                .doNotHaveSimpleName("Snapshots")
                .and()
                .doNotHaveSimpleName("WorkCsv")
                .should()
                .callMethod(Referral.class, "shared")
                .because(
                        "the first two are given what ReferralReading opened, the third what PartnerWork says was read")
                .check(OurClasses.all());
    }

    @Test
    void verdictsAreAskedForWhereSomethingIsToldOrForetold() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "frontdoor.partners..",
                        "frontdoor.referrals..",
                        "frontdoor.cases..",
                        "frontdoor.checks..",
                        "frontdoor.lifeevents..",
                        "frontdoor.admin..")
                .should()
                .callMethod(Sharing.class, "verdict", frontdoor.partners.Disclosure.class)
                .check(OurClasses.all());
    }
}
