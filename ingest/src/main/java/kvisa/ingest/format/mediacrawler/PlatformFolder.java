package kvisa.ingest.format.mediacrawler;

import java.util.Set;
import java.util.stream.Stream;

/** MediaCrawler's folder per platform, as far as a unit's name still shows it. */
final class PlatformFolder {

    private static final Set<String> ALL = Set.of("xhs", "douyin", "kuaishou", "bili", "weibo", "tieba", "zhihu");

    private PlatformFolder() {}

    /** Whether the unit's folders allow this platform: none of them is the folder of another. */
    static boolean allows(String folder, String unitName) {
        return folders(unitName).noneMatch(each -> ALL.contains(each) && !each.equals(folder));
    }

    private static Stream<String> folders(String unitName) {
        int lastSlash = unitName.lastIndexOf('/');
        return lastSlash < 0
                ? Stream.empty()
                : Stream.of(unitName.substring(0, lastSlash).split("/", -1));
    }
}
