package org.govhall.audit;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/**
 * Links the entries of a log: each carries the hash of the one before it, so that a change made behind the program's
 * back can be shown.
 *
 * @see "GB/T 32905 (SM3)"
 */
public final class ChainHash {

    /** What the first entry of a chain is linked to. */
    public static final String BEGINNING = "0".repeat(64);

    private ChainHash() {}

    /**
     * @param previous hash of the entry before, or {@link #BEGINNING}
     * @param content everything the entry says, in one fixed order
     * @return 64 hexadecimal digits
     */
    public static String next(String previous, String content) {
        byte[] bytes = (previous + "\n" + content).getBytes(StandardCharsets.UTF_8);
        SM3Digest digest = new SM3Digest();
        digest.update(bytes, 0, bytes.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return HexFormat.of().formatHex(hash);
    }
}
