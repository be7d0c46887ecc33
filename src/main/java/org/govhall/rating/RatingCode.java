package org.govhall.rating;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.govhall.casework.CaseId;
import org.govhall.privacy.LookupHash;
import org.springframework.stereotype.Component;

/**
 * The code in a link by which one visit or one case can be rated without signing in. It names the case and the stage and
 * proves itself by a keyed hash, so that none has to be stored and none can be guessed.
 *
 * @param caseId the case
 * @param stage which of its occasions
 */
record RatingCode(CaseId caseId, RatingStage stage) {

    private static final int PROOF_BYTES = 10;
    private static final int NAME_BYTES = Long.BYTES * 2 + 1;

    /** Writes codes and reads them again. */
    @Component
    static class Codes {

        private static final String PURPOSE = "rating-code";

        private final LookupHash hashes;

        Codes(LookupHash hashes) {
            this.hashes = hashes;
        }

        String write(CaseId caseId, RatingStage stage) {
            byte[] name = name(caseId, stage);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(ByteBuffer.allocate(NAME_BYTES + PROOF_BYTES)
                            .put(name)
                            .put(proof(name))
                            .array());
        }

        /** Empty for whatever this installation has not written itself. */
        Optional<RatingCode> read(String text) {
            byte[] whole;
            try {
                whole = Base64.getUrlDecoder().decode(text.getBytes(StandardCharsets.UTF_8));
            } catch (IllegalArgumentException notOne) {
                return Optional.empty();
            }
            if (whole.length != NAME_BYTES + PROOF_BYTES) {
                return Optional.empty();
            }
            byte[] name = Arrays.copyOf(whole, NAME_BYTES);
            byte[] proof = Arrays.copyOfRange(whole, NAME_BYTES, whole.length);
            if (!MessageDigest.isEqual(proof, proof(name))) {
                return Optional.empty();
            }
            ByteBuffer parts = ByteBuffer.wrap(name);
            CaseId caseId = new CaseId(new UUID(parts.getLong(), parts.getLong()));
            return Optional.of(new RatingCode(caseId, RatingStage.values()[parts.get()]));
        }

        private static byte[] name(CaseId caseId, RatingStage stage) {
            return ByteBuffer.allocate(NAME_BYTES)
                    .putLong(caseId.value().getMostSignificantBits())
                    .putLong(caseId.value().getLeastSignificantBits())
                    .put((byte) stage.ordinal())
                    .array();
        }

        private byte[] proof(byte[] name) {
            String hash = hashes.of(PURPOSE, HexFormat.of().formatHex(name));
            return HexFormat.of().parseHex(hash.substring(0, PROOF_BYTES * 2));
        }
    }
}
