package org.govhall.audit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/**
 * One hash over many, built while they pass by: a published root of a day's entries shows later whether any of them was
 * changed, added or taken away. Memory grows with the logarithm of their number.
 *
 * @see "RFC 6962 section 2.1, with SM3 (GB/T 32905) as the hash"
 */
public final class MerkleTree {

    private static final HexFormat HEX = HexFormat.of();
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    /** Roots of whole subtrees, the smallest on top; sizes are powers of two and grow towards the bottom. */
    private final Deque<Subtree> whole = new ArrayDeque<>();

    private int size;

    private record Subtree(int size, byte[] root) {}

    /** @param hash 64 hexadecimal digits */
    public void add(String hash) {
        Subtree last = new Subtree(1, sm3(LEAF, HEX.parseHex(hash), new byte[0]));
        while (!whole.isEmpty() && whole.peek().size() == last.size()) {
            Subtree left = whole.pop();
            last = new Subtree(left.size() * 2, sm3(NODE, left.root(), last.root()));
        }
        whole.push(last);
        size++;
    }

    public int size() {
        return size;
    }

    /** 64 hexadecimal digits; of an empty tree, the hash of nothing. */
    public String root() {
        if (whole.isEmpty()) {
            return HEX.formatHex(digest(new SM3Digest()));
        }
        byte[] root = new byte[0];
        for (Subtree subtree : whole) {
            root = root.length == 0 ? subtree.root() : sm3(NODE, subtree.root(), root);
        }
        return HEX.formatHex(root);
    }

    private static byte[] sm3(byte kind, byte[] left, byte[] right) {
        SM3Digest digest = new SM3Digest();
        digest.update(kind);
        digest.update(left, 0, left.length);
        digest.update(right, 0, right.length);
        return digest(digest);
    }

    private static byte[] digest(SM3Digest digest) {
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return hash;
    }
}
