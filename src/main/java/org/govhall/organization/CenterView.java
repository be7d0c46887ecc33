package org.govhall.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service centre.
 *
 * @param parent the centre above; null for the topmost
 * @param path ids of the centres from the topmost to this one, {@code /id/id/}: a prefix names a subtree
 * @param regionPath names from the city down, such as {@code 庆阳市 西峰区}
 * @param past the hours that it kept before, in their order; nearly always none
 */
public record CenterView(
        CenterId id,
        String name,
        CenterKind kind,
        String regionCode,
        String regionPath,
        @Nullable CenterId parent,
        String path,
        String address,
        String phone,
        String complaintPhone,
        ReceptionHours hours,
        List<PastHours> past) {}
