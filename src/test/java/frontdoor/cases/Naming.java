package frontdoor.cases;

import org.springframework.jdbc.core.simple.JdbcClient;

/// Has one case name another in an answer, as a complaint names the case that it is about.
public final class Naming {

    private Naming() {}

    public static void names(JdbcClient jdbc, Case kase, Case other) {
        var key = SearchKeys.key("answer", other.reference().value());
        jdbc.sql("insert into cases.search_key (case_id, kind, value) values (?, ?, ?)")
                .params(kase.id(), key.kind(), key.value())
                .update();
    }
}
