// The figures of the period: opposition, hostility, and the two kept apart.
import { h, fill } from '../dom.js';
import { t, label, number, count, percent, digitsFor, signedPoints, between, span, fullTime } from '../i18n.js';
import { wilson } from '../stats.js';
import { toggled } from '../state.js';

const STANCES = ['oppose', 'support', 'neutral'];
const LEVELS = [0, 1, 2];
const COMPARABLE_POSTS = 30;
const COMPARABLE_COVERAGE = 0.8;

/** Draws headline, table, certainty and the sentence to quote from one summary; `previous` may be null. */
export function renderHeadline(root, { summary, previous, state, models, secondReadings, demo }, change) {
  const figures = readFigures(summary);
  const before = previous && isComparable(previous) ? readFigures(previous) : null;
  fill(
    root,
    h('div', { class: 'figure-row' },
      figure('oppose', figures.oppose, before?.oppose, summary),
      figure('hostile', figures.hostile, before?.hostile, summary),
      figure('both', figures.both, before?.both, summary)),
    h('div', { class: 'figure-row second' }, crosstab(summary, state, change), certainty(summary, models, secondReadings)),
    quote(figures, summary, state, demo),
  );
}

/** A period too thinly read says nothing about change. */
function isComparable({ n, coverage }) {
  return n >= COMPARABLE_POSTS && coverage.hoursSeen >= COMPARABLE_COVERAGE * coverage.hoursInRange;
}

function readFigures(summary) {
  const oppose = summary.stance.find((row) => row.value === 'oppose');
  const hostilePosts = summary.xenophobia.filter((row) => Number(row.value) >= 1).reduce((sum, row) => sum + row.posts, 0);
  const both = summary.hostileShareByStance.find((row) => row.value === 'oppose');
  return {
    oppose: summary.n ? { share: oppose.share, low: oppose.low, high: oppose.high, k: oppose.posts, n: summary.n } : null,
    hostile: summary.n ? { ...wilson(hostilePosts, summary.n), k: hostilePosts, n: summary.n } : null,
    both: both?.posts ? { share: both.share, low: both.low, high: both.high, k: Math.round(both.share * both.posts), n: both.posts } : null,
  };
}

function figure(name, value, before, summary) {
  if (!value) return h('div', { class: `figure ${name}`, id: `figure-${name}` }, h('p', { class: 'big' }, '–'), h('p', { class: 'says' }, t(`figures.${name}`)), h('p', { class: 'detail' }, t('figures.none')));
  const length = span(Date.parse(summary.to) - Date.parse(summary.from));
  return h('div', { class: `figure ${name}`, id: `figure-${name}` },
    h('p', { class: 'big' }, percent(value.share, digitsFor(value)), h('span', { class: 'says' }, t(`figures.${name}`))),
    strip(value),
    h('p', { class: 'detail' }, h('b', {}, between(value)), h('span', {}, t('figures.of', { k: number(value.k), n: number(value.n) }))),
    before && h('p', { class: 'detail quiet' }, comparison(value, before, length)),
    name === 'both' && h('p', { class: 'detail quiet' }, t('figures.both.rest', { share: percent(1 - value.share, digitsFor(value)) })));
}

/** Change is only called one when the two intervals do not touch. */
function comparison(value, before, length) {
  const apart = value.low > before.high || value.high < before.low;
  return apart ? t('figures.change', { change: signedPoints(value.share - before.share), span: length }) : t('figures.steady', { span: length });
}

/** A rule from 0 to 100 % with the interval as a band and the share as a tick. */
function strip(value) {
  const words = t('figures.strip', { value: percent(value.share, 1), low: percent(value.low, 1), high: percent(value.high, 1) });
  const at = (share) => `${(100 * share).toFixed(2)}%`;
  return h('div', { class: 'strip', role: 'img', 'aria-label': words },
    h('i', { class: 'fill', style: { width: at(value.share) } }),
    h('i', { class: 'band', style: { left: at(value.low), width: at(value.high - value.low) } }),
    h('i', { class: 'tick', style: { left: at(value.share) } }));
}

function crosstab(summary, state, change) {
  const cells = new Map(summary.crosstab.map((cell) => [`${cell.stance}|${cell.xenophobia}`, cell.posts]));
  const most = Math.max(1, ...cells.values());
  const select = (stance, level) => () => {
    const chosen = state.stance.join() === stance && state.xenophobia.join() === String(level);
    change({ ...state, stance: chosen ? [] : [stance], xenophobia: chosen ? [] : [String(level)] });
  };
  const cell = (stance, level) => {
    const posts = cells.get(`${stance}|${level}`) ?? 0;
    const chosen = state.stance.includes(stance) && state.xenophobia.includes(String(level));
    const words = t('cross.cell', { stance: label('stance', stance), level: label('xenophobia.long', level), n: number(posts), share: percent(summary.n ? posts / summary.n : 0, 1) });
    return h('td', {}, h('button', {
      type: 'button', class: `cell x${level}`, 'aria-label': words, title: words, 'aria-pressed': String(chosen), data: { key: `cell-${stance}-${level}` },
      style: { '--heat': `${(100 * posts / most).toFixed(1)}%` }, on: { click: select(stance, level) },
    }, number(posts)));
  };
  const hostile = (stance) => {
    const row = summary.hostileShareByStance.find((one) => one.value === stance);
    if (!row?.posts) return h('td', { class: 'share' }, '–');
    return h('td', { class: 'share' }, h('b', {}, percent(row.share, digitsFor(row))), h('small', {}, between(row)));
  };
  const rowHead = (stance) => h('th', { scope: 'row' }, h('button', {
    type: 'button', class: `key ${stance}`, 'aria-pressed': String(state.stance.includes(stance)), data: { key: `row-${stance}` },
    title: t('filter.toggle', { what: label('stance', stance) }), on: { click: () => change(toggled(state, 'stance', stance)) },
  }, label('stance', stance)));
  const columnHead = (level) => h('th', { scope: 'col' }, h('button', {
    type: 'button', class: `key level x${level}`, 'aria-pressed': String(state.xenophobia.includes(String(level))), data: { key: `column-${level}` },
    title: t('filter.toggle', { what: label('xenophobia.long', level) }), on: { click: () => change(toggled(state, 'xenophobia', level)) },
  }, label('xenophobia', level)));
  return h('div', { class: 'cross' },
    h('table', {},
      h('caption', {}, t('cross.title')),
      h('thead', {}, h('tr', {}, h('td', { class: 'corner' }, t('xenophobia.label')), LEVELS.map(columnHead), h('th', { scope: 'col', class: 'share' }, t('cross.share')))),
      h('tbody', {}, STANCES.map((stance) => h('tr', {}, rowHead(stance), LEVELS.map((level) => cell(stance, level)), hostile(stance))))));
}

/** What the figures rest on. With several models at work, each with its part of all posts held. */
function certainty(summary, models, secondReadings) {
  const { hoursSeen, hoursInRange } = summary.coverage;
  const all = models.reduce((sum, model) => sum + model.posts, 0);
  const part = (model) => h('span', { class: 'model' }, h('code', {}, model.modelId), ` ${percent(model.posts / all)}`);
  const item = (key, value) => [h('dt', {}, t(key)), h('dd', {}, value)];
  return h('div', { class: 'sure' },
    h('h3', {}, t('sure.title')),
    h('dl', {},
      item('sure.n', number(summary.n)),
      item('sure.texts', number(summary.voices.texts)),
      item('sure.authors', authors(summary.voices)),
      item('sure.uncertain', summary.n ? percent(summary.uncertain / summary.n) : '–'),
      item('sure.coverage', t('sure.coverage.value', { seen: number(hoursSeen), all: number(hoursInRange) })),
      item('sure.interval', t('sure.interval.value')),
      item('sure.model', models.length > 1 ? models.map(part) : h('code', {}, summary.modelId ?? '–'))),
    readAgain(secondReadings));
}

/** Where no source names its authors, their number is not zero but unknown. */
function authors({ authors: known, postsWithoutAuthor }) {
  if (!postsWithoutAuthor) return number(known);
  const unnamed = t('copies.unnamed', { n: number(postsWithoutAuthor) });
  return known ? [number(known), h('small', { class: 'quiet' }, ` ${unnamed}`)] : unnamed;
}

/** How far the second readings of all posts held have come; nothing while no post ever wanted one. */
function readAgain(readings) {
  if (!readings?.wanted) return null;
  const { wanted, waiting, refined, failed } = readings;
  return h('p', { class: 'second-readings', id: 'second-readings' },
    t('second.read', { refined: number(refined), wanted: number(wanted) }),
    waiting > 0 && t('second.waiting', { n: number(waiting) }),
    failed > 0 && t('second.failed', { n: number(failed) }));
}

function quote(figures, summary, state, demo) {
  if (!figures.oppose || !figures.both) return null;
  const share = (f) => percent(f.share, digitsFor(f));
  const sentence = t('quote.text', {
    from: fullTime(summary.from), to: fullTime(summary.to), tz: state.tz, n: number(summary.n), texts: count('copies.distinct', summary.voices.texts),
    oppose: share(figures.oppose), opposeRange: between(figures.oppose),
    hostile: share(figures.hostile), hostileRange: between(figures.hostile),
    both: share(figures.both), bothRange: between(figures.both),
  });
  const { hoursSeen, hoursInRange } = summary.coverage;
  const small = [demo && t('quote.demo'), t('quote.small', { seen: number(hoursSeen), all: number(hoursInRange), model: summary.modelId })].filter(Boolean).join(' ');
  const button = h('button', { type: 'button', class: 'link', data: { key: 'copy' } }, t('quote.copy'));
  button.addEventListener('click', async () => {
    await navigator.clipboard?.writeText(`${sentence} ${small}`);
    button.textContent = t('quote.copied');
  });
  return h('figure', { class: 'quote' },
    h('figcaption', {}, t('quote.title'), button),
    h('blockquote', { id: 'quote' }, sentence, ' ', h('small', {}, small)));
}
