// Language, time zone and the formats that follow from them. One page shows one language at a time.
import { MESSAGES } from './messages.js';

const LOCALES = { zh: 'zh-CN', en: 'en-GB' };
const REMEMBERED = 'kvisa.lang';

let language = 'en';
let zone = 'Asia/Shanghai';

/** The language to start with: what the address says, else what was chosen before, else what the browser prefers. */
export function preferredLanguage(search) {
  const asked = new URLSearchParams(search).get('lang') ?? remembered();
  if (asked in LOCALES) return asked;
  return (navigator.languages ?? [navigator.language]).some((tag) => tag.startsWith('zh')) ? 'zh' : 'en';
}

function remembered() {
  try {
    return localStorage.getItem(REMEMBERED);
  } catch {
    return null; // storage may be forbidden; the page works without it
  }
}

export function useLanguage(next) {
  language = next;
  document.documentElement.lang = LOCALES[next];
  try {
    localStorage.setItem(REMEMBERED, next);
  } catch {
    // not remembered then
  }
}

export const currentLanguage = () => language;
export const useZone = (next) => (zone = next);
const locale = () => LOCALES[language];

/** The sentence behind a key, its {values} filled in. */
export function t(key, values = {}) {
  const row = MESSAGES[key];
  if (!row) throw new Error(`no message "${key}"`);
  return row[language].replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

/** A counted noun in the plural form that n asks for. */
export function count(key, n, shown = number(n)) {
  const form = new Intl.PluralRules(locale()).select(n) === 'one' ? 'one' : 'other';
  return t(`${key}.${form}`, { n: shown });
}

/** A label of a closed set, or the value itself where this page does not know it. */
export function label(set, value) {
  const key = `${set}.${value}`;
  return key in MESSAGES ? t(key) : String(value);
}

export const labels = (set, values) => values.map((value) => label(set, value)).join(t('list.comma'));

export const number = (n, digits = 0) => new Intl.NumberFormat(locale(), { maximumFractionDigits: digits }).format(n);

export const compact = (n) =>
  new Intl.NumberFormat(locale(), { notation: 'compact', maximumFractionDigits: 1 }).format(n);

export function percent(share, digits = 0) {
  const format = { style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits };
  return new Intl.NumberFormat(locale(), format).format(share);
}

/** Digits an interval deserves: a tenth of a per cent only where the interval is narrower than two points. */
export const digitsFor = ({ low, high }) => (high - low < 0.02 ? 1 : 0);

/** Both ends of an interval, with one per cent sign. */
export const between = (interval) =>
  t('figures.interval', { low: number(100 * interval.low, digitsFor(interval)), high: percent(interval.high, digitsFor(interval)) });

export function signedPoints(change) {
  const format = { signDisplay: 'exceptZero', maximumFractionDigits: 0 };
  return new Intl.NumberFormat(locale(), format).format(change * 100);
}

const dated = (options) => (when) =>
  new Intl.DateTimeFormat(locale(), { timeZone: zone, hourCycle: 'h23', ...options }).format(new Date(when));

export const day = dated({ month: 'short', day: 'numeric' });
export const clock = dated({ hour: '2-digit', minute: '2-digit' });
export const dayAndTime = dated({ month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' });
export const fullTime = dated({ dateStyle: 'medium', timeStyle: 'short' });
export const toTheSecond = dated({ month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit' });

/** A length of time in the largest unit that keeps it whole enough to say. */
export function span(millis) {
  const hours = millis / 3_600_000;
  if (hours < 1) return count('span.minutes', Math.round(millis / 60_000));
  return hours < 72 ? counted('span.hours', hours, hours < 10 ? 1 : 0) : counted('span.days', hours / 24, 1);
}

const counted = (key, value, digits) => count(key, Number(value.toFixed(digits)), number(value, digits));

/** Puts the sentences of the static page in place: data-i18n for text, data-i18n-attr="name:key" for attributes. */
export function translateStatic(root = document) {
  for (const element of root.querySelectorAll('[data-i18n]')) element.textContent = t(element.dataset.i18n);
  for (const element of root.querySelectorAll('[data-i18n-attr]')) {
    const [name, key] = element.dataset.i18nAttr.split(':');
    element.setAttribute(name, t(key));
  }
}
