package org.govhall;

import java.net.HttpURLConnection;
import java.net.URI;

/**
 * Asks the running program whether it is ready; for a container whose image has no other tool to ask with. It uses the
 * class library only, so that it starts without the program's dependencies.
 */
public final class HealthProbe {

    private static final int PATIENCE_MILLIS = 3000;

    private HealthProbe() {}

    /** Ends with status 0 when the program answers that it is ready, and 1 otherwise. */
    public static void main(String[] args) throws Exception {
        String port = System.getenv().getOrDefault("SERVER_PORT", "8080");
        URI readiness = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
        HttpURLConnection connection = (HttpURLConnection) readiness.toURL().openConnection();
        connection.setConnectTimeout(PATIENCE_MILLIS);
        connection.setReadTimeout(PATIENCE_MILLIS);
        System.exit(connection.getResponseCode() == HttpURLConnection.HTTP_OK ? 0 : 1);
    }
}
