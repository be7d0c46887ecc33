package org.govhall.document;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.govhall.privacy.LookupHash;
import org.springframework.stereotype.Component;

/** The code on a paper by which anybody verifies it: it names the paper, and proves itself by a keyed hash. */
@Component
class PaperCode {

    private static final int NAME_BYTES = Long.BYTES * 2;
    private static final int PROOF_BYTES = 8;

    private final LookupHash hashes;

    PaperCode(LookupHash hashes) {
        this.hashes = hashes;
    }

    String write(PaperId id) {
        byte[] name = name(id);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(NAME_BYTES + PROOF_BYTES)
                        .put(name)
                        .put(proof(name))
                        .array());
    }

    /** Empty for whatever this installation has not written itself. */
    Optional<PaperId> read(String text) {
        byte[] whole;
        try {
            whole = Base64.getUrlDecoder().decode(text.strip().getBytes(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
        if (whole.length != NAME_BYTES + PROOF_BYTES) {
            return Optional.empty();
        }
        byte[] name = Arrays.copyOf(whole, NAME_BYTES);
        if (!MessageDigest.isEqual(Arrays.copyOfRange(whole, NAME_BYTES, whole.length), proof(name))) {
            return Optional.empty();
        }
        ByteBuffer parts = ByteBuffer.wrap(name);
        return Optional.of(new PaperId(new UUID(parts.getLong(), parts.getLong())));
    }

    private static byte[] name(PaperId id) {
        return ByteBuffer.allocate(NAME_BYTES)
                .putLong(id.value().getMostSignificantBits())
                .putLong(id.value().getLeastSignificantBits())
                .array();
    }

    private byte[] proof(byte[] name) {
        String hash = hashes.of("paper-code", HexFormat.of().formatHex(name));
        return HexFormat.of().parseHex(hash.substring(0, PROOF_BYTES * 2));
    }
}
