package kvisa.contract.alert;

import kvisa.contract.wire.Check;

/**
 * A segment that grew with a spike. Immutable.
 *
 * @param segment  dimension and value, e.g. {@code theme=jobs}, {@code language=zh}, {@code platform=weibo}; not blank
 * @param posts    its posts in the peak step, at least 0
 * @param usual    its usual posts per step, at least 0
 */
public record Driver(String segment, long posts, double usual) {

    public Driver {
        Check.notBlank("segment of a driver", segment);
        Check.notNegative("posts of a driver", posts);
        Check.finite("usual posts of a driver", usual);
        if (usual < 0) {
            throw new IllegalArgumentException("usual posts " + usual + " of a driver are negative");
        }
    }
}
