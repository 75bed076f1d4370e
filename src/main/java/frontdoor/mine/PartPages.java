package frontdoor.mine;

import frontdoor.accounts.Account;
import frontdoor.people.Person;
import frontdoor.web.Link;
import frontdoor.web.SummaryRow;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the pages that show what we hold about how to reach somebody.
@Component
class PartPages {

    private final AccountWords words;

    PartPages(AccountWords words) {
        this.words = words;
    }

    PartsPage details(Account account, Person person, @Nullable String done) {
        return new PartsPage(
                "account.details",
                List.of(
                        row(Part.NAME, person.name()),
                        SummaryRow.of(
                                words.word("account.newEmail.row"),
                                account.email(),
                                change("/account/email", words.word("account.newEmail.row"))),
                        row(Part.PHONE, person.writtenPhone()),
                        row(Part.ADDRESS, person.writtenAddress())),
                words.done(done));
    }

    PartsPage preferences(Person person, @Nullable String done) {
        var channel = person.channel();
        return new PartsPage(
                "account.preferences",
                List.of(
                        row(Part.CHANNEL, channel == null ? null : words.wordOr("account.channel." + channel, channel)),
                        row(Part.LANGUAGE, words.wordOr("account.language." + person.language(), person.language())),
                        row(Part.FORMATS, words.needs(person.needs())),
                        row(Part.POST, words.word(person.noPost() ? "account.post.no" : "account.post.yes")),
                        row(Part.SAFE, person.safeContact())),
                words.done(done));
    }

    private SummaryRow row(Part part, @Nullable String value) {
        var name = words.word("account." + part.key() + ".row");
        var shown = value == null || value.isBlank() ? words.word("web.notProvided") : value;
        return SummaryRow.of(name, shown, change(part.address(), name));
    }

    private Link change(String address, String about) {
        return new Link(address, words.word("web.change"), about);
    }
}
