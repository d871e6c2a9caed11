// The words and phrases that stand out behind an alert, each with how many texts hold it.
import { h, fill } from '../dom.js';
import { t, number, count, dayAndTime } from '../i18n.js';
import { get, pathOf } from '../api.js';

const HAN = /\p{Script=Han}/u;
const fetched = new Map(); // by alert, as long as the alert says the same

/** A fold that asks for the terms behind an alert when it is opened. */
export function standingOut(alert) {
  const list = h('div', {});
  const key = `${alert.id} ${alert.times.asOf}`;
  const fold = h('details', { class: 'terms' }, h('summary', { data: { key: `terms-${alert.id}` } }, t('alerts.terms')), list);
  fold.addEventListener('toggle', async () => {
    if (!fold.open) return;
    try {
      if (!fetched.has(key)) fetched.set(key, (await get(`alerts/${pathOf(alert.id)}`)).terms);
      fill(list, ...drawn(fetched.get(key)));
    } catch {
      fill(list, h('p', { class: 'quiet' }, t('error.never')));
    }
  });
  return fold;
}

function drawn({ items, peak, before, reason }) {
  if (reason) return [h('p', { class: 'quiet' }, t(`alerts.terms.${reason}`))];
  return [
    h('ul', { class: 'term-list' }, items.map((item) => h('li', {},
      h('b', { lang: HAN.test(item.term) ? 'zh-CN' : 'en' }, item.term),
      h('small', { title: t('alerts.terms.z', { z: number(item.z, 1) }) }, t('alerts.terms.counts', {
        peak: number(item.peakTexts), of: number(peak.texts), before: number(item.beforeTexts), ofBefore: number(before.texts),
      }))))),
    h('p', { class: 'note' }, t('alerts.terms.note', {
      texts: count('texts.count', peak.texts), from: dayAndTime(peak.from), to: dayAndTime(peak.to), before: count('texts.count', before.texts),
    })),
  ];
}
