package org.govhall.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.govhall.catalog.RevisionView;
import org.govhall.organization.CenterKind;
import org.govhall.organization.OrganizationDirectory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives a case its two numbers. They come from a sequence, so that nobody waits for anybody. */
@Component
class Numbering {

    private static final DateTimeFormatter EIGHT_DIGITS = DateTimeFormatter.BASIC_ISO_DATE;

    private final JdbcClient jdbc;
    private final OrganizationDirectory organization;

    Numbering(JdbcClient jdbc, OrganizationDirectory organization) {
        this.jdbc = jdbc;
        this.organization = organization;
    }

    Numbers next(RevisionView revision, Place place, Timing timing, Instant received) {
        return make(
                revision,
                place,
                timing,
                received,
                jdbc.sql("select nextval('casework_number_seq')")
                        .query(Long.class)
                        .single());
    }

    /**
     * The official number is the implementation code (credit code, level, basic code), the date and a sequence.
     *
     * @param sequence the next of {@code casework_number_seq}, where it was read along with something else
     */
    Numbers make(RevisionView revision, Place place, Timing timing, Instant received, long sequence) {
        LocalDate day = timing.dayOf(received);
        String official = organization.department(place.department()).creditCode()
                + levelOf(organization.center(place.center()).kind())
                + revision.basicCode()
                + EIGHT_DIGITS.format(day)
                + String.format("%06d", sequence % 1_000_000);
        return new Numbers(CaseNumber.make(place.regionCode(), day, sequence), official);
    }

    /** 行使层级, as GB/T 39046 annex A.2 numbers it. */
    private static int levelOf(CenterKind kind) {
        return switch (kind) {
            case CITY, SUB_CENTER -> 3;
            case COUNTY -> 4;
            case TOWNSHIP -> 5;
            case VILLAGE -> 6;
        };
    }
}
