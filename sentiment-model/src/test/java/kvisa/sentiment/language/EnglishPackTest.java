package kvisa.sentiment.language;

import java.util.List;
import kvisa.sentiment.Loaded;

class EnglishPackTest extends LanguagePackContract {

    @Override
    LanguagePack pack() {
        return Loaded.LANGUAGES.english();
    }

    @Override
    String aNamedVisa() {
        return "China's K-visa";
    }

    @Override
    List<String> wordsOf() {
        return List.of("the ", "K ", "visa ", "be ", "here ", "!");
    }
}
