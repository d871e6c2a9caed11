// A box to try the classifier on a text of one's own.
import { h, fill, byId } from '../dom.js';
import { t } from '../i18n.js';
import { classify, ApiProblem } from '../api.js';
import { reading } from './post.js';

let last = null;

/** Wires the form once. */
export function wireTryout() {
  const form = byId('try');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    assess(byId('try-text').value);
  });
  byId('try-text').addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
}

/** Draws the last answer again, after a change of language. */
export function renderTryout() {
  if (last) fill(byId('try-answer'), reading(last.text, last.assessment));
}

async function assess(text) {
  if (!text.trim()) return;
  fill(byId('try-answer'), h('p', { class: 'quiet' }, t('try.working')));
  try {
    last = { text, assessment: await classify(text) };
    renderTryout();
  } catch (problem) {
    last = null;
    fill(byId('try-answer'), h('p', { class: 'refusal' }, refusal(problem)));
  }
}

function refusal(problem) {
  if (!(problem instanceof ApiProblem)) return t('error.never');
  return problem.status === 503 ? t('try.missing') : t('error.refused', { detail: problem.message });
}
