package org.govhall.organization;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.govhall.kernel.Remembering;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The administrative regions; they change once a year and are kept in memory. */
@Service
public class Regions implements Remembering {

    private final JdbcClient jdbc;
    private volatile @Nullable Map<String, Region> remembered;

    Regions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Region> find(String code) {
        return Optional.ofNullable(all().get(code));
    }

    /** The name alone, such as {@code 西峰区}; the code itself where it is not known. */
    public String name(String code) {
        return find(code).map(Region::name).orElse(code);
    }

    /** The names from the city down, such as {@code 庆阳市 西峰区}; the code itself where it is not known. */
    public String path(String code) {
        Deque<String> names = new ArrayDeque<>();
        Region region = all().get(code);
        while (region != null) {
            names.addFirst(region.name());
            region = region.parentCode() == null ? null : all().get(region.parentCode());
        }
        return names.isEmpty() ? code : String.join(" ", names);
    }

    /** Regions directly within another, in the order of their codes. */
    public List<Region> within(String parentCode) {
        return all().values().stream()
                .filter(region -> parentCode.equals(region.parentCode()))
                .toList();
    }

    /** Whether a region lies in another, or is it. */
    public boolean isWithin(String code, String around) {
        Map<String, Region> known = all();
        return Stream.iterate(
                        code,
                        Objects::nonNull,
                        one -> known.containsKey(one) ? known.get(one).parentCode() : null)
                .anyMatch(around::equals);
    }

    /** How many villages lie in one of these regions, or are one of them. */
    public long villagesWithin(Set<String> codes) {
        return countWithin(codes, RegionLevel.VILLAGE);
    }

    /** How many regions of a level lie in one of these regions, or are one of them. */
    public long countWithin(Set<String> codes, RegionLevel level) {
        Map<String, Region> known = all();
        return known.values().stream()
                .filter(region -> region.level() == level)
                .filter(one -> Stream.iterate(
                                one,
                                Objects::nonNull,
                                region -> region.parentCode() == null ? null : known.get(region.parentCode()))
                        .anyMatch(region -> codes.contains(region.code())))
                .count();
    }

    /** Cities and counties, in the order of their codes: the regions that have departments of their own. */
    public List<Region> citiesAndCounties() {
        return all().values().stream()
                .filter(region -> region.level() == RegionLevel.CITY || region.level() == RegionLevel.COUNTY)
                .toList();
    }

    @Override
    public void forget() {
        remembered = null;
    }

    private Map<String, Region> all() {
        Map<String, Region> known = remembered;
        if (known == null) {
            known = new TreeMap<>();
            for (Region region : jdbc.sql("select code, name, region_level, parent_code from organization_region")
                    .query((row, number) -> new Region(
                            row.getString(1),
                            row.getString(2),
                            RegionLevel.valueOf(row.getString(3)),
                            row.getString(4)))
                    .list()) {
                known.put(region.code(), region);
            }
            if (!known.isEmpty()) {
                remembered = known;
            }
        }
        return known;
    }
}
