// Elements without markup strings: text only ever enters the page as text.

/**
 * An element. Properties: `class`, `style` (object of CSS properties), `data` (dataset), `on` (listeners by event),
 * `hidden`/`disabled`/`checked`/`value` as properties, everything else as attribute; null and false are left out.
 */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) set(element, name, value);
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

const AS_PROPERTY = new Set(['hidden', 'disabled', 'checked', 'value', 'open', 'selected']);

function set(element, name, value) {
  if (value === null || value === undefined || value === false) return;
  if (name === 'class') element.className = value;
  else if (name === 'data') Object.assign(element.dataset, value);
  else if (name === 'style') for (const [key, text] of Object.entries(value)) element.style.setProperty(key, text);
  else if (name === 'on') for (const [event, listener] of Object.entries(value)) element.addEventListener(event, listener);
  else if (AS_PROPERTY.has(name)) element[name] = value;
  else element.setAttribute(name, value === true ? '' : value);
}

export const byId = (id) => document.getElementById(id);

/** Replaces what an element holds, and gives the focus back to the control of the same data-key if it had it. */
export function fill(element, ...children) {
  const key = element.contains(document.activeElement) ? document.activeElement.dataset.key : undefined;
  element.replaceChildren(...children.flat(Infinity).filter(Boolean));
  if (key) [...element.querySelectorAll('[data-key]')].find((one) => one.dataset.key === key)?.focus({ preventScroll: true });
}

/** A CSS custom property as the current colour scheme resolves it. */
export const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
