package org.govhall.qr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    private static final int PIXELS = 6;

    @Test
    void aReaderReadsWhatWasDrawn() throws Exception {
        String text = "https://hall.example/rate/AbC_1-2?从=纸面";

        assertThat(read(QrCode.matrix(text))).isEqualTo(text);
    }

    @Test
    void thePictureHasARowForEachModule() {
        boolean[][] modules = QrCode.matrix("政务大厅");

        assertThat(QrCode.svg("政务大厅"))
                .contains("viewBox=\"0 0 " + modules.length + " " + modules.length + "\"", "M4 4h1v1h-1z")
                .doesNotContain("<script");
    }

    @Test
    void whatIsTooLongIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> QrCode.svg("长".repeat(3000)));
    }

    private static String read(boolean[][] modules) throws Exception {
        int side = modules.length * PIXELS;
        int[] pixels = new int[side * side];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = modules[i / side / PIXELS][i % side / PIXELS] ? 0 : 0xffffff;
        }
        return new QRCodeReader()
                .decode(
                        new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels))),
                        Map.of(DecodeHintType.CHARACTER_SET, "UTF-8"))
                .getText();
    }
}
