package frontdoor.statements;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/// A database that writes down what one thread says to it. Transactions stay those of the real one.
final class Counted extends DelegatingDataSource {

    private final Thread listened = Thread.currentThread();
    private final List<String> said = new ArrayList<>();

    Counted(DataSource real) {
        super(new TransactionAwareDataSourceProxy(real));
    }

    /// The statements that were run since this was asked last.
    List<String> said() {
        var copy = List.copyOf(said);
        said.clear();
        return copy;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var real = super.getConnection();
        return Thread.currentThread() == listened ? connection(real) : real;
    }

    private Connection connection(Connection real) {
        return proxy(Connection.class, (_, method, args) -> switch (call(real, method, args)) {
            case PreparedStatement prepared -> listening(PreparedStatement.class, prepared, (String) args[0]);
            case Statement plain -> listening(Statement.class, plain, "");
            case null -> null;
            case Object other -> other;
        });
    }

    private <T extends Statement> T listening(Class<T> type, T real, String sql) {
        return proxy(type, (_, method, args) -> {
            if (method.getName().startsWith("execute")) {
                said.add(sql.isEmpty() ? String.valueOf(args[0]) : sql);
            }
            return call(real, method, args);
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
