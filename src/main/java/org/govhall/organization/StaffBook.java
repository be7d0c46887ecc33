package org.govhall.organization;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.govhall.sheet.XlsxFile;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Windows and who works there as a book of two sheets. The words of the cells are the Chinese labels of the pages,
 * whatever their language. The template is described in {@code docs/staff-template.md}.
 */
@Component
class StaffBook {

    static final String WINDOWS = "窗口";
    static final String STAFF = "人员";

    static final String CENTER = "中心";
    static final String NUMBER = "窗口号";
    static final String WINDOW_NAME = "窗口名称";
    static final String KIND = "窗口类型";
    static final String DEPARTMENTS = "进驻部门";

    /** May be left out: what stands is kept then. Empty for the hours of the centre. */
    static final String HOURS = "办公时间";

    static final String USER_NAME = "登录名";
    static final String NAME = "姓名";
    static final String RANK = "职级";
    static final String DEPARTMENT = "部门";
    static final String POST = "岗位";
    static final String SIDE = "A/B岗";
    static final String STANDS_IN_FOR = "A岗登录名";
    static final String DOCUMENT = "任命文号";
    static final String NAMED_ON = "任命日期";
    static final String NAMED_BY = "任命部门";

    static final List<String> WINDOW_COLUMNS = List.of(CENTER, NUMBER, WINDOW_NAME, KIND, DEPARTMENTS);
    static final List<String> STAFF_COLUMNS = List.of(
            CENTER, NUMBER, USER_NAME, NAME, RANK, DEPARTMENT, POST, SIDE, STANDS_IN_FOR, DOCUMENT, NAMED_ON, NAMED_BY);

    /** May be left out: what stands is kept then. */
    static final String TERM_FROM = "任期起";

    static final String TERM_UNTIL = "任期止";
    static final List<String> TERM_COLUMNS = List.of(TERM_FROM, TERM_UNTIL);

    static final String SIDE_A = "A";
    static final String SIDE_B = "B";

    private final MessageSource messages;

    StaffBook(MessageSource messages) {
        this.messages = messages;
    }

    /** What the constants of an enum are called in the sheets. */
    <E extends Enum<E>> Map<String, E> words(Class<E> type) {
        Map<String, E> words = new LinkedHashMap<>();
        for (E constant : type.getEnumConstants()) {
            words.put(
                    messages.getMessage(type.getSimpleName() + "." + constant.name(), null, Locale.SIMPLIFIED_CHINESE),
                    constant);
        }
        return words;
    }

    /** The two sheets without a row. */
    XlsxFile template() {
        return new XlsxFile()
                .sheet(
                        WINDOWS,
                        Stream.concat(WINDOW_COLUMNS.stream(), Stream.of(HOURS)).toList())
                .sheet(
                        STAFF,
                        Stream.concat(STAFF_COLUMNS.stream(), TERM_COLUMNS.stream())
                                .toList());
    }
}
