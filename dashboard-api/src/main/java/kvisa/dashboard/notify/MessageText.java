package kvisa.dashboard.notify;

import java.util.stream.Collectors;
import kvisa.dashboard.alerting.AlertWords;

/**
 * A message as text for people.
 *
 * @param words  the language
 * @param page   address of the page, empty for none
 */
record MessageText(AlertWords words, String page) {

    String of(Message message) {
        String lines = message.notices().stream().map(words::of).collect(Collectors.joining("\n"));
        return page.isEmpty() ? lines : lines + "\n" + page;
    }
}
