package org.govhall.identity;

import org.govhall.qr.QrCode;

/**
 * A square code as one path of an SVG drawing in the page itself, so that no second request carries a secret.
 *
 * @param size width and height of the drawing, in modules
 * @param path what is dark
 */
record SquareCode(int size, String path) {

    static SquareCode of(String text) {
        boolean[][] rows = QrCode.matrix(text);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < rows.length; y++) {
            for (int x = 0; x < rows[y].length; x++) {
                if (rows[y][x]) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return new SquareCode(rows.length, path.toString());
    }
}
