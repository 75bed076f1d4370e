package frontdoor.customers;

import frontdoor.conversations.Answer;
import frontdoor.conversations.Attachment;
import frontdoor.conversations.Conversation;
import frontdoor.conversations.Conversations;
import frontdoor.conversations.Item;
import frontdoor.customers.CustomerFile.CameIn;
import frontdoor.customers.CustomerFile.WentOut;
import frontdoor.desk.DeskWords;
import frontdoor.people.Customer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a customer wrote and what was written back. What came from an address that is not on their record may be
/// another's: it is left out, and so is what answers it alone.
@Component
class CustomerWriting {

    private static final int MOST = 200; // conversations

    private final Conversations conversations;
    private final DeskWords words;

    CustomerWriting(Conversations conversations, DeskWords words) {
        this.conversations = conversations;
        this.words = words;
    }

    /// @param leftOut what is not among them and why, in sentences
    record Found(List<CustomerFile.Written> conversations, List<String> leftOut) {}

    Found of(Customer customer) {
        var own = own(customer);
        var found = conversations.ofPerson(customer.person().id(), MOST);
        var written = new ArrayList<CustomerFile.Written>();
        var partly = new ArrayList<String>();
        for (var conversation : found) {
            var items = conversations.items(conversation);
            var theirs = items.stream().filter(item -> isFrom(item, own)).toList();
            if (theirs.size() < items.size()) {
                partly.add(conversation.reference());
            }
            written.add(written(conversation, theirs, conversations.answers(conversation)));
        }
        var leftOut = new ArrayList<String>();
        if (!partly.isEmpty()) {
            leftOut.add(words.word("customers.file.left.others", String.join(", ", partly)));
        }
        if (found.size() == MOST) {
            leftOut.add(words.word("customers.file.left.conversations", MOST));
        }
        return new Found(written, leftOut);
    }

    /// The addresses and numbers that are on their record, of old as well.
    private static Set<String> own(Customer customer) {
        var own = new HashSet<String>();
        add(own, customer.person().email());
        add(own, customer.person().phone());
        customer.lines().forEach(line -> add(own, line.value()));
        return own;
    }

    private static void add(Set<String> own, @Nullable String value) {
        if (value != null) {
            own.add(value.toLowerCase(Locale.ROOT));
        }
    }

    private static boolean isFrom(Item item, Set<String> own) {
        return item.sender() == null || own.contains(item.sender().toLowerCase(Locale.ROOT));
    }

    private static CustomerFile.Written written(Conversation conversation, List<Item> items, List<Answer> answers) {
        var ids = items.stream().map(Item::id).collect(Collectors.toSet());
        return new CustomerFile.Written(
                conversation.reference(),
                items.isEmpty() ? "" : conversation.subject(),
                conversation.channel().key(),
                conversation.state().key(),
                items.stream().map(CustomerWriting::cameIn).toList(),
                answers.stream()
                        .filter(answer -> answer.items().stream().anyMatch(ids::contains))
                        .map(answer -> new WentOut(answer.at(), answer.medium(), answer.body()))
                        .toList());
    }

    private static CameIn cameIn(Item item) {
        return new CameIn(
                item.cameAt(),
                item.channel().key(),
                item.sender(),
                item.subject(),
                item.body(),
                item.files().stream().map(Attachment::name).toList());
    }
}
