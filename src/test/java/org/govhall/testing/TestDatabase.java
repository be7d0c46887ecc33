package org.govhall.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The data source of the program under test; it can be pointed at a fresh database while the program runs on, and it
 * counts the statements that are prepared, whoever prepares them.
 */
public class TestDatabase extends DelegatingDataSource {

    private final AtomicLong statements = new AtomicLong();
    private @Nullable HikariDataSource pool;

    TestDatabase() {
        use(PostgresServer.firstDatabase());
    }

    /** How many statements were prepared since the program started. */
    public long statements() {
        return statements.get();
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = CountedStatements.watched(super.getConnection());
        return (Connection) Proxy.newProxyInstance(
                TestDatabase.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        statements.incrementAndGet();
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** Leaves the present database and goes on with a fresh one. */
    void startAfresh() {
        close();
        use(PostgresServer.freshCopy());
    }

    private void use(HikariDataSource next) {
        pool = next;
        setTargetDataSource(next);
    }

    void close() {
        Objects.requireNonNull(pool).close();
    }

    @Override
    public DataSource getTargetDataSource() {
        return Objects.requireNonNull(pool);
    }
}
