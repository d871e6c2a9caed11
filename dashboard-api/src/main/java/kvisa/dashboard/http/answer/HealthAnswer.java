package kvisa.dashboard.http.answer;

/**
 * Answer of {@code GET /health}.
 *
 * @param status    {@code up} or {@code down}
 * @param history   {@code readable}, or why it is not
 * @param follower  how following the topics goes: {@code starting}, {@code following}, {@code waiting} or {@code failed}, and why
 */
public record HealthAnswer(String status, String history, String follower) {}
