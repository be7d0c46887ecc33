package org.govhall.identity;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Text messages by an operator's gateway: one JSON request for each, {@code {"mobile": …, "text": …}}, with the token as
 * bearer; any 2xx means that it was taken on. See docs/sign-in.md.
 */
@Component
class SmsCourier implements Courier {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String gateway;
    private final String token;
    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    SmsCourier(
            @Value("${govhall.identity.sms-gateway:}") String gateway,
            @Value("${govhall.identity.sms-token:}") String token) {
        this.gateway = gateway;
        this.token = token;
    }

    @Override
    public boolean carries(Channel channel) {
        return channel == Channel.SMS && !gateway.isBlank();
    }

    @Override
    public void send(Channel channel, String address, String subject, String text) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(gateway))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(
                        json.writeValueAsString(Map.of("mobile", address, "text", text))))
                .build();
        try {
            HttpResponse<Void> answer = http.send(request, HttpResponse.BodyHandlers.discarding());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException("the gateway for text messages answered " + answer.statusCode());
            }
        } catch (IOException e) {
            throw new IllegalStateException("the gateway for text messages cannot be reached", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
