package kvisa.sentiment.language;

import java.util.List;
import kvisa.sentiment.Loaded;

class ChinesePackTest extends LanguagePackContract {

    @Override
    LanguagePack pack() {
        return Loaded.LANGUAGES.chinese();
    }

    @Override
    String aNamedVisa() {
        return "我国新增K字签证";
    }

    @Override
    List<String> wordsOf() {
        return List.of("阿三", "都", "要", "来", "了", "#", "K签证", "#");
    }
}
