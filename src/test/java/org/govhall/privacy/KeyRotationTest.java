package org.govhall.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.govhall.casework.HallFixture;
import org.govhall.testing.PostgresTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Personal data goes over to another key, whenever it is stopped on the way. */
@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyRotationTest {

    private static final String SECOND = key((byte) 2);
    private static final String THIRD = key((byte) 3);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private List<EncryptedColumns> modules;

    @Autowired
    private EncryptedText first;

    @Value("${govhall.privacy.data-key}")
    private String firstKey;

    private HallFixture hall;

    @BeforeAll
    void open() {
        hall = HallFixture.open(context);
    }

    @Test
    void everyValueGoesOverOnceAndReadsAsBefore() {
        UUID one = hall.citizen("沈换钥").applicant().value();
        hall.citizen("赵换钥");
        String mobile = Objects.requireNonNull(first.convertToEntityAttribute(stored(one)));
        EncryptedText second = text(SECOND, 2, "1=" + firstKey);
        assertThat(rotated(second)).isPositive();
        assertThat(leftBehind("k2:%")).isZero();
        assertThat(second.convertToEntityAttribute(stored(one))).isEqualTo(mobile);
        assertThat(rotated(second)).as("nothing is done twice").isZero();

        // stopped on the way: one value still stands under the key before
        EncryptedText third = text(THIRD, 3, "1=" + firstKey + ", 2=" + SECOND);
        store(one, Objects.requireNonNull(third.convertToDatabaseColumn(mobile)));
        long all = counted();
        assertThat(rotated(third)).isEqualTo(all - 1);
        assertThat(third.convertToEntityAttribute(stored(one))).isEqualTo(mobile);

        // and back, so that the program of the other tests reads its data again
        EncryptedText back = text(firstKey, 1, "3=" + THIRD);
        assertThat(rotated(back)).isEqualTo(all);
        assertThat(first.convertToEntityAttribute(stored(one))).isEqualTo(mobile);
    }

    @Test
    void whatCannotBeReadIsLeftAndTold() {
        UUID one = hall.citizen("沈失钥").applicant().value();
        String before = stored(one);
        store(one, Objects.requireNonNull(text(THIRD, 9, "").convertToDatabaseColumn("13900000000")));
        String lost = stored(one);
        assertThat(new KeyRotation(jdbc, transaction, first, modules).rotate())
                .filteredOn(column -> column.column().name().equals("mobile"))
                .singleElement()
                .satisfies(column -> assertThat(column.unreadable()).isEqualTo(1));
        assertThat(stored(one)).isEqualTo(lost);
        store(one, before);
    }

    @Test
    void keysAreToldApartByTheirVersion() {
        assertThatIllegalStateException().isThrownBy(() -> text(SECOND, 1, "1=" + firstKey));
        assertThatIllegalStateException().isThrownBy(() -> text(SECOND, 0, ""));
        assertThatIllegalStateException().isThrownBy(() -> text(SECOND, 2, firstKey));
        assertThatIllegalStateException().isThrownBy(() -> text("dG9vIHNob3J0", 2, ""));
    }

    @Test
    void noEncryptedColumnIsForgotten() {
        hall.citizen("沈列全");
        List<String> known = modules.stream()
                .flatMap(module -> module.columns().stream())
                .map(column -> column.table() + "." + column.name())
                .toList();
        List<String> found = jdbc.sql("""
                        select table_name, column_name from information_schema.columns
                         where table_schema = 'public' and data_type in ('character varying', 'text')
                        """).query((row, at) -> row.getString(1) + "." + row.getString(2)).list().stream()
                .filter(column -> encrypted(column) > 0)
                .toList();
        assertThat(found).isNotEmpty().allSatisfy(column -> assertThat(known).contains(column));
        assertThat(known).allSatisfy(column -> assertThat(encrypted(column)).isNotNegative());
    }

    private long encrypted(String column) {
        String[] parts = column.split("\\.", 2);
        return jdbc.sql("select count(*) from " + parts[0] + " where " + parts[1]
                        + " ~ '^k[0-9]+:[A-Za-z0-9+/]{30,}=*$'")
                .query(Long.class)
                .single();
    }

    private long rotated(EncryptedText text) {
        return new KeyRotation(jdbc, transaction, text, modules)
                .rotate().stream().mapToLong(KeyRotation.Rotated::rotated).sum();
    }

    private long counted() {
        return modules.stream()
                .flatMap(module -> module.columns().stream())
                .mapToLong(column -> jdbc.sql("select count(" + column.name() + ") from " + column.table())
                        .query(Long.class)
                        .single())
                .sum();
    }

    private long leftBehind(String present) {
        return modules.stream()
                .flatMap(module -> module.columns().stream())
                .mapToLong(column -> jdbc.sql("select count(*) from " + column.table() + " where " + column.name()
                                + " not like :present")
                        .param("present", present)
                        .query(Long.class)
                        .single())
                .sum();
    }

    private String stored(UUID applicant) {
        return jdbc.sql("select mobile from applicant_applicant where id = :id")
                .param("id", applicant)
                .query(String.class)
                .single();
    }

    private void store(UUID applicant, String mobile) {
        jdbc.sql("update applicant_applicant set mobile = :mobile where id = :id")
                .param("mobile", mobile)
                .param("id", applicant)
                .update();
    }

    private EncryptedText text(String key, int version, String older) {
        return new EncryptedText(new PrivacyKeys(key, version, older, firstKey, null));
    }

    private static String key(byte filling) {
        byte[] key = new byte[32];
        Arrays.fill(key, filling);
        return Base64.getEncoder().encodeToString(key);
    }
}
