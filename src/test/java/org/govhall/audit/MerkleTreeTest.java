package org.govhall.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MerkleTreeTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 9, 31, 64, 65, 100})
    void builtInPassingItIsTheTreeOfTheDefinition(int size) {
        List<String> leaves = leaves(size);
        MerkleTree tree = new MerkleTree();
        leaves.forEach(tree::add);

        assertThat(tree.root()).isEqualTo(HexFormat.of().formatHex(byDefinition(leaves)));
        assertThat(tree.size()).isEqualTo(size);
    }

    @Test
    void ofNothingItIsTheHashOfNothing() {
        assertThat(new MerkleTree().root())
                .isEqualTo("1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b");
    }

    @Test
    void anyChangeAdditionOrLossShows() {
        List<String> leaves = leaves(20);
        List<String> changed = new ArrayList<>(leaves);
        changed.set(7, leaves.get(7).replace('a', 'b').replace('0', '1'));

        assertThat(List.of(root(leaves), root(changed), root(leaves.subList(0, 19)), root(leaves(21))))
                .doesNotHaveDuplicates();
    }

    private static String root(List<String> leaves) {
        MerkleTree tree = new MerkleTree();
        leaves.forEach(tree::add);
        return tree.root();
    }

    private static List<String> leaves(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> ChainHash.next(ChainHash.BEGINNING, "leaf " + i))
                .toList();
    }

    /** RFC 6962 section 2.1, word by word. */
    private static byte[] byDefinition(List<String> leaves) {
        if (leaves.size() == 1) {
            return sm3(new byte[] {0}, HexFormat.of().parseHex(leaves.get(0)));
        }
        int left = Integer.highestOneBit(leaves.size() - 1);
        return sm3(
                new byte[] {1},
                byDefinition(leaves.subList(0, left)),
                byDefinition(leaves.subList(left, leaves.size())));
    }

    private static byte[] sm3(byte[]... parts) {
        SM3Digest digest = new SM3Digest();
        for (byte[] part : parts) {
            digest.update(part, 0, part.length);
        }
        byte[] hash = new byte[32];
        digest.doFinal(hash, 0);
        return hash;
    }
}
