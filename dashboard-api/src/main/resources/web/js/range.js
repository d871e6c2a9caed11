// Which period to ask for, and in what steps.

export const HOUR = 3_600_000;
const PRESET_HOURS = { '24h': 24, '7d': 168, '30d': 720 };

/** Steps the time line may use, finest first: API name and length. */
const BUCKETS = [
  ['PT5M', HOUR / 12],
  ['PT15M', HOUR / 4],
  ['PT30M', HOUR / 2],
  ['PT1H', HOUR],
  ['PT2H', 2 * HOUR],
  ['PT3H', 3 * HOUR],
  ['PT6H', 6 * HOUR],
  ['PT12H', 12 * HOUR],
  ['P1D', 24 * HOUR],
  ['P7D', 168 * HOUR],
];

/** Start and end (ISO instants) of the chosen period. Presets end with the hour that holds the newest post. */
export function resolveRange(state, status) {
  if (state.range === 'custom') {
    return { from: instantOf(state.from, state.tz), to: instantOf(state.to, state.tz) };
  }
  const end = (Math.floor(Date.parse(status.newestPost) / HOUR) + 1) * HOUR;
  const start =
    state.range === 'all'
      ? Math.floor(Date.parse(status.oldestPost) / HOUR) * HOUR
      : end - PRESET_HOURS[state.range] * HOUR;
  return { from: iso(start), to: iso(end) };
}

/** The finest step that needs at most `most` bars. */
export function chooseBucket(range, most) {
  const length = Date.parse(range.to) - Date.parse(range.from);
  const [name, millis] = BUCKETS.find(([, step]) => length / step <= most) ?? BUCKETS.at(-1);
  return { name, millis };
}

/** The equally long period just before. */
export function previousRange({ from, to }) {
  const start = Date.parse(from);
  return { from: iso(2 * start - Date.parse(to)), to: from };
}

export const iso = (millis) => new Date(millis).toISOString().replace('.000Z', 'Z');

/** Instant of a wall-clock time (`2025-09-28` or `2025-09-28T18:00`) in a zone; instants pass through. */
export function instantOf(local, zone) {
  if (/Z$|[+-]\d\d:\d\d$/.test(local)) return iso(Date.parse(local));
  const wall = Date.parse(`${local.length === 10 ? `${local}T00:00` : local}Z`);
  const guess = wall - offset(wall, zone);
  return iso(wall - offset(guess, zone)); // a second look settles the hours around a clock change
}

/** Wall-clock time in a zone, in the form a datetime-local field takes. */
export function localOf(instant, zone) {
  const millis = Date.parse(instant);
  return new Date(millis + offset(millis, zone)).toISOString().slice(0, 16);
}

function offset(millis, zone) {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric',
    hour: 'numeric', minute: 'numeric', second: 'numeric',
  });
  const part = Object.fromEntries(format.formatToParts(millis).map(({ type, value }) => [type, Number(value)]));
  const wall = Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second);
  return wall - Math.floor(millis / 1000) * 1000;
}

/** Instants at which the axis carries a label: local midnights, or round hours in a short period. */
export function ticks(from, to, zone, most) {
  const hours = (to - from) / HOUR;
  const step = [1, 3, 6, 12, 24, 48, 72, 168, 336, 720, 1440, 2160, 4320, 8640].find((each) => hours / each <= most) ?? 17280;
  const marks = [];
  for (let at = midnightBefore(from, zone); at <= to; at += step * HOUR) {
    const snapped = step >= 24 ? midnightBefore(at + 2 * HOUR, zone) : at;
    if (snapped >= from) marks.push(snapped);
  }
  return { marks, daily: step >= 24 };
}

function midnightBefore(millis, zone) {
  return Date.parse(instantOf(localOf(iso(millis), zone).slice(0, 10), zone));
}
