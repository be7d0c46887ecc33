package planted.calendar;

import org.springframework.util.StringUtils;

class SpringyCalendar {

    boolean isNamed(String name) {
        return StringUtils.hasText(name);
    }
}
