package kvisa.ingest.format.mediacrawler;

import java.util.Locale;
import kvisa.ingest.format.Draft;
import kvisa.ingest.format.Fields;
import kvisa.ingest.format.PostIds;
import kvisa.ingest.format.UnusableRecordException;

/** What the crawler keeps in files of their own: posts, and the comments under them. */
enum CrawledKind {
    CONTENTS {
        @Override
        String id(String platform, Fields record) throws UnusableRecordException {
            return PostIds.post(platform, record.find("note_id"));
        }

        @Override
        Draft.Provenance provenance(String platform, Fields record) {
            return new Draft.Provenance(platform, CrawledRecord.author(record), record.find("note_url"), null);
        }
    },

    COMMENTS {
        @Override
        String id(String platform, Fields record) throws UnusableRecordException {
            return PostIds.comment(platform, record.find("comment_id"));
        }

        @Override
        Draft.Provenance provenance(String platform, Fields record) throws UnusableRecordException {
            return new Draft.Provenance(
                    platform, CrawledRecord.author(record), null, CrawledRecord.parent(platform, record));
        }
    };

    abstract String id(String platform, Fields record) throws UnusableRecordException;

    abstract Draft.Provenance provenance(String platform, Fields record) throws UnusableRecordException;

    /** As the crawler's file names have it. */
    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
