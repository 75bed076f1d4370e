package frontdoor.inbox;

import frontdoor.conversations.Item;
import frontdoor.council.Council;
import frontdoor.services.ReportForm;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Knows forms of partners among what came in, in whichever of the council's languages.
@Component
class FormMarks {

    private final List<ReportForm.Words> languages;

    FormMarks(Council council, MessageSource messages) {
        this.languages = Stream.concat(Stream.of(Locale.UK), council.languages().stream())
                .map(language -> ReportForm.Words.of(key -> messages.getMessage(key, null, language)))
                .distinct()
                .toList();
    }

    /// The ids of those that are forms.
    Set<Long> among(List<Item> items) {
        return items.stream()
                .filter(item -> ReportForm.serviceOf(item.body(), languages).isPresent())
                .map(Item::id)
                .collect(Collectors.toSet());
    }
}
