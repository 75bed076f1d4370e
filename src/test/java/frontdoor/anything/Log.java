package frontdoor.anything;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/// Listens to what is logged as an error.
final class Log extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private static final int TOLD = 20;

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final List<String> errors = new CopyOnWriteArrayList<>();

    Log() {
        setContext(root.getLoggerContext());
        start();
        root.addAppender(this);
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (event.getLevel().isGreaterOrEqual(Level.ERROR) && errors.size() < TOLD) {
            var thrown = event.getThrowableProxy();
            var text = event.getFormattedMessage() + (thrown == null ? "" : ThrowableProxyUtil.asString(thrown));
            errors.add(text.substring(0, Math.min(text.length(), 4_000)));
        }
    }

    List<String> errors() {
        return errors;
    }

    @Override
    public void close() {
        root.detachAppender(this);
        stop();
    }
}
