package org.govhall.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * How a result reached the applicant, with what proves it (送达回证). Made only whole: each way asks for its own proof.
 *
 * @param signer who signed for it
 * @param relation what the signer is to the applicant
 * @param trackingNumber of the letter
 * @param address where it was sent, left, or to which electronic address it went
 * @param refusal why the receiver would not sign
 * @param witnesses who saw it left behind
 * @see "行政许可法 art. 44; 民事诉讼法 art. 87–95"
 */
@Embeddable
public record Delivery(
        @Column(name = "delivery_way") @Enumerated(EnumType.STRING)
        DeliveryWay way,

        @Column(name = "delivery_signer") @Nullable String signer,

        @Column(name = "delivery_relation") @Enumerated(EnumType.STRING) @Nullable SignerRelation relation,

        @Column(name = "delivery_tracking") @Nullable String trackingNumber,
        @Column(name = "delivery_address") @Nullable String address,
        @Column(name = "delivery_refusal") @Nullable String refusal,
        @Column(name = "delivery_witnesses") @Nullable String witnesses) {

    private static final Pattern TRACKING = Pattern.compile("[A-Z0-9]{8,32}");

    /** Handed over at the counter and signed for. */
    public static Delivery atCounter(String signer, SignerRelation relation) {
        return new Delivery(
                DeliveryWay.AT_COUNTER,
                needed(signer, "signer", "casework.refused.no-signer"),
                relation,
                null,
                null,
                null,
                null);
    }

    /** Sent by post. */
    public static Delivery byPost(String trackingNumber, String address) {
        String number = trackingNumber.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        if (!TRACKING.matcher(number).matches()) {
            throw new Refusal("casework.refused.tracking-number").on("trackingNumber");
        }
        return new Delivery(
                DeliveryWay.BY_POST,
                null,
                null,
                number,
                needed(address, "address", "casework.refused.no-address"),
                null,
                null);
    }

    /**
     * Sent to an electronic address.
     *
     * @param consent whether the receiver has agreed to it
     */
    public static Delivery electronic(String address, boolean consent) {
        if (!consent) {
            throw new Refusal("casework.refused.no-consent").on("consent");
        }
        return new Delivery(
                DeliveryWay.ELECTRONIC,
                null,
                null,
                null,
                needed(address, "address", "casework.refused.no-address"),
                null,
                null);
    }

    /** Left with the receiver, who refuses to sign, before two witnesses. */
    public static Delivery leftBehind(String refusal, String address, String witness, String secondWitness) {
        String first = needed(witness, "witness", "casework.refused.two-witnesses");
        String second = needed(secondWitness, "secondWitness", "casework.refused.two-witnesses");
        if (first.equals(second)) {
            throw new Refusal("casework.refused.two-witnesses").on("secondWitness");
        }
        return new Delivery(
                DeliveryWay.LEFT_BEHIND,
                null,
                null,
                null,
                needed(address, "address", "casework.refused.no-address"),
                needed(refusal, "refusal", "casework.refused.no-refusal"),
                first + "、" + second);
    }

    /** The proof in one line, for the trail. */
    String proof() {
        return Stream.of(signer, trackingNumber, address, refusal, witnesses)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    private static String needed(String text, String field, String key) {
        if (text.isBlank()) {
            throw new Refusal(key).on(field);
        }
        return text.strip();
    }
}
