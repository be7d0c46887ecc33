package org.govhall.catalog;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the particulars of a revision as JSON in one column: they are read with the revision, never asked for alone. */
@Converter
class ParticularsColumn implements AttributeConverter<Particulars, String> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public String convertToDatabaseColumn(@Nullable Particulars particulars) {
        return JSON.writeValueAsString(particulars == null ? Particulars.NONE : particulars);
    }

    @Override
    public Particulars convertToEntityAttribute(@Nullable String stored) {
        return stored == null ? Particulars.NONE : JSON.readValue(stored, Particulars.class);
    }
}
