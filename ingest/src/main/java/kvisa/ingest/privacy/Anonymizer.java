package kvisa.ingest.privacy;

import kvisa.contract.post.Origin;
import kvisa.contract.post.Post;
import kvisa.ingest.format.Draft;
import org.jspecify.annotations.Nullable;

/** Turns drafts into posts that hold no handle. Thread-safe. */
public final class Anonymizer {

    private final Pseudonyms pseudonyms;

    /** Uses these pseudonyms. */
    public Anonymizer(Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    /**
     * The post of a draft; equal for equal drafts.
     *
     * @param source name of the configured source
     */
    public Post post(Draft draft, String source) {
        Draft.Provenance from = draft.from();
        return new Post(
                draft.id(),
                new Origin(from.platform(), source, pseudonym(from), PublicAddress.of(from.url()), from.parentId()),
                MaskedText.of(draft.text()),
                draft.language(),
                draft.when().createdAt(),
                draft.when().collectedAt(),
                draft.engagement());
    }

    private @Nullable String pseudonym(Draft.Provenance from) {
        return from.author() == null ? null : pseudonyms.of(from.platform(), from.author());
    }
}
