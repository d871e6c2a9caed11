package kvisa.dashboard.notify;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kvisa.dashboard.alerting.Notice;

/**
 * What a channel is told at once: notices of alerts that belong together. Immutable.
 *
 * @param group    id of the first alert of the group
 * @param notices  at least one
 */
public record Message(String group, List<Notice> notices) {

    public Message {
        notices = List.copyOf(notices);
        if (notices.isEmpty()) {
            throw new IllegalArgumentException("a message without notices");
        }
    }

    /** One message per group, in order of first appearance. */
    static List<Message> of(List<Notice> notices) {
        Map<String, List<Notice>> groups = new LinkedHashMap<>();
        notices.forEach(notice -> groups.computeIfAbsent(notice.group(), group -> new ArrayList<>())
                .add(notice));
        return groups.entrySet().stream()
                .map(group -> new Message(group.getKey(), group.getValue()))
                .toList();
    }

    /** 32 hexadecimal digits; the same for the same notices, whoever sends them and however often. */
    public String key() {
        String keys = notices.stream().map(Notice::key).sorted().collect(Collectors.joining("\n"));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(keys.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
