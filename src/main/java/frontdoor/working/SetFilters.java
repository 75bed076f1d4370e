package frontdoor.working;

import frontdoor.cases.QueueFilter.Standing;
import frontdoor.desk.DeskWords;
import frontdoor.directory.Services;
import frontdoor.services.Service;
import frontdoor.web.Link;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;

/// Says in words what a list of work was asked for, each with the way to the list without it.
@Component
class SetFilters {

    private final Services services;
    private final DeskWords words;

    SetFilters(Services services, DeskWords words) {
        this.services = services;
        this.words = words;
    }

    List<Link> of(WorkQuery query) {
        var set = new ArrayList<Link>();
        if (query.whose() != WorkQuery.Whose.ALL) {
            var whose = WorkQuery.key(query.whose());
            set.add(without(
                    query,
                    "whose",
                    query.whose() == WorkQuery.Whose.PERSON
                            ? words.word(
                                    "working.whose.person", words.names().getOrDefault(query.person(), query.person()))
                            : words.word("working.whose." + whose)));
        }
        if (query.standing() != Standing.ANY) {
            set.add(without(query, "standing", words.word("working.standing." + WorkQuery.key(query.standing()))));
        }
        if (!query.service().isEmpty()) {
            set.add(without(
                    query,
                    "service",
                    services.current(query.service()).map(Service::title).orElse(query.service())));
        }
        if (!query.ward().isEmpty()) {
            set.add(without(query, "ward", query.ward()));
        }
        if (!query.part().isEmpty()) {
            set.add(without(query, "part", query.part()));
        }
        return set;
    }

    private static Link without(WorkQuery query, String field, String text) {
        var fields = new LinkedHashMap<>(query.fields());
        fields.remove(field);
        if (field.equals("whose")) {
            fields.remove("person");
        }
        return Link.to(WorkQuery.of(fields).address(), text);
    }
}
