// Small statistics on the cells of the time line.

const Z95 = 1.959963984540054;

/** Share k/n with its Wilson 95 % interval, or null when n is 0: an unknown share is not zero. */
export function wilson(k, n) {
  if (n === 0) return null;
  const p = k / n;
  const scale = 1 + (Z95 * Z95) / n;
  const centre = (p + (Z95 * Z95) / (2 * n)) / scale;
  const half = (Z95 * Math.sqrt((p * (1 - p)) / n + (Z95 * Z95) / (4 * n * n))) / scale;
  return { share: p, low: Math.max(0, centre - half), high: Math.min(1, centre + half), posts: n };
}

const NOBODY = () => ({ oppose: 0, support: 0, neutral: 0 });

/**
 * One step per bucket with what the page draws of it. `shown` counts the posts every filter lets through, by stance.
 * Each share ignores the filter on itself, so that it never becomes a trivial 100 %.
 */
export function steps(aggregates, { stance, xenophobia }, stepMillis) {
  const passes = (filter, value) => filter.length === 0 || filter.includes(String(value));
  const end = Date.parse(aggregates.to);
  return aggregates.buckets.map((bucket, at) => {
    const start = Date.parse(bucket.start);
    const next = aggregates.buckets[at + 1];
    const step = { start, end: next ? Date.parse(next.start) : Math.max(end, start + stepMillis), seen: bucket.seen };
    Object.assign(step, { shown: NOBODY(), total: 0, oppose: 0, opposeOf: 0, hostile: 0, hostileOf: 0 });
    for (const cell of bucket.cells) {
      const byStance = passes(stance, cell.stance);
      const byHostility = passes(xenophobia, cell.xenophobia);
      if (byStance && byHostility) {
        step.shown[cell.stance] += cell.posts;
        step.total += cell.posts;
      }
      if (byHostility) {
        step.opposeOf += cell.posts;
        if (cell.stance === 'oppose') step.oppose += cell.posts;
      }
      if (byStance) {
        step.hostileOf += cell.posts;
        if (Number(cell.xenophobia) >= 1) step.hostile += cell.posts;
      }
    }
    return step;
  });
}

/**
 * Neighbouring steps put together until a typical point rests on `wanted` posts, so that the shares are not noise;
 * at least `fewest` points stay.
 */
export function pooled(all, wanted = 40, fewest = 10) {
  const factors = [1, 2, 3, 4, 6, 8, 12, 24].filter((factor) => factor === 1 || all.length / factor >= fewest);
  const factor = factors.find((each) => medianPosts(join(all, each)) >= wanted) ?? factors.at(-1);
  return join(all, factor);
}

function join(all, factor) {
  const joined = [];
  for (let at = 0; at < all.length; at += factor) joined.push(all.slice(at, at + factor).reduce(added));
  return joined;
}

function added(a, b) {
  const sum = { start: a.start, end: b.end, seen: a.seen || b.seen, shown: NOBODY() };
  for (const stance of Object.keys(sum.shown)) sum.shown[stance] = a.shown[stance] + b.shown[stance];
  for (const name of ['total', 'oppose', 'opposeOf', 'hostile', 'hostileOf']) sum[name] = a[name] + b[name];
  return sum;
}

function medianPosts(points) {
  const sizes = points.map((point) => point.hostileOf).filter((n) => n > 0).sort((a, b) => a - b);
  return sizes.length ? sizes[Math.floor(sizes.length / 2)] : 0;
}

/** Runs of steps that no source covered, as [start, end] pairs. */
export function unseenRuns(all) {
  const runs = [];
  for (const step of all) {
    if (step.seen) continue;
    if (runs.length && runs.at(-1)[1] === step.start) runs.at(-1)[1] = step.end;
    else runs.push([step.start, step.end]);
  }
  return runs;
}
