package frontdoor.database;

import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Tells a balancer whether this node can take a submission now.
///
/// It asks the database the one thing a submission needs of it: to be there and to accept a change. What is
/// wrong is in the log and on the management port, not here, where anybody can read it.
@RestController
class HealthController {

    private final JdbcClient jdbc;

    HealthController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// 200 `ok`, or 503 `not ready` when the database is away, or is a standby that may only be read.
    @GetMapping(path = "/health", produces = "text/plain")
    ResponseEntity<String> health() {
        return canWrite() ? answer(HttpStatus.OK, "ok") : answer(HttpStatus.SERVICE_UNAVAILABLE, "not ready");
    }

    private boolean canWrite() {
        try {
            return jdbc.sql("select not pg_is_in_recovery() and current_setting('transaction_read_only') = 'off'")
                    .query(Boolean.class)
                    .single();
        } catch (DataAccessException | TransactionException e) {
            return false;
        }
    }

    private static ResponseEntity<String> answer(HttpStatus status, String word) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .body(word + "\n");
    }
}
