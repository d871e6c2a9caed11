// Alerts in plain words, those that belong together side by side, newest first, numbered as on the time line.
import { h, fill } from '../dom.js';
import { t, label, number, percent, compact, count, day, clock, dayAndTime, span } from '../i18n.js';
import { MESSAGES } from '../messages.js';
import { HOUR, localOf, iso } from '../range.js';
import { standing, controls, behind } from './handling.js';
import { standingOut } from './terms.js';

const SHOWN_AT_FIRST = 4;
const LEAVING_MILLIS = 300; // a click on a button takes the focus away before it counts
let all = false;
let draw = null;
let waiting = false; // whether the list is to be drawn once nobody writes in it any more
const folds = new Map(); // what readers opened stays open when the list is drawn afresh

/** Numbers alerts by their start, oldest = 1, so that time line and list speak of the same one. */
export function numbered(alerts) {
  const byStart = [...alerts].sort((a, b) => Date.parse(a.times.startedAt) - Date.parse(b.times.startedAt) || a.id.localeCompare(b.id));
  return byStart.map((alert, at) => ({ ...alert, number: at + 1 }));
}

/** Draws the list; `change` is called with the hours around an alert when a reader asks for them. */
export function renderAlerts(root, { alerts, state }, change) {
  if (waitsForWriter(root, () => renderAlerts(root, { alerts, state }, change))) return;
  const newest = groups(alerts);
  const shown = all ? newest : newest.slice(0, SHOWN_AT_FIRST);
  const more = h('button', { type: 'button', class: 'link', data: { key: 'alerts-more' }, on: { click: () => { all = true; renderAlerts(root, { alerts, state }, change); } } }, t('alerts.more', { n: number(alerts.length) }));
  fill(
    root,
    shown.length ? h('ol', { class: 'alert-list' }, shown.map((group) => groupItem(group, state, change))) : h('p', { class: 'quiet' }, t('alerts.none')),
    shown.length < newest.length && more,
  );
}

/** Drawing takes away what someone is writing; so it waits until they leave the form. */
function waitsForWriter(root, later) {
  draw = later;
  if (!(root.contains(document.activeElement) && document.activeElement.closest('.handle-form'))) return false;
  if (!waiting) root.addEventListener('focusout', () => setTimeout(() => { waiting = false; draw(); }, LEAVING_MILLIS), { once: true });
  waiting = true;
  return true;
}

/** Groups, the one with the newest alert first, each with its newest alert first. */
function groups(alerts) {
  const byName = new Map();
  for (const alert of [...alerts].reverse()) byName.set(alert.handling.group, [...(byName.get(alert.handling.group) ?? []), alert]);
  return [...byName.values()];
}

/** One alert of each group, the one with most posts: for a drawing with room for few. */
export function onePerGroup(alerts) {
  return groups(alerts).map((group) => [...group].sort((a, b) => b.reading.posts - a.reading.posts)[0]);
}

function groupItem(group, state, change) {
  const draws = (alert) => card(alert, state, change);
  const muted = group.filter((alert) => alert.handling.status === 'muted');
  const told = group.filter((alert) => alert.handling.status !== 'muted');
  const [first, same] = leading(told);
  return h('li', { class: 'alert-group' },
    group.length > 1 && h('p', { class: 'note' }, t('alerts.group', { n: number(group.length) })),
    first.length > 0 && h('ol', {}, first.map(draws)),
    same.length > 0 && keptFold(`same-${group[0].handling.group}`, h('details', { class: 'muted' },
      h('summary', { data: { key: `same-${group[0].handling.group}` } }, count('alerts.same.more', same.length)), h('ol', {}, same.map(draws)))),
    muted.length > 0 && keptFold(`muted-${group[0].handling.group}`, h('details', { class: 'muted' },
      h('summary', { data: { key: `muted-${group[0].handling.group}` } }, count('alerts.muted.more', muted.length)), h('ol', {}, muted.map(draws)))));
}

/** Those that speak for a group: whatever is not over yet, or else the one with most posts; and the rest, which tell parts of the same. */
function leading(told) {
  const open = told.filter((alert) => alert.handling.status !== 'over');
  const most = [...told].sort((a, b) => b.reading.posts - a.reading.posts).slice(0, 1);
  const first = open.length ? open : most;
  return [first, told.filter((alert) => !first.includes(alert))];
}

/** A fold that is open if it was. */
function keptFold(key, fold) {
  if (!fold) return null;
  if (folds.get(key)) fold.open = true;
  fold.addEventListener('toggle', () => folds.set(key, fold.open));
  return fold;
}

/** Name of a watched series in words, or its configured name. */
const seriesWords = (name) => (`series.${name}` in MESSAGES ? t(`series.${name}`) : name);

/** Whether an alert says that a source fell silent, rather than that people spoke up. */
export const isGap = (alert) => alert.kind === 'coverage' || alert.series.measure === 'coverage';

function card(alert, state, change) {
  const ongoing = alert.state !== 'resolved';
  const again = () => change(state, { remember: false });
  const look = () => change({ ...state, range: 'custom', from: localOf(before(alert), state.tz), to: localOf(after(alert), state.tz) });
  return h('li', { class: `alert ${alert.state} ${alert.severity}${isGap(alert) ? ' gap' : ''}`, id: `alert-${alert.number}`, tabindex: '-1', value: alert.number },
    h('div', { class: 'alert-head' },
      h('span', { class: 'alert-number', 'aria-hidden': 'true' }, String(alert.number)),
      h('h3', {}, seriesWords(alert.series.name)),
      h('span', { class: 'state' }, t(`alerts.state.${alert.state}`))),
    !isGap(alert) && h('p', { class: 'severity' }, t(`alerts.severity.${alert.severity}`)),
    h('p', {}, reading(alert)),
    h('p', {}, t(ongoing ? 'alerts.times.running' : 'alerts.times.ended', {
      start: dayAndTime(alert.times.startedAt), peak: peakTime(alert.times), span: span(lasted(alert)),
    })),
    alert.drivers.length > 0 && h('p', {}, t('labelled', { label: t('alerts.drivers'), value: alert.drivers.map(driver).join(t('list.comma')) })),
    suspects(alert),
    standing(alert, seriesWords, again),
    keptFold(`handle-${alert.id}`, controls(alert, seriesWords, again)),
    !isGap(alert) && keptFold(`terms-${alert.id}`, standingOut(alert)),
    !isGap(alert) && keptFold(`behind-${alert.id}`, behind(alert)),
    h('p', { class: 'alert-foot' },
      h('button', { type: 'button', class: 'link', data: { key: `look-${alert.id}` }, on: { click: look } }, t('alerts.look')),
      h('small', {}, t('alerts.history', { n: number(alert.reading.historySteps) }))));
}

/** What a number of each measure is a number of. */
const COUNTED = { posts: 'posts.count', texts: 'texts.count', authors: 'authors.count' };

/** The day is said once when start and peak share it. */
const peakTime = ({ startedAt, peakAt }) => (day(startedAt) === day(peakAt) ? clock(peakAt) : dayAndTime(peakAt));

function reading(alert) {
  const { series, reading: { observed, expected, upper, posts } } = alert;
  if (isGap(alert)) return t('alerts.gap', { expected: number(expected, expected < 10 ? 1 : 0) });
  if (series.measure === 'share') {
    return t('alerts.share', { observed: percent(observed), expected: percent(expected), upper: percent(upper), posts: count('posts.count', posts) });
  }
  const shown = series.measure === 'engagement' ? compact : (value) => number(value, value < 10 ? 1 : 0);
  const seen = series.measure === 'engagement' ? compact(observed) : count(COUNTED[series.measure] ?? 'posts.count', observed);
  const key = series.measure === 'engagement' ? 'alerts.engagement' : 'alerts.posts';
  return t(key, { observed: seen, expected: shown(expected), upper: shown(upper) });
}

function driver({ segment, posts, usual }) {
  const [name, value] = segment.split('=');
  const what = value === undefined ? segment : name === 'xenophobia' ? label('xenophobia.long', value) : label(name, value);
  return t('alerts.driver', { what, posts: number(posts), usual: number(usual, usual < 10 ? 1 : 0) });
}

/** What may be an artefact; older alerts do not tell. */
function suspects({ explanation }) {
  if (!explanation?.suspects?.length) return null;
  const words = explanation.suspects.map(({ kind, part }) => t('alerts.suspect', { what: label('suspect', kind), part: percent(part) }));
  return h('p', {}, t('labelled', { label: t('alerts.suspects'), value: words.join(t('list.comma')) }));
}

/** End of an alert as far as it is known: its resolution, or the last step looked at. */
export const endOf = (alert) => Date.parse(alert.times.resolvedAt ?? alert.times.asOf);

const lasted = (alert) => Math.max(0, endOf(alert) - Date.parse(alert.times.startedAt));
const before = (alert) => iso(Date.parse(alert.times.startedAt) - 6 * HOUR);
const after = (alert) => iso(endOf(alert) + 3 * HOUR);
