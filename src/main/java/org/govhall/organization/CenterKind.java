package org.govhall.organization;

import org.jspecify.annotations.Nullable;

/** What a service centre is for; a centre of one kind stands below one of the kind above. */
public enum CenterKind {
    /** 市政务服务中心. */
    CITY,
    /** 分中心: a hall of one trade under the main centre, such as 车管 or 公积金. */
    SUB_CENTER,
    /** 县（区）政务服务中心. */
    COUNTY,
    /** 乡镇便民服务中心. */
    TOWNSHIP,
    /** 村便民服务点. */
    VILLAGE;

    /** The regions that have one centre of this kind each; null for the sub-centres, of which a region has several. */
    @Nullable RegionLevel level() {
        return switch (this) {
            case CITY -> RegionLevel.CITY;
            case SUB_CENTER -> null;
            case COUNTY -> RegionLevel.COUNTY;
            case TOWNSHIP -> RegionLevel.TOWN;
            case VILLAGE -> RegionLevel.VILLAGE;
        };
    }

    /** Whether a centre of this kind may stand directly below {@code parent}. */
    boolean mayStandBelow(CenterKind parent) {
        return switch (this) {
            case CITY -> false;
            case SUB_CENTER -> parent == CITY || parent == COUNTY;
            case COUNTY -> parent == CITY;
            case TOWNSHIP -> parent == COUNTY;
            case VILLAGE -> parent == TOWNSHIP;
        };
    }
}
