// The bar that says which posts the page speaks of: period, language, platform and what was clicked.
import { h, fill } from '../dom.js';
import { t, label, fullTime } from '../i18n.js';
import { RANGES, FILTERS, toggled, cleared } from '../state.js';
import { localOf } from '../range.js';

const LANGUAGES = ['zh', 'en', 'mixed', 'other'];

let editing = false; // whether the fields of a custom period are open without one being shown yet

/**
 * Draws the bar. `change(state)` asks for another view; `platforms` are those known so far; `range` is the period shown,
 * null before the first answer.
 */
export function renderControls(root, { state, range, platforms, csv }, change) {
  const open = root.querySelector('details[open]') !== null;
  fill(
    root,
    h('div', { class: 'control-row' }, periods(state, range, change), languages(state, change), platformMenu(state, platforms, open, change), csvLink(csv)),
    customPeriod(state, range, change),
    h('div', { class: 'control-row under' }, range && shownPeriod(range), active(state, change)),
  );
}

function csvLink(address) {
  return address && h('a', { class: 'csv', href: address, download: 'kvisa-watch.csv' }, t('help.csv'));
}

function periods(state, range, change) {
  const pick = (name) => () => {
    editing = name === 'custom';
    if (!editing) return change({ ...state, range: name, from: null, to: null });
    document.querySelector('.custom').hidden = false;
    document.querySelector('.custom input').focus();
  };
  const button = (name) =>
    h('button', { type: 'button', data: { key: `range-${name}` }, 'aria-pressed': String(state.range === name), on: { click: pick(name) } }, t(`range.${name}`));
  return h('div', { class: 'segmented', role: 'group', 'aria-label': t('range.label') }, RANGES.map(button));
}

function customPeriod(state, range, change) {
  const initial = (name) => (state.range === 'custom' ? localInput(state[name], state.tz) : range ? localOf(range[name], state.tz) : '');
  const field = (name) =>
    h('label', {}, h('span', {}, t(`range.${name}`)), h('input', { type: 'datetime-local', name, value: initial(name), required: true, data: { key: `custom-${name}` } }));
  const refusal = h('span', { class: 'refusal', role: 'alert' });
  const submit = (event) => {
    event.preventDefault();
    const { from, to } = Object.fromEntries(new FormData(event.target));
    if (from >= to) {
      refusal.textContent = t('range.invalid');
      return;
    }
    editing = false;
    change({ ...state, range: 'custom', from, to });
  };
  return h('form', { class: 'custom', hidden: !editing && state.range !== 'custom', on: { submit } }, field('from'), field('to'), h('button', { type: 'submit', class: 'plain' }, t('range.apply')), refusal);
}

const localInput = (text, zone) => (/Z$|[+-]\d\d:\d\d$/.test(text) ? localOf(text, zone) : text.length === 10 ? `${text}T00:00` : text);

function languages(state, change) {
  const button = (name) =>
    h('button', {
      type: 'button', data: { key: `language-${name}` }, 'aria-pressed': String(state.language.includes(name)),
      on: { click: () => change(toggled(state, 'language', name)) },
    }, label('language', name));
  return h('div', { class: 'labelled', role: 'group', 'aria-label': t('filter.language') },
    h('span', { class: 'tag', 'aria-hidden': 'true' }, t('filter.language')),
    h('div', { class: 'segmented loose' }, LANGUAGES.map(button)));
}

function platformMenu(state, platforms, open, change) {
  const box = (name) =>
    h('label', { class: 'check' },
      h('input', {
        type: 'checkbox', checked: state.platform.includes(name), data: { key: `platform-${name}` },
        on: { change: () => change(toggled(state, 'platform', name)) },
      }),
      label('platform', name));
  const shown = state.platform.length ? String(state.platform.length) : t('filter.all');
  return h('details', { class: 'menu', open, id: 'platform-menu' },
    h('summary', { data: { key: 'platform-menu' } }, t('labelled', { label: t('filter.platform'), value: shown })),
    h('div', { class: 'menu-body' }, platforms.map(box)));
}

function shownPeriod(range) {
  return h('p', { class: 'period', id: 'period' }, t('range.span', { from: fullTime(range.from), to: fullTime(range.to) }));
}

/** Name of a filter value, with its dimension where the value alone could be misread. */
export function filterName(name, value) {
  if (name === 'xenophobia') return t('labelled', { label: t('xenophobia.label'), value: label('xenophobia', value) });
  if (name === 'stance' || name === 'target') return t('labelled', { label: t(`${name}.label`), value: label(name, value) });
  return label(name, value);
}

function active(state, change) {
  const chosen = FILTERS.flatMap((name) => state[name].map((value) => [name, value]));
  if (!chosen.length) return h('p', { class: 'hint' }, t('filter.hint'));
  const chip = ([name, value]) => {
    const what = filterName(name, value);
    return h('button', {
      type: 'button', class: 'chip', data: { key: `chip-${name}-${value}` }, 'aria-label': t('filter.remove', { what }),
      on: { click: () => change(toggled(state, name, value)) },
    }, what, h('span', { 'aria-hidden': 'true' }, ' ×'));
  };
  return h('div', { class: 'chips', role: 'group', 'aria-label': t('filter.active') },
    h('span', { class: 'tag' }, t('filter.active')), chosen.map(chip),
    h('button', { type: 'button', class: 'link', on: { click: () => change(cleared(state)) } }, t('filter.clear')));
}

/** Closes the platform menu on Escape and on a click elsewhere. */
export function closeMenusOnLeave() {
  const close = () => document.getElementById('platform-menu')?.removeAttribute('open');
  document.addEventListener('keydown', (event) => event.key === 'Escape' && close());
  document.addEventListener('click', (event) => {
    if (event.target.isConnected && !event.target.closest('#platform-menu')) close();
  });
}
