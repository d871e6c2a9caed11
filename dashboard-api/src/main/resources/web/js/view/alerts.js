// Alerts in plain words, newest first, numbered as on the time line.
import { h, fill } from '../dom.js';
import { t, label, number, percent, compact, count, day, clock, dayAndTime, span } from '../i18n.js';
import { MESSAGES } from '../messages.js';
import { HOUR, localOf, iso } from '../range.js';

const SHOWN_AT_FIRST = 4;
let all = false;

/** Numbers alerts by their start, oldest = 1, so that time line and list speak of the same one. */
export function numbered(alerts) {
  const byStart = [...alerts].sort((a, b) => Date.parse(a.times.startedAt) - Date.parse(b.times.startedAt) || a.id.localeCompare(b.id));
  return byStart.map((alert, at) => ({ ...alert, number: at + 1 }));
}

/** Draws the list; `change` is called with the hours around an alert when a reader asks for them. */
export function renderAlerts(root, { alerts, state }, change) {
  const newest = [...alerts].reverse();
  const shown = all ? newest : newest.slice(0, SHOWN_AT_FIRST);
  const more = h('button', { type: 'button', class: 'link', data: { key: 'alerts-more' }, on: { click: () => { all = true; renderAlerts(root, { alerts, state }, change); } } }, t('alerts.more', { n: number(alerts.length) }));
  fill(
    root,
    shown.length ? h('ol', { class: 'alert-list' }, shown.map((alert) => card(alert, state, change))) : h('p', { class: 'quiet' }, t('alerts.none')),
    shown.length < alerts.length && more,
  );
}

/** Name of the watched series in words, or its configured name. */
export const seriesName = (alert) => (`series.${alert.series.name}` in MESSAGES ? t(`series.${alert.series.name}`) : alert.series.name);

function card(alert, state, change) {
  const ongoing = alert.state !== 'resolved';
  const look = () => change({ ...state, range: 'custom', from: localOf(before(alert), state.tz), to: localOf(after(alert), state.tz) });
  return h('li', { class: `alert ${alert.state} ${alert.severity}`, id: `alert-${alert.number}`, tabindex: '-1', value: alert.number },
    h('div', { class: 'alert-head' },
      h('span', { class: 'alert-number', 'aria-hidden': 'true' }, String(alert.number)),
      h('h3', {}, seriesName(alert)),
      h('span', { class: 'state' }, t(`alerts.state.${alert.state}`))),
    h('p', { class: 'severity' }, t(`alerts.severity.${alert.severity}`)),
    h('p', {}, reading(alert)),
    h('p', {}, t(ongoing ? 'alerts.times.running' : 'alerts.times.ended', {
      start: dayAndTime(alert.times.startedAt), peak: peakTime(alert.times), span: span(lasted(alert)),
    })),
    alert.drivers.length > 0 && h('p', {}, t('labelled', { label: t('alerts.drivers'), value: alert.drivers.map(driver).join(t('list.comma')) })),
    h('p', { class: 'alert-foot' },
      h('button', { type: 'button', class: 'link', data: { key: `look-${alert.id}` }, on: { click: look } }, t('alerts.look')),
      h('small', {}, t('alerts.history', { n: number(alert.reading.historySteps) }))));
}

/** The day is said once when start and peak share it. */
const peakTime = ({ startedAt, peakAt }) => (day(startedAt) === day(peakAt) ? clock(peakAt) : dayAndTime(peakAt));

function reading({ series, reading: { observed, expected, upper, posts } }) {
  if (series.measure === 'share') {
    return t('alerts.share', { observed: percent(observed), expected: percent(expected), upper: percent(upper), posts: count('posts.count', posts) });
  }
  const shown = series.measure === 'engagement' ? compact : (value) => number(value, value < 10 ? 1 : 0);
  const seen = series.measure === 'engagement' ? compact(observed) : count('posts.count', observed);
  const key = series.measure === 'engagement' ? 'alerts.engagement' : 'alerts.posts';
  return t(key, { observed: seen, expected: shown(expected), upper: shown(upper) });
}

function driver({ segment, posts, usual }) {
  const [name, value] = segment.split('=');
  const what = value === undefined ? segment : name === 'xenophobia' ? label('xenophobia.long', value) : label(name, value);
  return t('alerts.driver', { what, posts: number(posts), usual: number(usual, usual < 10 ? 1 : 0) });
}

/** End of an alert as far as it is known: its resolution, or the last step looked at. */
export const endOf = (alert) => Date.parse(alert.times.resolvedAt ?? alert.times.asOf);

const lasted = (alert) => Math.max(0, endOf(alert) - Date.parse(alert.times.startedAt));
const before = (alert) => iso(Date.parse(alert.times.startedAt) - 6 * HOUR);
const after = (alert) => iso(endOf(alert) + 3 * HOUR);
