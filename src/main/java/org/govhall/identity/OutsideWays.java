package org.govhall.identity;

import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/** The unified identities by which people may show here who they are. */
@Component
public class OutsideWays {

    private final ObjectProvider<ClientRegistrationRepository> provinces;

    OutsideWays(ObjectProvider<ClientRegistrationRepository> provinces) {
        this.provinces = provinces;
    }

    /** One of them: the address that leads there, and its name. */
    public record Way(String href, String name) {}

    /** Empty where none is set up. */
    public List<Way> all() {
        if (!(provinces.getIfAvailable() instanceof Iterable<?> all)) {
            return List.of();
        }
        return StreamSupport.stream(all.spliterator(), false)
                .filter(ClientRegistration.class::isInstance)
                .map(ClientRegistration.class::cast)
                .map(one -> new Way("/oauth2/authorization/" + one.getRegistrationId(), one.getClientName()))
                .toList();
    }
}
