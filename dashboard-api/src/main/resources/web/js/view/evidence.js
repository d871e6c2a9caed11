// The text of a post with the words that moved the verdict marked in place.
import { h } from '../dom.js';
import { t, label, count } from '../i18n.js';

/**
 * Cuts a text at every border of a span, so that overlapping spans each keep their marks. Offsets are UTF-16 units, as
 * JavaScript counts; spans beyond the text are cut to it.
 */
export function pieces(text, evidence) {
  const spans = evidence
    .map((one) => ({ ...one, start: Math.max(0, one.start), end: Math.min(text.length, one.end) }))
    .filter((one) => one.start < one.end);
  const borders = [...new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  return borders.slice(0, -1).map((start, at) => {
    const end = borders[at + 1];
    return { text: text.slice(start, end), spans: spans.filter((one) => one.start <= start && one.end >= end) };
  });
}

/** The text as nodes, marked by aspect, the meaning of each mark as its title. */
export function markedText(text, evidence) {
  return pieces(text, evidence).map(({ text: part, spans }) => {
    if (!spans.length) return document.createTextNode(part);
    const aspects = [...new Set(spans.map((span) => `ev-${span.aspect}`))];
    return h('mark', { class: `ev ${aspects.join(' ')}`, title: spans.map(meaning).join('\n') }, part);
  });
}

/** What a span speaks for, with the meaning of a coded word where there is one. */
export function meaning({ aspect, label: spoken, note }) {
  const set = aspect === 'xenophobia' ? 'xenophobia.long' : aspect;
  const words = t('labelled', { label: t(`evidence.${aspect}`), value: label(set, spoken) });
  return note ? `${words} · ${note}` : words;
}

/** The same as a list, for those who cannot hover. */
export function evidenceList(text, evidence) {
  if (!evidence.length) return null;
  const row = (span) => h('li', {}, h('mark', { class: `ev ev-${span.aspect}` }, text.slice(span.start, span.end)), ' ', meaning(span));
  return h('details', { class: 'why' }, h('summary', {}, count('post.evidence', evidence.length)), h('ul', {}, evidence.map(row)));
}

export function evidenceKey() {
  const one = (aspect) => h('mark', { class: `ev ev-${aspect}` }, t(`evidence.${aspect}`));
  return [t('evidence.key'), ' ', ...['stance', 'xenophobia', 'theme'].flatMap((aspect) => [one(aspect), ' '])];
}
