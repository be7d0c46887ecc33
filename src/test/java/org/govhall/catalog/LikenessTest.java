package org.govhall.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LikenessTest {

    private static final List<LegalBasis> BASES = List.of(new LegalBasis("茶馆管理条例", "第三条"));

    @Test
    void theSameNameOnTheSameBasisIsTheSame() {
        assertThat(Likeness.of("开办茶馆许可", BASES, "开办茶馆许可", BASES))
                .isEqualTo(new Likeness(100, 100))
                .returns(100, Likeness::percent);
    }

    @Test
    void anotherWordForTheSameIsNear() {
        Likeness likeness = Likeness.of("开办茶馆备案", BASES, "开办茶馆许可", BASES);
        assertThat(likeness).isEqualTo(new Likeness(60, 100)).returns(72, Likeness::percent);
        assertThat(likeness.isNear()).isTrue();
    }

    @Test
    void whatSharesNothingIsNotNear() {
        Likeness likeness = Likeness.of("老年人优待证办理", List.of(), "开办茶馆许可", BASES);
        assertThat(likeness).isEqualTo(new Likeness(0, 0));
        assertThat(likeness.isNear()).isFalse();
    }
}
