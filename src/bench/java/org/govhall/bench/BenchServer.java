package org.govhall.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.stream.Stream;

/** A PostgreSQL that forgets nothing: every commit waits for the disk, as it does in service. */
public final class BenchServer implements AutoCloseable {

    private static final int POOL = 16;

    private final EmbeddedPostgres server;
    private final Path data;

    private BenchServer(EmbeddedPostgres server, Path data) {
        this.server = server;
        this.data = data;
    }

    public static BenchServer start() throws IOException, SQLException {
        Path data = Files.createTempDirectory("bench-postgres");
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("max_connections", "100")
                .start();
        BenchServer started = new BenchServer(server, data);
        for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
            if (!"on".equals(started.show(setting))) {
                throw new IllegalStateException(setting + " is not on");
            }
        }
        return started;
    }

    /** A pool on a new database; each of the three has one of the same size. */
    public HikariDataSource newDatabase(String name) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return pool(name);
    }

    HikariDataSource pool(String database) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server.getJdbcUrl("postgres", database));
        config.setUsername("postgres");
        config.setPassword("postgres");
        config.setMaximumPoolSize(POOL);
        return new HikariDataSource(config);
    }

    /** What this program and the processes of the server have used of the processors so far. */
    Duration processorTime() throws IOException {
        long server = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0));
        return Stream.concat(
                        Stream.of(ProcessHandle.current()),
                        ProcessHandle.of(server).stream().flatMap(ProcessHandle::children))
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    String show(String setting) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show " + setting)) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
