package frontdoor.bench;

import frontdoor.FrontDoor;
import frontdoor.endpoints.Endpoints;
import frontdoor.testing.HttpLine;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// A second copy of the application in this process, on the same database, which writes down every statement that one
/// request sends.
final class Recorder implements AutoCloseable {

    private static final Duration QUIET = Duration.ofMillis(500);

    private static final Set<String> OF_TRANSACTIONS =
            Set.of("setAutoCommit", "commit", "rollback", "setReadOnly", "setTransactionIsolation");

    private final ConfigurableApplicationContext context;
    private final List<Step> steps;

    private Recorder(ConfigurableApplicationContext context, List<Step> steps) {
        this.context = context;
        this.steps = steps;
    }

    static Recorder start(Path data, Database database, List<String> more) {
        var steps = new ArrayList<Step>();
        var args = new ArrayList<>(Server.options(data));
        args.addAll(more);
        args.addAll(List.of(
                "--server.port=0",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=frontdoor",
                "--spring.datasource.password=" + database.password(),
                "--db-scheduler.enabled=false",
                "--frontdoor.database.may-lose-data=false",
                "--logging.level.root=warn"));
        var context = new SpringApplicationBuilder(FrontDoor.class)
                .initializers(starting ->
                        starting.getBeanFactory().addBeanPostProcessor(new RecordedDataSources(new Tape(steps))))
                .run(args.toArray(String[]::new));
        return new Recorder(context, steps);
    }

    /// Sends a request once, and returns what it said to the database.
    ///
    /// @param values what will be different each time it is replayed, as it is in this request
    Recording record(Request request, Map<String, Object> values) throws IOException {
        int port = ((WebServerApplicationContext) context).getWebServer().getPort();
        try (var line = new HttpLine(port)) {
            synchronized (steps) {
                steps.clear();
            }
            var answer = line.send(request);
            if (!request.isAnsweredBy(answer)) {
                throw new IllegalStateException(request.path() + " answered " + answer);
            }
            return Recording.of(whenQuiet(), values);
        }
    }

    /// A request may still write down its session when its answer has been read.
    private List<Step> whenQuiet() {
        for (int before = -1; ; ) {
            LockSupport.parkNanos(QUIET.toNanos());
            synchronized (steps) {
                if (steps.size() == before) {
                    return List.copyOf(steps);
                }
                before = steps.size();
            }
        }
    }

    /// What knows where partners' systems are.
    Endpoints endpoints() {
        return context.getBean(Endpoints.class);
    }

    @Override
    public void close() {
        context.close();
    }

    /// Notes what the threads that answer requests do; what else the application does is left out.
    private record Tape(List<Step> steps) {

        void add(Step step) {
            if (Thread.currentThread().getName().startsWith("tomcat-handler")) {
                synchronized (steps) {
                    steps.add(step);
                }
            }
        }

        Connection connection(Connection real) {
            return proxy(Connection.class, (_, method, args) -> {
                if (OF_TRANSACTIONS.contains(method.getName())) {
                    add(new Step.Transaction(method, args));
                }
                return switch (call(real, method, args)) {
                    case CallableStatement other -> other;
                    case PreparedStatement statement -> prepared((String) args[0], statement);
                    case Statement statement -> plain(statement);
                    case null -> null;
                    case Object other -> other;
                };
            });
        }

        private PreparedStatement prepared(String sql, PreparedStatement real) {
            var bindings = new ArrayList<Step.Binding>();
            return proxy(PreparedStatement.class, (_, method, args) -> {
                var name = method.getName();
                if (name.startsWith("set") && args.length > 1) {
                    bindings.add(new Step.Binding(method, args));
                }
                return name.startsWith("execute")
                        ? executed(sql, List.copyOf(bindings), call(real, method, args))
                        : call(real, method, args);
            });
        }

        private Statement plain(Statement real) {
            return proxy(
                    Statement.class,
                    (_, method, args) -> method.getName().startsWith("execute")
                            ? executed((String) args[0], List.of(), call(real, method, args))
                            : call(real, method, args));
        }

        private Object executed(String sql, List<Step.Binding> bindings, Object result) {
            var sent = new Step.Sent(sql, bindings, new int[1], new ConcurrentHashMap<>());
            add(sent);
            if (result instanceof Integer changed) {
                sent.rows()[0] = changed;
            }
            return result instanceof ResultSet rows ? counted(rows, sent) : result;
        }

        private static ResultSet counted(ResultSet real, Step.Sent sent) {
            return proxy(ResultSet.class, (_, method, args) -> {
                var result = call(real, method, args);
                if (method.getName().equals("next") && Boolean.TRUE.equals(result)) {
                    sent.rows()[0]++;
                }
                if (method.getName().equals("getLong") && args[0] instanceof String column) {
                    sent.numbers().put(column, (Long) result);
                }
                return result;
            });
        }

        private static Object call(Object target, Method method, Object[] args) throws Throwable {
            try {
                return method.invoke(target, args);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }

        private static <T> T proxy(Class<T> type, InvocationHandler handler) {
            return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
        }
    }

    private record RecordedDataSources(Tape tape) implements BeanPostProcessor {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof DataSource real ? new Recorded(real, tape) : bean;
        }
    }

    private static final class Recorded extends DelegatingDataSource {

        private final Tape tape;

        Recorded(DataSource real, Tape tape) {
            super(real);
            this.tape = tape;
        }

        @Override
        public Connection getConnection() throws SQLException {
            return tape.connection(super.getConnection());
        }
    }
}
