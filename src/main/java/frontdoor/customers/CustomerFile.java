package frontdoor.customers;

import frontdoor.mine.Held;
import frontdoor.people.Customer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All that is held of a customer, to be handed over as JSON when they ask for it. It names nobody else, save whom the
/// customer named: those who may act for them.
///
/// @param number the customer's id
/// @param leftOut what is not in it and why, in sentences for whoever hands it over
/// @param person what stands with them, in words
/// @param mergedNames names of the records that were found to be theirs
/// @param looks who looked at it, by team
record CustomerFile(
        Instant at,
        long number,
        List<String> leftOut,
        Map<String, String> person,
        List<String> mergedNames,
        List<Customer.OtherName> otherNames,
        List<Customer.Home> addresses,
        List<Customer.Line> lines,
        List<Customer.Safety> safeContact,
        List<Customer.Doubt> cameBack,
        List<Warned> warnings,
        List<Related> relations,
        List<MayAct> authorities,
        List<Changed> history,
        List<InTouch> contacts,
        List<Held.HeldCase> cases,
        List<Held.HeldLetter> letters,
        List<Held.HeldFile> files,
        List<Written> conversations,
        List<Held.Look> looks) {

    /// A warning that they were told of.
    record Warned(
            String kind,
            String reason,
            LocalDate setOn,
            LocalDate reviewOn,
            @Nullable LocalDate expiresOn,
            @Nullable LocalDate liftedOn) {}

    /// What somebody is to them, or they to somebody. It does not say who.
    ///
    /// @param theirs whether it was written on the other's record
    record Related(
            String kind,
            boolean theirs,
            @Nullable LocalDate fromDay,
            @Nullable LocalDate untilDay) {}

    /// Somebody whom they let act for them.
    record MayAct(
            String holder,
            String kind,
            String scope,
            LocalDate startsOn,
            @Nullable LocalDate expiresOn,
            @Nullable LocalDate revokedOn) {}

    /// @param by `staff`, `resident`, `partner` or `system`
    record Changed(
            Instant at,
            String by,
            String part,
            Map<String, @Nullable Object> before,
            Map<String, @Nullable Object> after) {}

    /// A call, a visit or another contact.
    ///
    /// @param reference under which the system knows the call, the visit or the conversation, or null
    /// @param cases references
    record InTouch(
            Instant at,
            String channel,
            boolean byUs,
            @Nullable String service,
            @Nullable String outcome,
            @Nullable String note,
            List<String> cases,
            @Nullable String reference) {}

    /// A matter that they wrote about.
    record Written(
            String reference,
            String subject,
            String channel,
            String state,
            List<CameIn> cameIn,
            List<WentOut> wentOut) {}

    /// @param files names
    record CameIn(
            Instant at, String channel, @Nullable String sender, String subject, String body, List<String> files) {}

    record WentOut(Instant at, String medium, String body) {}
}
