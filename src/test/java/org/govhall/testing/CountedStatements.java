package org.govhall.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one thread asks of the database, whichever way it asks: each execution counts once, a batch too, since it travels
 * once.
 */
public final class CountedStatements {

    private static final ThreadLocal<@Nullable List<String>> COUNTING = new ThreadLocal<>();

    private CountedStatements() {}

    /** The statements that {@code work} makes this thread execute, in their order. */
    public static List<String> of(Runnable work) {
        List<String> counted = new ArrayList<>();
        COUNTING.set(counted);
        try {
            work.run();
        } finally {
            COUNTING.remove();
        }
        return List.copyOf(counted);
    }

    /** The connection itself, or one that counts while this thread is being counted. */
    static Connection watched(Connection connection) {
        if (COUNTING.get() == null) {
            return connection;
        }
        return proxy(Connection.class, (proxy, method, args) -> {
            Object result = invoke(connection, method, args);
            if (result instanceof PreparedStatement statement && args != null) {
                String sql = (String) args[0];
                return proxy(PreparedStatement.class, (p, called, values) -> {
                    note(called, sql);
                    return invoke(statement, called, values);
                });
            }
            if (result instanceof Statement statement) {
                return proxy(Statement.class, (p, called, values) -> {
                    note(called, values == null ? "" : String.valueOf(values[0]));
                    return invoke(statement, called, values);
                });
            }
            return result;
        });
    }

    private static void note(Method called, String sql) {
        List<String> counted = COUNTING.get();
        if (counted != null && called.getName().startsWith("execute")) {
            counted.add(sql);
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(CountedStatements.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object invoke(Object target, Method method, Object @Nullable [] args) throws Throwable {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
