// One ECharts canvas that follows the width of its box, and the parts every chart of the page shares.
import { h, token } from '../dom.js';
import { day, clock, dayAndTime } from '../i18n.js';
import { ticks } from '../range.js';

export const SHARE_SPAN = ['oppose', 'hostile'];

/** A chart in a box. Listeners get what the clicked shape stands for. */
export class Chart {
  #box;
  #chart;
  #listeners = {};

  constructor(box) {
    this.#box = box;
    this.#chart = globalThis.echarts.init(box, null, { renderer: 'canvas' });
    this.#chart.on('click', (event) => this.#listeners[event.seriesId]?.(event.data?.[4] ?? event.data?.value?.[4]));
  }

  get width() {
    return this.#box.clientWidth;
  }

  show(option, listeners = {}) {
    this.#listeners = listeners;
    this.#chart.resize();
    this.#chart.setOption(option, { notMerge: true });
  }
}

/** Axes, grid, gaps and tooltip common to all charts of one period. */
export function base(frame, width, { top = 8, value, tooltip }) {
  const { marks, daily } = ticks(frame.from, frame.to, frame.zone, Math.max(3, Math.floor(width / 74)));
  const quiet = token('--ink-3');
  return {
    animation: false,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: quiet },
    grid: { left: 46, right: 8, top, bottom: 24 },
    xAxis: {
      type: 'time', min: frame.from, max: frame.to,
      axisLine: { lineStyle: { color: token('--rule-strong') } },
      axisTick: { show: true, customValues: marks, lineStyle: { color: token('--rule-strong') } },
      splitLine: { show: false },
      axisLabel: {
        customValues: marks, color: quiet, fontSize: 12, hideOverlap: true, showMinLabel: true,
        formatter: (at) => (daily || clock(at) === '00:00' ? day(at) : clock(at)),
      },
    },
    yAxis: {
      type: 'value', min: 0, splitNumber: 3, ...value,
      axisLabel: { color: quiet, fontSize: 12, ...value?.axisLabel },
      splitLine: { lineStyle: { color: token('--rule') } },
    },
    tooltip: {
      trigger: 'axis', confine: true, transitionDuration: 0, padding: 0, borderWidth: 0, backgroundColor: 'transparent', extraCssText: 'box-shadow:none',
      axisPointer: { type: 'line', lineStyle: { color: token('--ink-3'), width: 1, type: 'solid' } },
      formatter: (found) => {
        const anchor = found.find((one) => one.seriesId === 'anchor');
        return anchor ? tooltip(anchor.dataIndex) : '';
      },
    },
  };
}

/** An invisible point in the middle of each step: what the pointer snaps to. */
export const anchor = (all, height) => ({
  id: 'anchor', type: 'line', data: all.map((step) => [(step.start + step.end) / 2, height(step)]),
  symbol: 'none', lineStyle: { opacity: 0 }, silent: true, z: 0,
});

/** Hatching over the hours no source covered. */
export const gaps = (frame) => ({
  id: 'gaps', type: 'line', data: [], silent: true,
  markArea: {
    silent: true, z: 1,
    itemStyle: { color: { image: hatch(), repeat: 'repeat' } },
    data: frame.gaps.map(([start, end]) => [{ xAxis: start }, { xAxis: end }]),
  },
});

function hatch() {
  const size = 7 * devicePixelRatio;
  const canvas = h('canvas', { width: String(size), height: String(size) });
  const pen = canvas.getContext('2d');
  pen.strokeStyle = token('--hatch');
  pen.lineWidth = devicePixelRatio;
  for (const shift of [-size, 0, size]) {
    pen.beginPath();
    pen.moveTo(shift, size);
    pen.lineTo(shift + size, 0);
    pen.stroke();
  }
  return canvas;
}

/** Bars that reach exactly from the start to the end of their step: rows are [start, end, bottom, top, meaning]. */
export const bars = (id, rows, colour, silent = false) => ({
  id, type: 'custom', silent, data: rows, encode: { x: [0, 1], y: [2, 3] }, dimensions: ['start', 'end', 'bottom', 'top', 'meaning'],
  itemStyle: { color: colour }, z: 2,
  renderItem: (_, api) => {
    const [left, bottom] = api.coord([api.value(0), api.value(2)]);
    const [right, top] = api.coord([api.value(1), api.value(3)]);
    const air = right - left > 4 ? 1 : 0;
    return { type: 'rect', shape: { x: left, y: top, width: Math.max(1, right - left - air), height: bottom - top }, style: { fill: api.visual('color') } };
  },
});

/** The small table beside the pointer: a heading and rows of [class, name, value]. */
export function tooltipBox(step, rows) {
  return h('div', { class: 'tip' }, h('p', {}, `${dayAndTime(step.start)} – ${clock(step.end)}`),
    h('dl', {}, rows.map(([kind, name, value]) => [h('dt', { class: kind ? `key ${kind}` : '' }, name), h('dd', {}, value)])));
}
