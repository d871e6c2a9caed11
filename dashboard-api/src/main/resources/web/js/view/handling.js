// What people do about an alert: acknowledge it, silence its series, take either back; and the posts behind it.
import { h, fill } from '../dom.js';
import { t, dayAndTime, span } from '../i18n.js';
import { get, send, pathOf, ApiProblem } from '../api.js';
import { postCard } from './post.js';

const REMEMBERED = 'kvisa.who';
const HOUR = 3_600_000;
const LENGTHS = [1, 4, 12, 24, 168];
const drafts = new Map(); // what was entered but not sent, by alert
const fetched = new Map(); // posts behind alerts, as long as the alert says the same

/** Why nobody is told of an alert and who looks after it, each with the way to take it back. */
export function standing(alert, seriesWords, changed) {
  const { mutedBy, acknowledgement } = alert.handling;
  return [
    ...mutedBy.map((by) => (by.kind === 'silence' ? silenced(by, alert, changed) : h('p', { class: 'standing' }, t('alerts.muted.by.alert', { series: seriesWords(by.series) })))),
    acknowledgement && acknowledged(acknowledgement, alert, changed),
  ];
}

function silenced(by, alert, changed) {
  return takenBack(t('alerts.muted.by.silence', { until: dayAndTime(by.until), who: by.who, reason: by.reason }), 'alerts.unmute', `unmute-${by.id}-${alert.id}`, `silences/${pathOf(by.id)}`, changed);
}

function acknowledged({ who, note, at }, alert, changed) {
  const words = note ? t('alerts.acknowledged.note', { who, note, at: dayAndTime(at) }) : t('alerts.acknowledged', { who, at: dayAndTime(at) });
  if (alert.state === 'resolved') return h('p', { class: 'standing' }, words);
  return takenBack(words, 'alerts.unacknowledge', `unacknowledge-${alert.id}`, `alerts/${pathOf(alert.id)}/acknowledgement`, changed);
}

function takenBack(words, action, key, path, changed) {
  const told = h('span', { role: 'status' });
  const undo = () => done(told, send('DELETE', path), changed);
  return h('p', { class: 'standing' }, words, ' ', h('button', { type: 'button', class: 'link', data: { key }, on: { click: undo } }, t(action)), ' ', told);
}

/** The form to acknowledge an alert or to silence its series; empty for an alert that is over. */
export function controls(alert, seriesWords, changed) {
  if (alert.state === 'resolved') return null;
  const draft = drafts.get(alert.id) ?? {};
  const who = h('input', { type: 'text', maxlength: '80', required: true, autocomplete: 'off', value: draft.who ?? remembered(), data: { key: `who-${alert.id}` } });
  const note = h('input', { type: 'text', maxlength: '500', autocomplete: 'off', value: draft.note ?? '', data: { key: `note-${alert.id}` } });
  const length = h('select', { data: { key: `length-${alert.id}` } }, LENGTHS.map((hours) => h('option', { value: `PT${hours}H`, selected: `PT${hours}H` === draft.length }, span(hours * HOUR))));
  const told = h('p', { class: 'note', role: 'status' });
  const act = (request) => {
    remember(who.value);
    return done(told, request(), () => { drafts.delete(alert.id); changed(); });
  };
  const acknowledge = () => who.reportValidity() && act(() => send('POST', `alerts/${pathOf(alert.id)}/acknowledgement`, { who: who.value, ...(note.value.trim() && { note: note.value }) }));
  // A silence says why: nobody else can tell later.
  const silence = () => {
    note.required = true;
    const good = who.reportValidity() && note.reportValidity();
    note.required = false;
    if (good) act(() => send('POST', 'silences', { match: { series: alert.series.name }, duration: length.value, who: who.value, reason: note.value }));
  };
  const form = h('form', { class: 'handle-form', on: {
    submit: (event) => { event.preventDefault(); acknowledge(); },
    input: () => drafts.set(alert.id, { who: who.value, note: note.value, length: length.value }),
  } },
    h('label', {}, h('span', {}, t('alerts.who')), who),
    h('small', {}, t('alerts.who.hint')),
    h('label', {}, h('span', {}, t('alerts.note')), note),
    h('div', { class: 'handle-row' },
      h('button', { type: 'submit', class: 'plain', data: { key: `acknowledge-${alert.id}` } }, t('alerts.acknowledge')),
      h('label', {}, h('span', {}, t('alerts.for')), length),
      h('button', { type: 'button', class: 'plain', data: { key: `silence-${alert.id}` }, on: { click: silence } }, t('alerts.silence'))),
    told);
  return h('details', { class: 'handle' }, h('summary', { data: { key: `handle-${alert.id}` } }, t('alerts.handle'), h('span', { class: 'visually-hidden' }, ` ${seriesWords(alert.series.name)}`)), form);
}

async function done(told, request, changed) {
  told.textContent = '';
  try {
    await request;
    told.textContent = t('alerts.saved');
    document.activeElement?.blur(); // the list is drawn afresh only while nobody is in it
    changed();
  } catch (problem) {
    if (!(problem instanceof ApiProblem) && !(problem instanceof TypeError)) throw problem;
    told.textContent = problem instanceof ApiProblem ? t('error.refused', { detail: problem.message }) : t('error.never');
  }
}

/** A fold that fetches the posts behind an alert when it is opened. */
export function behind(alert) {
  const list = h('div', {});
  const key = `${alert.id} ${alert.times.asOf}`;
  const fold = h('details', { class: 'behind' }, h('summary', { data: { key: `behind-${alert.id}` } }, t('alerts.posts.top')), list);
  fold.addEventListener('toggle', async () => {
    if (!fold.open) return;
    try {
      if (!fetched.has(key)) fetched.set(key, await get(`alerts/${pathOf(alert.id)}/posts`));
      const { posts, ofTheSeries } = fetched.get(key);
      fill(list, !ofTheSeries && h('p', { class: 'note' }, t('alerts.posts.time')), posts.length ? h('ul', {}, posts.map(postCard)) : h('p', { class: 'quiet' }, t('post.none')));
    } catch {
      fill(list, h('p', { class: 'quiet' }, t('error.never')));
    }
  });
  return fold;
}

function remembered() {
  try {
    return localStorage.getItem(REMEMBERED) ?? '';
  } catch {
    return ''; // storage may be forbidden; the page works without it
  }
}

function remember(who) {
  try {
    localStorage.setItem(REMEMBERED, who);
  } catch {
    // not remembered then
  }
}
