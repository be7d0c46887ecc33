package org.govhall.casework;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.govhall.catalog.SituationAnswer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the answers to the situation questions as JSON in one column: they are read with the case, never asked for alone. */
@Converter
class SituationColumn implements AttributeConverter<List<SituationAnswer>, String> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable List<SituationAnswer> answers) {
        return answers == null || answers.isEmpty() ? null : JSON.writeValueAsString(answers);
    }

    @Override
    public List<SituationAnswer> convertToEntityAttribute(@Nullable String stored) {
        return stored == null ? List.of() : List.of(JSON.readValue(stored, SituationAnswer[].class));
    }
}
