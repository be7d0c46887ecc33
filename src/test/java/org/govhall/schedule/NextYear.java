package org.govhall.schedule;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import org.govhall.calendar.ScheduleFile;
import org.govhall.calendar.ScheduledDay;

/** A notice for 2027 as it might be; with it, the Saturday 9 January is a working day. */
public final class NextYear {

    public static final String CSV = """
            date,kind,name
            2027-01-01,holiday,元旦
            2027-01-02,holiday,元旦
            2027-01-03,holiday,元旦
            2027-01-09,workday,元旦
            2027-01-31,workday,春节
            2027-02-05,holiday,春节
            2027-02-06,holiday,春节
            2027-02-07,holiday,春节
            2027-02-08,holiday,春节
            2027-02-09,holiday,春节
            2027-02-10,holiday,春节
            2027-02-11,holiday,春节
            2027-02-12,holiday,春节
            2027-02-20,workday,春节
            2027-04-03,holiday,清明节
            2027-04-04,holiday,清明节
            2027-04-05,holiday,清明节
            2027-05-01,holiday,劳动节
            2027-05-02,holiday,劳动节
            2027-05-03,holiday,劳动节
            2027-05-04,holiday,劳动节
            2027-05-05,holiday,劳动节
            2027-05-08,workday,劳动节
            2027-06-09,holiday,端午节
            2027-09-15,holiday,中秋节
            2027-09-26,workday,国庆节
            2027-10-01,holiday,国庆节
            2027-10-02,holiday,国庆节
            2027-10-03,holiday,国庆节
            2027-10-04,holiday,国庆节
            2027-10-05,holiday,国庆节
            2027-10-06,holiday,国庆节
            2027-10-07,holiday,国庆节
            2027-10-09,workday,国庆节
            """;

    private NextYear() {}

    public static List<ScheduledDay> days() {
        try {
            return ScheduleFile.read(new StringReader(CSV)).days();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
