// Themes, targets, platforms and languages as bars with their intervals. Every bar is a filter.
import { h, fill } from '../dom.js';
import { t, label, count, percent, between, digitsFor } from '../i18n.js';
import { toggled } from '../state.js';
import { wilson } from '../stats.js';

/** Draws the four lists from the summary of the selected posts. */
export function renderBreakdown(root, { summary, state }, change) {
  const toggle = (name) => (value) => change(toggled(state, name, value));
  const list = (name, rows, note) => bars({ name, rows, note, chosen: state[name], toggle: toggle(name) });
  fill(
    root,
    list('theme', summary.themes, t('break.themes.note')),
    h('div', { class: 'stack' },
      bars({ name: 'target', rows: hostileTargets(summary), note: t('break.targets.note'), none: t('break.targets.none'), chosen: state.target, toggle: toggle('target') }),
      list('language', summary.languages)),
    list('platform', summary.platforms, t('break.platforms.note')),
  );
}

/** Targets among hostile posts: "nobody" says nothing, so the shares are taken without it. */
function hostileTargets(summary) {
  const rows = summary.targets.filter((row) => row.value !== 'none' && row.posts > 0);
  const hostile = rows.reduce((sum, row) => sum + row.posts, 0);
  return rows.map((row) => ({ ...row, ...wilson(row.posts, hostile), posts: row.posts }));
}

const TITLES = { theme: 'break.themes', target: 'break.targets', platform: 'break.platforms', language: 'break.languages' };

function bars({ name, rows, note, none, chosen, toggle }) {
  const known = rows.filter((row) => row.posts > 0).sort((a, b) => (a.value === 'other') - (b.value === 'other') || b.posts - a.posts);
  const top = Math.max(0.01, ...known.map((row) => row.high));
  return h('div', { class: `bars ${name}` },
    h('h3', {}, t(TITLES[name])),
    note && h('p', { class: 'note' }, note),
    known.length ? h('ul', {}, known.map((row) => bar(row))) : h('p', { class: 'quiet' }, none ?? t('none.title')));

  function bar(row) {
    const what = label(name, row.value);
    const share = percent(row.share, digitsFor(row));
    const detail = t('break.detail', { interval: between(row), n: count('posts.count', row.posts) });
    const at = (part) => `${(100 * part / top).toFixed(2)}%`;
    return h('li', {}, h('button', {
      type: 'button', class: 'bar', 'aria-pressed': String(chosen.includes(String(row.value))), title: detail,
      data: { key: `${name}-bar-${row.value}` }, on: { click: () => toggle(row.value) },
    },
      h('span', { class: 'name' }, what),
      h('span', { class: 'value' }, share, h('span', { class: 'visually-hidden' }, detail)),
      h('span', { class: 'track' },
        h('i', { class: 'fill', style: { width: at(row.share) } }),
        h('i', { class: 'whisker', style: { left: at(row.low), width: at(row.high - row.low) } }))));
  }
}
