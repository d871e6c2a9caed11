// The texts that were posted again and again: how much of the debate they are, in words and one by one.
import { h, fill } from '../dom.js';
import { t, label, number, count, percent, fullTime } from '../i18n.js';
import { postText } from './post.js';

/** How many texts the sentence speaks of, at most. */
const NAMED = 3;

/** Draws the most copied texts of the selected posts. */
export function renderCopies(root, copies) {
  fill(
    root,
    h('p', { class: 'copies-says', id: 'copies-says' }, sentence(copies)),
    h('p', { class: 'note' }, t('copies.note')),
    copies.copies.length > 0 && h('ol', { class: 'copy-list' }, copies.copies.map((text) => copiedText(text))),
  );
}

function sentence({ n, texts, copied, copies }) {
  const most = copies.slice(0, NAMED);
  if (!most.length) return t('copies.none', { texts: count('copies.texts', texts) });
  const posts = most.reduce((sum, text) => sum + text.posts, 0);
  const first = t('copies.sentence', { share: share(posts / n), texts: count('copies.texts', most.length) });
  if (copied.texts <= most.length) return first;
  return `${first} ${t('copies.all', { texts: count('copies.texts', copied.texts), share: share(copied.share) })}`;
}

/** A tenth of a per cent where a whole one would say nothing. */
const share = (value) => percent(value, value < 0.01 ? 1 : 0);

function copiedText(text) {
  const facts = [
    count('copies.posts', text.posts),
    text.authors > 0 && count('copies.authors', text.authors),
    text.postsWithoutAuthor > 0 && t('copies.unnamed', { n: number(text.postsWithoutAuthor) }),
    t('copies.share', { share: share(text.share) }),
  ];
  return h('li', { class: 'copy', data: { cluster: text.textCluster } },
    h('p', { class: 'meta' },
      h('b', {}, facts[0]),
      facts.slice(1).filter(Boolean).map((words) => h('span', {}, words)),
      h('span', {}, t('range.span', { from: fullTime(text.firstSeen), to: fullTime(text.lastSeen) }))),
    postText(text.example, 'copy'),
    h('p', { class: 'meta' }, text.stance.filter((one) => one.posts > 0).map((one) =>
      h('span', { class: `label ${one.value}` }, t('copies.stance', { stance: label('stance', one.value), n: number(one.posts) })))));
}
