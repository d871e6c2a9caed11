// Which questions a view asks the API, and the answers put together as one thing to draw.
import { get, address } from './api.js';
import { populationParameters, selectionParameters, narrowsStanceOrHostility } from './state.js';
import { resolveRange, chooseBucket, previousRange } from './range.js';
import { numbered } from './view/alerts.js';
import { Posts } from './view/posts.js';

const HOT_SEARCH = 'weibo-hotsearch';
const COPIES = 5; // enough to see a campaign; the API lists up to a hundred

/** Status, the platforms known by now, and the view: null while there is no post at all. */
export async function ask(state, { known, mostBuckets }) {
  const status = await get('status');
  if (!status.newestPost) return { status, view: null, platforms: [] };
  const range = resolveRange(state, status);
  const everything = await get('summary', populationParameters(state, range));
  const platforms = [...new Set([...known, ...names(status, everything), ...state.platform])].sort();
  const people = peoplesPlatforms(state, everything, platforms);
  const view = await questions({ ...state, platform: people ?? state.platform }, range, chooseBucket(range, mostBuckets), people ? null : everything);
  return { status, platforms, view: { ...view, range, withoutHotSearch: people !== null } };
}

const names = (status, summary) => [...status.coverage.map((one) => one.platform), ...summary.platforms.map((one) => one.value)];

/**
 * Hot-search titles are headlines that a platform shows, not what people say. Unless someone asks for that platform, or
 * nothing else was read, the figures leave it out, as the alerts do; its heat has a chart of its own.
 *
 * @returns the other platforms, null when nothing needs leaving out
 */
function peoplesPlatforms(state, everything, platforms) {
  const has = (name) => everything.platforms.some((one) => one.posts > 0 && (one.value === HOT_SEARCH) === (name === HOT_SEARCH));
  if (state.platform.length || !has(HOT_SEARCH) || !has('another')) return null;
  return platforms.filter((name) => name !== HOT_SEARCH);
}

async function questions(state, range, bucket, answered) {
  const population = populationParameters(state, range);
  const selection = selectionParameters(state, range);
  const [summary, selected, previous, aggregates, heat, alerts, copies, firstPosts] = await Promise.all([
    answered ?? get('summary', population),
    narrowsStanceOrHostility(state) ? get('summary', selection) : null,
    state.range === 'all' ? null : get('summary', { ...population, ...previousRange(range) }),
    get('aggregates', { ...population, bucket: bucket.name, groupBy: 'stance,xenophobia' }),
    get('aggregates', { from: range.from, to: range.to, tz: state.tz, platform: HOT_SEARCH, relevant: 'any', bucket: bucket.name }),
    get('alerts', { from: range.from, to: range.to, tz: state.tz }),
    get('copies', { ...selection, limit: COPIES }),
    Posts.fetch(selection),
  ]);
  const csv = address('aggregates', { ...selection, bucket: bucket.name, groupBy: 'stance,xenophobia', format: 'csv' });
  return {
    bucket, summary, selected: selected ?? summary, previous, aggregates, heat: heat.n > 0 ? heat : null, alerts: numbered(alerts.alerts), copies, firstPosts, selection, csv,
  };
}
