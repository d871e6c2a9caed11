// What each of the three charts draws, as ECharts options.
import { token } from '../dom.js';
import { t, label, number, percent, compact, digitsFor, between } from '../i18n.js';
import { wilson } from '../stats.js';
import { base, anchor, gaps, bars, tooltipBox, SHARE_SPAN } from './chart.js';
import { endOf, isGap } from './alerts.js';

export const STANCES = ['oppose', 'support', 'neutral'];
const LANE = 15;

/** Stacked bars of posts by stance, opposition at the base line; alerts as numbered bars above. */
export function stanceOption(all, frame, width) {
  const lanes = inLanes(frame.alerts);
  const tooltip = (at) => {
    const step = all[at];
    if (!step.seen) return tooltipBox(step, [['', t('time.unseen'), '']]);
    return tooltipBox(step, [['', t('time.total'), number(step.total)], ...STANCES.map((stance) => [stance, label('stance', stance), number(step.shown[stance])])]);
  };
  const depth = Math.max(0, ...lanes.map((one) => one.lane + 1));
  const top = 12 + LANE * depth;
  return {
    ...base(frame, width, { top, value: { minInterval: 1 }, tooltip }),
    series: [
      anchor(all, (step) => step.total), gaps(frame),
      bars('bar', stacked(all), (item) => token(`--${item.data[4]}`)),
      alertMarks(lanes, frame),
    ],
  };
}

function stacked(all) {
  return all.flatMap((step) => {
    let height = 0;
    return STANCES.filter((stance) => step.shown[stance] > 0).map((stance) => {
      const bottom = height;
      height += step.shown[stance];
      return [step.start, step.end, bottom, height, stance];
    });
  });
}

/** Puts overlapping alerts one above the other. */
function inLanes(alerts) {
  const free = [];
  return alerts.map((alert) => {
    const start = Date.parse(alert.times.startedAt);
    const lane = free.findIndex((until) => until <= start);
    const taken = lane < 0 ? free.length : lane;
    free[taken] = endOf(alert);
    return { alert, start, end: endOf(alert), lane: taken };
  });
}

function alertMarks(lanes, frame) {
  return {
    id: 'alert', type: 'custom', clip: false, z: 5, encode: { x: [0, 1] },
    data: lanes.map(({ alert, start, end, lane }) => [Math.max(start, frame.from), Math.min(Math.max(end, start), frame.to), lane, alert.severity === 'critical' ? 1 : 0, alert.number, isGap(alert) ? 1 : 0]),
    renderItem: (parameters, api) => {
      const box = parameters.coordSys;
      const left = api.coord([api.value(0), 0])[0];
      const right = Math.max(left + 14, api.coord([api.value(1), 0])[0]);
      const middle = box.y - 12 - LANE * api.value(2);
      const colour = api.value(3) ? token('--alert') : token('--alert-soft');
      return {
        type: 'group',
        children: [
          // A gap is drawn hollow: nothing is known of it.
          { type: 'rect', shape: { x: left, y: middle - 2, width: right - left, height: 4 }, style: api.value(5) ? { fill: 'none', stroke: token('--hatch'), lineDash: [3, 2] } : { fill: colour } },
          { type: 'circle', shape: { cx: left + 7, cy: middle, r: 7 }, style: { fill: colour } },
          { type: 'text', style: { text: String(api.value(4)), x: left + 7, y: middle, align: 'center', verticalAlign: 'middle', fontSize: 11, fontWeight: 'bold', fill: token('--paper') } },
        ],
      };
    },
  };
}

/** Two lines with their 95 % bands: the share opposing and the share hostile. */
export function shareOption(points, frame, width) {
  const read = { oppose: points.map((p) => wilson(p.oppose, p.opposeOf)), hostile: points.map((p) => wilson(p.hostile, p.hostileOf)) };
  const tooltip = (at) => {
    if (!points[at].seen) return tooltipBox(points[at], [['', t('time.unseen'), '']]);
    return tooltipBox(points[at], [['', t('time.total'), number(points[at].total)], ...SHARE_SPAN.map((name) => [`line ${name}`, t(`time.share.${name}`), inWords(read[name][at])])]);
  };
  return {
    ...base(frame, width, { tooltip, value: { max: 1, interval: 0.25, axisLabel: { formatter: (share) => percent(share) } } }),
    series: [anchor(points, () => 0), gaps(frame), ...SHARE_SPAN.flatMap((name) => band(name, points, read[name]))],
  };
}

function inWords(share) {
  if (!share) return '–';
  return `${percent(share.share, digitsFor(share))} (${between(share)}), n ${number(share.posts)}`;
}

function band(name, points, shares) {
  const colour = token(`--${name}`);
  const middle = (at) => (points[at].start + points[at].end) / 2;
  const line = (value) => shares.map((share, at) => [middle(at), share ? value(share) : null]);
  const common = { type: 'line', symbol: 'none', silent: true, lineStyle: { opacity: 0 } };
  return [
    { ...common, stack: name, stackStrategy: 'all', data: line((share) => share.low), z: 2 },
    { ...common, stack: name, stackStrategy: 'all', data: line((share) => share.high - share.low), areaStyle: { color: colour, opacity: 0.18 }, z: 2 },
    {
      type: 'line', silent: true, data: line((share) => share.share), symbol: 'circle', symbolSize: 4, showAllSymbol: true, itemStyle: { color: colour },
      lineStyle: { color: colour, width: 2, type: name === 'hostile' ? [5, 3] : 'solid' }, z: 3,
    },
  ];
}

/** Bars of hot-search heat. */
export function heatOption(all, frame, width) {
  const tooltip = (at) => tooltipBox(all[at], [['', all[at].seen ? t('time.heat.value', { n: compact(all[at].heat) }) : t('time.unseen'), '']]);
  const rows = all.filter((step) => step.heat > 0).map((step) => [step.start, step.end, 0, step.heat, '']);
  return {
    ...base(frame, width, { tooltip, value: { axisLabel: { formatter: (heat) => compact(heat) } } }),
    series: [anchor(all, (step) => step.heat), gaps(frame), bars('heat', rows, token('--heat'), true)],
  };
}
