package org.govhall.demo;

import java.util.List;
import java.util.Random;

/** Invented people: every number has a right check digit and a birth year from 1911 to 1915, so that none is a real one's. */
final class DemoPeople {

    static final String PASSWORD = "govhall-demo-2026";
    static final String CITIZEN_MOBILE = "19900000001";
    static final String CITIZEN_IDENTITY = "621002191103050013";
    static final String COMPANY_CODE = "91621002MA99999A40";

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";
    private static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] BODY_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int[] COUNTIES = {621002, 621021, 621022, 621023, 621024, 621025, 621026, 621027};
    private static final List<String> SURNAMES = List.of(
            "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何", "郭", "马", "罗", "慕",
            "豆", "俄", "脱");
    private static final List<String> GIVEN = List.of(
            "建国", "秀英", "桂兰", "志强", "晓燕", "海涛", "玉梅", "文博", "雪琴", "永红", "小军", "丽华", "宏伟", "春花", "国栋", "彩霞", "学文", "巧玲",
            "世荣", "明月");
    private static final List<String> TRADES =
            List.of("农业科技", "餐饮管理", "建筑工程", "物流", "商贸", "文化传播", "新能源", "医疗器械", "教育咨询", "果业");
    private static final List<String> SHOPS = List.of("陇原", "北地", "宁江", "子午", "凤城", "周祖", "南梁", "董志塬", "马莲河", "环江");

    private DemoPeople() {}

    static String name(Random random) {
        return SURNAMES.get(random.nextInt(SURNAMES.size())) + GIVEN.get(random.nextInt(GIVEN.size()));
    }

    static String companyName(int number) {
        return "庆阳市" + SHOPS.get(number % SHOPS.size()) + TRADES.get(number / SHOPS.size() % TRADES.size())
                + (number >= 100 ? "第" + number : "") + "有限责任公司";
    }

    /** The number of the {@code n}th invented person. */
    static String identityNumber(int n) {
        int county = COUNTIES[n % COUNTIES.length];
        int year = 1911 + n / 8 % 5;
        int month = 1 + n / 40 % 12;
        int day = 1 + n / 480 % 28;
        String seventeen = String.format("%06d%04d%02d%02d%03d", county, year, month, day, 100 + n % 800);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (seventeen.charAt(i) - '0') * WEIGHTS[i];
        }
        return seventeen + CHECK_DIGITS.charAt(sum % 11);
    }

    /** A mobile of the {@code n}th invented person. */
    static String mobile(int n) {
        return String.format("199%08d", 100 + n);
    }

    /**
     * A credit code with both check digits.
     *
     * @param kind department and kind of organization, two characters such as {@code 91} or {@code 11}
     */
    static String creditCode(String kind, String regionCode, int n) {
        String body = String.format("ZZ%06d", n).replace('Z', 'Y');
        int sum = 0;
        for (int i = 0; i < BODY_WEIGHTS.length; i++) {
            sum += Character.digit(body.charAt(i), 36) * BODY_WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        String seventeen = kind + regionCode + body + (check == 10 ? "X" : check == 11 ? "0" : Integer.toString(check));
        int weighted = 0;
        int weight = 1;
        for (int i = 0; i < seventeen.length(); i++) {
            weighted += CREDIT_ALPHABET.indexOf(seventeen.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return seventeen + CREDIT_ALPHABET.charAt((31 - weighted % 31) % 31);
    }
}
