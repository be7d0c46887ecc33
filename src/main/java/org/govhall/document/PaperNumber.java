package org.govhall.document;

/**
 * The number of a paper, such as {@code 庆民政受字〔2026〕第1126-000031号}: region and department, kind, year of issue, and
 * the day and sequence of its case. It is derived, so that no act waits for a counter, and there is no gap to explain:
 * the series is that of the cases.
 */
final class PaperNumber {

    private static final int DATE = 1;
    private static final int SEQUENCE = 2;
    private static final int MONTH = 2;

    private PaperNumber() {}

    /**
     * @param region name of the department's region; its first character stands for it
     * @param department its short name
     * @param caseNumber the short number of the case, {@code 621000-261126-000031-7}
     * @param ordinal which of its kind in the case; from the second on it is said
     */
    static String of(String region, String department, PaperKind kind, int year, String caseNumber, int ordinal) {
        String[] parts = caseNumber.split("-");
        String shortName = department.endsWith("局") ? department.substring(0, department.length() - 1) : department;
        return region.substring(0, region.offsetByCodePoints(0, 1)) + shortName + kind.word() + "字〔" + year + "〕第"
                + parts[DATE].substring(MONTH) + "-" + parts[SEQUENCE] + "号" + (ordinal == 1 ? "" : "之" + ordinal);
    }
}
