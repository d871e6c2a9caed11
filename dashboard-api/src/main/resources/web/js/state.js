// What the page shows, kept in its address so that a view can be shared, and the API parameters that follow from it.

export const FILTERS = ['language', 'platform', 'stance', 'xenophobia', 'theme', 'target'];
export const RANGES = ['24h', '7d', '30d', 'all', 'custom'];
export const DEFAULT_ZONE = 'Asia/Shanghai';

/** The view an address asks for; unknown values fall back to the default view. */
export function readState(search) {
  const query = new URLSearchParams(search);
  const state = {
    range: RANGES.includes(query.get('range')) ? query.get('range') : '7d',
    from: query.get('from'),
    to: query.get('to'),
    tz: validZone(query.get('tz')) ?? DEFAULT_ZONE,
  };
  if (state.range === 'custom' && !(state.from && state.to)) state.range = '7d';
  for (const name of FILTERS) state[name] = (query.get(name) ?? '').split(',').filter(Boolean);
  return state;
}

function validZone(zone) {
  if (!zone) return null;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone;
  } catch {
    return null;
  }
}

/** The address of a view: only what differs from the default is spelt out. */
export function writeState(state, language) {
  const query = new URLSearchParams();
  if (state.range !== '7d') query.set('range', state.range);
  if (state.range === 'custom') {
    query.set('from', state.from);
    query.set('to', state.to);
  }
  for (const name of FILTERS) if (state[name].length) query.set(name, state[name].join(','));
  if (state.tz !== DEFAULT_ZONE) query.set('tz', state.tz);
  query.set('lang', language);
  return `?${query.toString().replaceAll('%2C', ',').replaceAll('%2F', '/').replaceAll('%3A', ':')}`;
}

/** The state with one filter value added or taken away. Theme and target exclude each other: the API cannot cross them. */
export function toggled(state, name, value) {
  const text = String(value);
  const had = state[name].includes(text);
  const next = { ...state, [name]: had ? state[name].filter((one) => one !== text) : [...state[name], text] };
  if (name === 'theme' && !had) next.target = [];
  if (name === 'target' && !had) next.theme = [];
  return next;
}

export const cleared = (state) => Object.assign({ ...state }, Object.fromEntries(FILTERS.map((name) => [name, []])));

/** API parameters of the population the headline speaks of: everything but stance and hostility. */
export function populationParameters(state, range) {
  return parameters(state, range, ['language', 'platform', 'theme', 'target']);
}

/** API parameters of the posts selected by every filter. */
export function selectionParameters(state, range) {
  return parameters(state, range, FILTERS);
}

function parameters(state, range, names) {
  const query = { from: range.from, to: range.to, tz: state.tz };
  for (const name of names) if (state[name].length) query[name] = state[name].join(',');
  return query;
}

export const narrowsStanceOrHostility = (state) => state.stance.length > 0 || state.xenophobia.length > 0;
