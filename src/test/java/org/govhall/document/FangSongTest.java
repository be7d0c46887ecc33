package org.govhall.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The face that GB/T 9704 asks for in the body of a paper. */
class FangSongTest {

    private static Font face;

    @BeforeAll
    static void open() throws Exception {
        try (InputStream bytes = FangSongTest.class.getResourceAsStream("/fonts/ZhuqueFangsong-Regular.ttf")) {
            face = Font.createFont(Font.TRUETYPE_FONT, bytes);
        }
    }

    @Test
    void hasEveryHanCharacterOfGb2312() {
        Charset gb2312 = Charset.forName("GB2312");
        StringBuilder missing = new StringBuilder();
        for (int row = 0xB0; row <= 0xF7; row++) {
            for (int cell = 0xA1; cell <= 0xFE; cell++) {
                // the last five cells of the first level are empty
                if (row == 0xD7 && cell > 0xF9) {
                    continue;
                }
                String character = new String(new byte[] {(byte) row, (byte) cell}, gb2312);
                if (face.canDisplayUpTo(character) != -1) {
                    missing.append(character);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void hasCharactersThatStandInNamesOnly() {
        assertThat(List.of("㛃", "䶮", "堃", "喆", "珺", "彧", "飗", "祎")).allMatch(name -> face.canDisplayUpTo(name) == -1);
    }

    @Test
    void hasThePunctuationOfAPaper() {
        assertThat(face.canDisplayUpTo("〔〕（）《》“”‘’，。、；：？！—…·〇％")).isEqualTo(-1);
    }

    @Test
    void leavesLatinLettersAndDigitsToAFaceInWhichTheyCannotBeMistaken() {
        assertThat("0123456789IOl".chars()).noneMatch(face::canDisplay);
    }
}
