package frontdoor.admin;

import frontdoor.identity.Staff;
import frontdoor.identity.StaffMember;
import frontdoor.kernel.Actor;
import frontdoor.partners.Partner;
import frontdoor.partners.PartnerPerson;
import frontdoor.partners.Partners;
import frontdoor.web.Problem;
import frontdoor.web.Problems;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Words that the pages are made of: what was done, what is wrong, and what people are called.
@Component
class AdminWords {

    private final MessageSource messages;
    private final Staff staff;
    private final Partners partners;

    AdminWords(MessageSource messages, Staff staff, Partners partners) {
        this.messages = messages;
        this.staff = staff;
        this.partners = partners;
    }

    String word(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    /// What was just done; null for nothing, or for an address that somebody made up.
    @Nullable
    String done(@Nullable String done) {
        return done == null
                ? null
                : messages.getMessage("admin.done." + done, null, null, LocaleContextHolder.getLocale());
    }

    Problem problem(String field, String key, Object... arguments) {
        return new Problem(field, word(key, arguments));
    }

    Problems one(String field, String key, Object... arguments) {
        return Problems.of(problem(field, key, arguments));
    }

    /// Display names by username, read once for a page.
    Map<String, String> names() {
        return staff.list().stream().collect(Collectors.toMap(StaffMember::username, StaffMember::displayName));
    }

    /// What a partner is called; its key, where it is none any more.
    String partner(String key) {
        return partners.find(key).map(Partner::title).orElseGet(() -> word("admin.by.partner", key));
    }

    /// @param actor as [Actor] writes itself
    String name(String actor, Map<String, String> names) {
        var parsed = Actor.parse(actor);
        return switch (parsed.kind()) {
            case STAFF -> names.getOrDefault(parsed.id(), parsed.id());
            case RESIDENT -> word("admin.by.resident");
            case PARTNER -> partner(PartnerPerson.partner(parsed));
            case SYSTEM -> word("admin.by.system", parsed.id());
        };
    }
}
