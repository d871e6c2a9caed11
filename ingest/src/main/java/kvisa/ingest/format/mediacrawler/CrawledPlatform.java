package kvisa.ingest.format.mediacrawler;

/** A platform as the crawler and as this product call it. */
enum CrawledPlatform {
    WEIBO("weibo", "weibo"),
    XIAOHONGSHU("xhs", "xiaohongshu");

    private final String folder;
    private final String platform;

    CrawledPlatform(String folder, String platform) {
        this.folder = folder;
        this.platform = platform;
    }

    /** The crawler's folder. */
    String folder() {
        return folder;
    }

    /** Platform name of the posts. */
    String platform() {
        return platform;
    }
}
