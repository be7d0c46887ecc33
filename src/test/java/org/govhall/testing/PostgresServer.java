package org.govhall.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;

/**
 * One PostgreSQL for the whole run. The first program that starts on it leaves a template behind, with every migration
 * and all reference data; each test class then gets a fresh copy of that, which takes a fraction of a second.
 */
final class PostgresServer {

    private static final String SUPERUSER = "postgres";
    private static final String TEMPLATE = "govhall_template";
    private static final long BLOCKS_APART = 1_000_000;
    private static final AtomicInteger COPIES = new AtomicInteger();

    private static boolean templateReady;

    private PostgresServer() {}

    private static final class Running {
        private static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setRegisterShutdownHook(false)
                        .setServerConfig("fsync", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .setServerConfig("full_page_writes", "off")
                        .setServerConfig("max_connections", "200")
                        .start();
                // what the programs still ask at their end is answered: the server stops after them
                SpringApplication.getShutdownHandlers().add(() -> stop(server));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void stop(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A pool on the database that becomes the template, or on a fresh copy when there is a template already. */
    static synchronized HikariDataSource firstDatabase() {
        if (templateReady) {
            return freshCopy();
        }
        administer("create database " + TEMPLATE);
        return pool(TEMPLATE);
    }

    /** A pool on a fresh copy of the template, to which nobody may be connected. */
    static synchronized HikariDataSource freshCopy() {
        templateReady = true;
        String name = "govhall_" + COPIES.incrementAndGet();
        administer("create database " + name + " template " + TEMPLATE);
        HikariDataSource copy = pool(name);
        keepNumbersApart(copy, COPIES.get());
        return copy;
    }

    static synchronized EmptyDatabase emptyDatabase() {
        String name = "govhall_empty_" + COPIES.incrementAndGet();
        administer("create database " + name);
        return new EmptyDatabase(Running.SERVER.getJdbcUrl(SUPERUSER, name), SUPERUSER, SUPERUSER);
    }

    /**
     * The program under test hands out numbers in blocks, and takes what is left of a block along into the next
     * database; so each database begins its blocks far from those of the others.
     */
    private static void keepNumbersApart(HikariDataSource copy, int which) {
        try (Connection connection = copy.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    do $$
                    declare found record;
                    begin
                        for found in select sequencename from pg_sequences where increment_by > 1 loop
                            execute format('alter sequence %%I restart with %d', found.sequencename);
                        end loop;
                    end $$
                    """.formatted(which * BLOCKS_APART + 1));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void administer(String sql) {
        try (Connection connection = Running.SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static HikariDataSource pool(String database) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(Running.SERVER.getJdbcUrl(SUPERUSER, database));
        config.setUsername(SUPERUSER);
        config.setPassword(SUPERUSER);
        config.setMaximumPoolSize(40);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }
}
