// The period over time: posts by stance, shares with their intervals, hot-search heat; alerts and gaps marked on it.
import { onePerGroup } from './alerts.js';
import { h, fill } from '../dom.js';
import { t, label, number, percent, compact, span, dayAndTime, digitsFor, between } from '../i18n.js';
import { steps, pooled, unseenRuns, wilson } from '../stats.js';
import { toggled } from '../state.js';
import { Chart, SHARE_SPAN } from './chart.js';
import { stanceOption, shareOption, heatOption, STANCES } from './chart-options.js';

/** The three linked charts. They live as long as the page; `draw` gives them new data. */
export class Timeline {
  #root;
  #charts = null;
  #last = null;

  constructor(root) {
    this.#root = root;
  }

  /** `aggregates` by stance and hostility, `heat` hot-search totals or null, `alerts` numbered. */
  draw(data, change) {
    this.#last = [data, change];
    this.#charts ??= this.#build();
    const all = steps(data.aggregates, data.state, data.bucket.millis);
    const points = pooled(all);
    const frame = { from: all[0].start, to: all.at(-1).end, zone: data.state.tz, gaps: unseenRuns(all), alerts: onePerGroup(data.alerts) };
    this.#stance(all, frame, data, change);
    this.#shares(points, frame);
    this.#heat(data.heat, frame, data.bucket);
    this.#table(points);
    this.#charts.note.textContent = [data.alerts.length && t('time.alert.note'), frame.gaps.length && t('time.unseen.note'), data.withoutHotSearch && t('time.heat.note')].filter(Boolean).join(' ');
  }

  /** Draws the same data again: after a change of colours or width. */
  redraw() {
    if (this.#last) this.draw(...this.#last);
  }

  #build() {
    const part = (name) => {
      const chart = { title: h('h3', {}), legend: h('p', { class: 'legend' }), box: h('div', { class: `chart ${name}`, role: 'img' }) };
      chart.block = h('div', { class: 'chart-block' }, h('div', { class: 'chart-head' }, chart.title, chart.legend), chart.box);
      return chart;
    };
    const charts = { stance: part('stance'), share: part('share'), heat: part('heat'), note: h('p', { class: 'note' }), table: h('details', { class: 'table-fold' }) };
    fill(this.#root, charts.stance.block, charts.share.block, charts.heat.block, charts.note, charts.table);
    for (const name of ['stance', 'share', 'heat']) charts[name].chart = new Chart(charts[name].box);
    return charts;
  }

  #stance(all, frame, { state, bucket }, change) {
    const { chart, title, legend, box } = this.#charts.stance;
    title.textContent = t('time.stance', { per: t(`per.${bucket.name}`) });
    fill(legend, STANCES.map((stance) => h('button', {
      type: 'button', class: `key ${stance}`, 'aria-pressed': String(state.stance.includes(stance)), data: { key: `legend-${stance}` },
      title: t('filter.toggle', { what: label('stance', stance) }), on: { click: () => change(toggled(state, 'stance', stance)) },
    }, label('stance', stance))));
    const peak = all.reduce((a, b) => (b.total > a.total ? b : a));
    const total = all.reduce((sum, step) => sum + step.total, 0);
    box.setAttribute('aria-label', t('time.describe', { n: number(total), peak: number(peak.total), when: dayAndTime(peak.start) }));
    chart.show(stanceOption(all, frame, chart.width), {
      bar: (stance) => change(toggled(state, 'stance', stance)),
      alert: (numberOf) => goTo(numberOf),
    });
  }

  #shares(points, frame) {
    const { chart, title, legend, box } = this.#charts.share;
    title.textContent = t('time.share', { span: span(points[0].end - points[0].start) });
    fill(legend, SHARE_SPAN.map((name) => h('span', { class: `key line ${name}` }, t(`time.share.${name}`))));
    box.setAttribute('aria-label', t('time.describe.share'));
    chart.show(shareOption(points, frame, chart.width));
  }

  #heat(heat, frame, bucket) {
    const { chart, title, block, box } = this.#charts.heat;
    block.hidden = !heat;
    if (!heat) return;
    title.textContent = t('time.heat', { per: t(`per.${bucket.name}`) });
    const bars = heat.buckets.map((one, at) => ({
      start: Date.parse(one.start), end: Date.parse(heat.buckets[at + 1]?.start ?? heat.to), seen: one.seen,
      heat: one.cells.reduce((sum, cell) => sum + cell.engagement, 0),
    }));
    const peak = bars.reduce((a, b) => (b.heat > a.heat ? b : a));
    box.setAttribute('aria-label', t('time.describe.heat', { peak: compact(peak.heat), when: dayAndTime(peak.start) }));
    chart.show(heatOption(bars, { ...frame, gaps: unseenRuns(bars) }, chart.width));
  }

  #table(points) {
    const cell = (k, n) => {
      const share = wilson(k, n);
      return h('td', {}, share ? `${percent(share.share, digitsFor(share))} (${between(share)})` : '–');
    };
    const row = (point) => h('tr', {}, h('th', { scope: 'row' }, dayAndTime(point.start)),
      h('td', {}, point.seen ? number(point.total) : t('time.unseen')), cell(point.oppose, point.opposeOf), cell(point.hostile, point.hostileOf));
    const head = ['time.table.when', 'time.total', 'time.share.oppose', 'time.share.hostile'].map((key) => h('th', { scope: 'col' }, t(key)));
    fill(this.#charts.table, h('summary', {}, t('time.table')),
      h('div', { class: 'table-scroll', tabindex: '0', role: 'region', 'aria-label': t('time.table') }, h('table', {}, h('thead', {}, h('tr', {}, head)), h('tbody', {}, points.map(row)))));
  }
}

function goTo(numberOf) {
  const card = document.getElementById(`alert-${numberOf}`);
  card?.scrollIntoView({ block: 'center' });
  card?.focus({ preventScroll: true });
}
