package org.govhall.testing;

/** A database of the test run's PostgreSQL in which nothing is yet, for a program that is started as in service. */
public record EmptyDatabase(String url, String user, String password) {

    public static EmptyDatabase create() {
        return PostgresServer.emptyDatabase();
    }
}
