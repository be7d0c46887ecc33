package org.govhall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.govhall.casework.HallFixture;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.govhall.organization.Rank;
import org.govhall.testing.LifecycleRule;
import org.govhall.testing.PostgresTest;
import org.govhall.testing.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address of the program, with everybody: who may open it stands in {@code access.csv}, and an address that is not
 * in that table breaks the build.
 */
@PostgresTest
class AccessTest {

    private static final String NOBODY = "-";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private MockMvc mvc;

    @Test
    void theTableNamesEveryAddressOfTheProgram() throws IOException {
        assertThat(mapped()).containsExactlyInAnyOrderElementsOf(table().keySet());
    }

    @Test
    @Rule(LifecycleRule.WHO_4)
    void everybodyOpensWhatTheTableSaysAndNothingElse() throws Exception {
        HallFixture hall = HallFixture.open(context);
        Map<String, @Nullable SignedIn> people = new LinkedHashMap<>();
        people.put(NOBODY, null);
        people.put(Role.CITIZEN.name(), hall.citizen("张三丰").signedIn());
        people.put(Role.WINDOW_CLERK.name(), hall.clerk().signedIn());
        people.put(Role.CHIEF_REPRESENTATIVE.name(), hall.chief().signedIn());
        people.put(Role.APPROVAL_OFFICER.name(), hall.officer().signedIn());
        people.put(Role.DEPARTMENT_LEADER.name(), hall.head().signedIn());
        people.put(
                Role.SUPERVISOR.name(),
                hall.official("监察甲", Rank.SECTION_HEAD, Role.SUPERVISOR).signedIn());
        people.put(
                Role.ADMINISTRATOR.name(),
                hall.official("管理甲", Rank.SECTION_HEAD, Role.ADMINISTRATOR).signedIn());
        people.put(
                Role.SECURITY_ADMINISTRATOR.name(),
                hall.official("安全甲", Rank.SECTION_HEAD, Role.SECURITY_ADMINISTRATOR)
                        .signedIn());
        people.put(
                Role.AUDIT_ADMINISTRATOR.name(),
                hall.official("审计甲", Rank.SECTION_HEAD, Role.AUDIT_ADMINISTRATOR)
                        .signedIn());
        assertThat(people).hasSize(Role.values().length + 1);

        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, Set<String>> address : table().entrySet()) {
            for (Map.Entry<String, @Nullable SignedIn> person : people.entrySet()) {
                boolean expected = address.getValue().contains("EVERYONE")
                        || address.getValue().contains(person.getKey())
                        || (person.getValue() != null && address.getValue().contains("SIGNED_IN"));
                boolean opened = opens(address.getKey(), person.getValue());
                if (opened != expected) {
                    wrong.add(address.getKey() + " by " + person.getKey() + (opened ? " opens" : " is refused"));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatNobodyDeclaredIsOpenToNobody() throws Exception {
        assertThat(opens("GET /no/such/address", null)).isFalse();
        assertThat(opens("GET /actuator/env", null)).isFalse();
        assertThat(opens("GET /actuator/health", null)).isTrue();
    }

    private boolean opens(String address, @Nullable SignedIn who) throws Exception {
        String[] parts = address.split(" ", 2);
        String path = parts[1].replaceAll("\\{(code)}", "MZ006")
                .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        MockHttpServletRequestBuilder call =
                request(HttpMethod.valueOf(parts[0]), java.net.URI.create(path)).with(csrf());
        if (who != null) {
            call.with(user(who));
        }
        MockHttpServletResponse response = mvc.perform(call).andReturn().getResponse();
        String redirect = Objects.requireNonNullElse(response.getRedirectedUrl(), "");
        assertThat(response.getStatus()).as(address).isLessThan(500);
        return response.getStatus() != 403 && !(who == null && redirect.endsWith("/sign-in") && !path.equals("/setup"));
    }

    private Set<String> mapped() {
        return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(mapping ->
                        mapping.getValue().getBeanType().getPackageName().startsWith("org.govhall"))
                .flatMap(mapping -> mapping.getKey().getPatternValues().stream()
                        .flatMap(pattern -> mapping.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + pattern)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Set<String>> table() throws IOException {
        Map<String, Set<String>> table = new TreeMap<>();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(AccessTest.class.getResourceAsStream("/access.csv")), StandardCharsets.UTF_8)) {
            CSVFormat format = CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get();
            for (CSVRecord row : format.parse(reader)) {
                table.put(
                        row.get("method") + " " + row.get("address"),
                        Set.of(row.get("who").split(" ")));
            }
        }
        return table;
    }
}
