package org.govhall.organization;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the regions into the database, when the program starts with an edition that is not there yet. Several nodes may
 * start at once: the row of the file's name is locked.
 */
@Service
class ReferenceData {

    static final int BEFORE_OTHER_MODULES = 100;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final Regions regions;
    private final Clock clock;

    ReferenceData(JdbcClient jdbc, NamedParameterJdbcTemplate batches, Regions regions, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.regions = regions;
        this.clock = clock;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Order(BEFORE_OTHER_MODULES)
    @Transactional
    void loadWhatIsNew() {
        loadRegions(read("reference/regions-qingyang.csv"));
    }

    /**
     * Loads an edition of the regions. A region that it no longer lists stays: centres and cases may name it.
     *
     * @return how many rows were added or changed; 0 when this edition was loaded before
     */
    @Transactional
    public int loadRegions(String csv) {
        if (isLoaded("regions", csv)) {
            return 0;
        }
        Map<String, Region> present = jdbc
                .sql("select code, name, region_level, parent_code from organization_region")
                .query((row, number) -> new Region(
                        row.getString(1), row.getString(2), RegionLevel.valueOf(row.getString(3)), row.getString(4)))
                .list()
                .stream()
                .collect(Collectors.toMap(Region::code, region -> region));
        List<Region> listed = rows(csv).stream()
                .map(row -> new Region(
                        row.get("code"),
                        row.get("name"),
                        RegionLevel.valueOf(row.get("level").toUpperCase(Locale.ROOT)),
                        row.get("parent_code")))
                .toList();
        List<Region> added = listed.stream()
                .filter(region -> !present.containsKey(region.code()))
                .toList();
        List<Region> changed = listed.stream()
                .filter(region -> present.containsKey(region.code()) && !region.equals(present.get(region.code())))
                .toList();
        batch(
                "insert into organization_region (code, name, region_level, parent_code, scheme)"
                        + " values (:code, :name, :level, :parent, 'NBS')",
                added);
        batch(
                "update organization_region set name = :name, region_level = :level, parent_code = :parent"
                        + " where code = :code",
                changed);
        regions.forget();
        return added.size() + changed.size();
    }

    private void batch(String sql, List<Region> rows) {
        if (rows.isEmpty()) {
            return;
        }
        batches.batchUpdate(
                sql,
                parameters(rows.stream()
                        .map(region -> Map.of(
                                "code", region.code(),
                                "name", region.name(),
                                "level", region.level().name(),
                                "parent", String.valueOf(region.parentCode())))
                        .toList()));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type is what the batch wants
    private static Map<String, ?>[] parameters(List<? extends Map<String, ?>> rows) {
        return rows.toArray(new Map[0]);
    }

    /** Locks the file's row, and records this edition unless it is the one recorded. */
    private boolean isLoaded(String name, String csv) {
        String known = jdbc.sql("select sha256 from organization_reference_load where name = :name for update")
                .param("name", name)
                .query(String.class)
                .single();
        String hash = sha256(csv);
        if (known.equals(hash)) {
            return true;
        }
        jdbc.sql("update organization_reference_load set sha256 = :hash, loaded_at = :now where name = :name")
                .param("hash", hash)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("name", name)
                .update();
        return false;
    }

    private static List<CSVRecord> rows(String csv) {
        try (CSVParser parser = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv))) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(String resource) {
        try (InputStream file = new ClassPathResource(resource).getInputStream()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
