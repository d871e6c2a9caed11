package kvisa.dashboard.http.answer;

import java.util.List;

/**
 * Answer of {@code GET /api/v1/alerts}.
 *
 * @param alerts  newest start first
 */
public record AlertsAnswer(List<AlertAnswer> alerts) {}
