package org.govhall.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The data source of the program under test; it can be pointed at a fresh database while the program runs on. */
public class TestDatabase extends DelegatingDataSource {

    private @Nullable HikariDataSource pool;

    TestDatabase() {
        use(PostgresServer.firstDatabase());
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

    @Override
    public Connection getConnection() throws SQLException {
        return CountedStatements.watched(getTargetDataSource().getConnection());
    }

    void close() {
        Objects.requireNonNull(pool).close();
    }

    @Override
    public DataSource getTargetDataSource() {
        return Objects.requireNonNull(pool);
    }
}
