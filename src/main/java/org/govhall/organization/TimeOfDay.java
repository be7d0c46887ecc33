package org.govhall.organization;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** A time on the wall of the centre is stored as it is read, {@code 13:30}: no driver may move it to another zone. */
@Converter
class TimeOfDay implements AttributeConverter<LocalTime, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable LocalTime time) {
        return time == null ? null : time.toString();
    }

    @Override
    public @Nullable LocalTime convertToEntityAttribute(@Nullable String stored) {
        return stored == null ? null : LocalTime.parse(stored);
    }
}
