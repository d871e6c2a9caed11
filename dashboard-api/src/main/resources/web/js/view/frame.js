// What surrounds the figures: language, time zone, live sign, banners, footer, empty states.
import { h, fill, byId } from '../dom.js';
import { t, count, number, fullTime, toTheSecond, currentLanguage } from '../i18n.js';
import { address } from '../api.js';
import { cleared, FILTERS } from '../state.js';

// Each language is offered in its own name, whatever language the page speaks.
const OWN_NAMES = [['zh', '\u4e2d\u6587', 'zh-CN'], ['en', 'EN', 'en']];
const ZONES = ['Asia/Shanghai', 'UTC', 'Asia/Kolkata', 'Europe/London', 'America/New_York', 'America/Los_Angeles'];

export function renderLanguages(choose) {
  const button = ([name, own, tag]) =>
    h('button', { type: 'button', lang: tag, data: { key: `ui-${name}` }, 'aria-pressed': String(currentLanguage() === name), on: { click: () => choose(name) } }, own);
  fill(byId('languages'), OWN_NAMES.map(button));
}

export function renderZones(zone) {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zones = [...new Set([...ZONES, own, zone])].filter(Boolean);
  fill(byId('zone'), zones.map((name) => h('option', { value: name, selected: name === zone }, name.replaceAll('_', ' '))));
}

/** The live sign: connection, newest post, backlog. */
export function renderLive(connection, status) {
  const lag = Object.values(status?.lag ?? {}).reduce((sum, behind) => sum + behind, 0);
  const words = [
    h('b', {}, t(`live.${connection}`)),
    status?.newestPost && h('span', {}, t('live.newest', { when: fullTime(status.newestPost) })),
    lag > 0 && h('span', {}, count('live.backlog', lag)),
  ];
  byId('live').className = `live ${connection}`;
  fill(byId('live'), h('i', { class: 'dot', 'aria-hidden': 'true' }), words);
}

/** The banner of trouble: null when all is well, else `{since, detail}` (since null before the first answer). */
export function renderTrouble(trouble) {
  const banner = byId('trouble');
  banner.hidden = !trouble;
  if (!trouble) return;
  if (trouble.detail) banner.textContent = t('error.refused', { detail: trouble.detail });
  else banner.textContent = trouble.since ? t('error.unreachable', { since: toTheSecond(trouble.since) }) : t('error.never');
}

/** One line while nothing new comes from any source that was live before. */
export function renderStandstill(status) {
  const line = byId('standstill');
  line.hidden = !status?.nothingNewSince;
  line.textContent = line.hidden ? '' : t('live.standstill', { since: fullTime(status.nothingNewSince) });
}

/** Which of the large states the page is in; `content` shows the figures. */
export function renderEmpty({ status, summary, state }, change) {
  const noPosts = status && !status.newestPost;
  const nothing = noPosts || (summary && summary.n === 0);
  byId('content').hidden = !summary || nothing;
  byId('reading').hidden = !status;
  byId('empty').hidden = !nothing;
  if (!nothing) return;
  const text = noPosts ? 'empty.text' : summary.coverage.hoursSeen === 0 ? 'none.unseen' : 'none.filters';
  const narrowed = FILTERS.some((name) => state[name].length);
  fill(byId('empty'),
    h('h2', {}, t(noPosts ? 'empty.title' : 'none.title')),
    h('p', {}, t(text)),
    narrowed && h('p', {}, h('button', { type: 'button', class: 'plain', on: { click: () => change(cleared(state)) } }, t('filter.clear'))));
}

export function renderFoot(status, csv) {
  const link = (href, key) => h('a', { href }, t(key));
  fill(byId('foot'),
    status && h('p', {}, t('foot.read', { live: count('posts.count', status.posts.live), off: number(status.posts.offTopic), rejected: number(status.rejected.count) })),
    h('p', { class: 'links' },
      link(address('openapi.json'), 'help.openapi'), link(address('status'), 'help.status'), csv && link(csv, 'help.csv'),
      status && h('span', {}, t('foot.version', { version: status.version }))));
}
