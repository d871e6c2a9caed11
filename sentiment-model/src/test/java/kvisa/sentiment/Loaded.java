package kvisa.sentiment;

import kvisa.sentiment.language.Languages;

/** What tests share, because loading HanLP's dictionaries takes a second. Immutable. */
public final class Loaded {

    public static final Languages LANGUAGES = Languages.shipped();

    public static final KvisaAssessor ASSESSOR = KvisaAssessor.load();

    private Loaded() {}
}
