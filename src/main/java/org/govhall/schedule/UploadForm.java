package org.govhall.schedule;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.govhall.calendar.ScheduleFile;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The file that the administrator hands in. */
record UploadForm(@Nullable MultipartFile file) {

    /** Twenty years of schedules have some twenty thousand. */
    private static final long MOST_BYTES = 500_000;

    /** What a spreadsheet on a Chinese system writes where it does not write UTF-8. */
    private static final Charset OF_SPREADSHEETS = Charset.forName("GB18030");

    ScheduleFile read() throws IOException {
        if (file == null || file.isEmpty()) {
            throw new Refusal("schedule.upload.missing");
        }
        Refusal.unless(file.getSize() <= MOST_BYTES, "schedule.upload.large");
        return ScheduleFile.read(new StringReader(text(file.getBytes())));
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, OF_SPREADSHEETS);
        }
    }
}
