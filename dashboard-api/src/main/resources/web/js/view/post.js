// One assessed post: text with evidence, verdicts with their probabilities, where it comes from.
import { h } from '../dom.js';
import { t, label, labels, percent, compact, fullTime } from '../i18n.js';
import { markedText, evidenceList } from './evidence.js';

const STANCES = ['oppose', 'support', 'neutral'];
const SEVERE = 2;
const revealed = new Set();

/** A post from the list. */
export function postCard(post) {
  return h('li', { class: 'post', data: { id: post.id } }, meta(post), postText(post), verdicts(post.assessment));
}

/** Its text with evidence, hidden where it is severe; each place of the page remembers for itself what was shown. */
export function postText(post, place = 'list') {
  const contents = marked(post.text, post.assessment);
  return post.assessment.xenophobia >= SEVERE ? guarded(`${place} ${post.id}`, contents) : contents;
}

/** Text and verdicts of a text that its reader entered and so knows: nothing is hidden. */
export const reading = (text, assessment) => h('div', {}, marked(text, assessment), verdicts(assessment));

function marked(text, assessment) {
  const body = h('p', { class: 'text', lang: { zh: 'zh-CN', en: 'en' }[assessment.language] }, markedText(text, assessment.evidence));
  return [body, evidenceList(text, assessment.evidence)];
}

/** Severe hostility stays blurred, and out of reach of screen readers, until someone asks for it. */
function guarded(key, contents) {
  const box = h('div', { class: 'guarded' }, h('div', { class: 'guarded-text' }, contents));
  const button = h('button', { type: 'button', class: 'reveal' });
  const show = (visible) => {
    box.classList.toggle('blurred', !visible);
    box.firstChild.inert = !visible;
    button.textContent = t(visible ? 'post.hide' : 'post.severe');
    button.setAttribute('aria-expanded', String(visible));
    if (visible) revealed.add(key);
    else revealed.delete(key);
  };
  button.addEventListener('click', () => show(box.classList.contains('blurred')));
  box.append(button);
  show(revealed.has(key));
  return box;
}

function meta(post) {
  const { assessment } = post;
  return h('p', { class: 'meta' },
    h('b', {}, label('platform', post.platform)),
    h('time', { datetime: post.eventTime }, fullTime(post.eventTime)),
    h('span', {}, label('language', assessment.language)),
    assessment.themes.length > 0 && h('span', {}, labels('theme', assessment.themes)),
    reactions(post.engagement).map((words) => h('span', {}, words)),
    original(post.url));
}

function reactions(engagement) {
  return ['heat', 'likes', 'comments', 'shares', 'views']
    .filter((name) => engagement?.[name])
    .map((name) => t(`post.${name}`, { n: compact(engagement[name]) }));
}

/** Only http(s) addresses become links: a source could state anything. */
function original(url) {
  if (!/^https?:\/\//i.test(url ?? '')) return null;
  return h('a', { href: url, target: '_blank', rel: 'noopener noreferrer nofollow' }, t('post.original'));
}

function verdicts(assessment) {
  const stance = STANCES.map((value) => ({ value, share: assessment.stanceProbabilities[value], words: label('stance', value) }));
  const levels = assessment.xenophobiaProbabilities.map((share, value) => ({ value: `x${value}`, share, words: label('xenophobia', value) }));
  const target = assessment.target !== 'none' && h('span', { class: 'label' }, t('labelled', { label: t('target.label'), value: label('target', assessment.target) }));
  return h('div', { class: 'verdicts' },
    verdict('stance', assessment.stance, label('stance', assessment.stance), stance, !assessment.stanceSure && h('span', { class: 'label unsure' }, t('post.unsure'))),
    verdict('xenophobia', `x${assessment.xenophobia}`, label('xenophobia', assessment.xenophobia), levels, target),
    !assessment.relevant && h('p', { class: 'verdict' }, h('span', { class: 'label unsure' }, t('post.offtopic'))));
}

function verdict(name, value, words, parts, extra) {
  const all = parts.map((part) => t('post.probability', { label: part.words, share: percent(part.share) }));
  const own = parts.find((part) => part.value === value);
  return h('div', { class: 'verdict' },
    h('span', { class: 'what' }, t(`${name}.label`)),
    h('span', { class: 'probability', role: 'img', 'aria-label': all.join(t('list.comma')), title: all.join(t('list.comma')) },
      parts.map((part) => h('i', { class: part.value, style: { 'flex-grow': String(part.share) } }))),
    h('span', { class: `label ${value}` }, t('post.probability', { label: words, share: percent(own.share) })),
    extra);
}
