package kvisa.sentiment.corpus;

import kvisa.contract.assess.Language;

/**
 * A post with its labels. Immutable.
 *
 * @param id          unique over all sets
 * @param text        as published
 * @param language    Chinese or English
 * @param labels      by the codebook
 * @param register    platform whose manner it is written in, e.g. {@code weibo}
 * @param phenomenon  what makes it hard, e.g. {@code sarcasm}; {@code plain} when nothing does
 */
public record LabelledPost(
        String id, String text, Language language, Labels labels, String register, String phenomenon) {}
