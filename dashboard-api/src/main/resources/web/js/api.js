// The REST API and its event stream, as promises and callbacks.

const ROOT = new URL('api/v1/', document.baseURI);

/** The API answered, but not with what was asked for (RFC 9457 problem). */
export class ApiProblem extends Error {
  constructor(status, problem) {
    const found = (problem.problems ?? []).map((one) => (typeof one === 'string' ? one : one.detail ?? JSON.stringify(one)));
    super([problem.detail ?? problem.title ?? `HTTP ${status}`, ...found].join(' · '));
    this.status = status;
  }
}

export function address(path, parameters = {}) {
  const url = new URL(path, ROOT);
  for (const [name, value] of Object.entries(parameters)) if (value !== null && value !== undefined) url.searchParams.set(name, value);
  return url;
}

export const get = (path, parameters) => answer(fetch(address(path, parameters), { headers: { accept: 'application/json' } }));

export const classify = (text) =>
  answer(
    fetch(address('classify'), {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ text }),
    }),
  );

/** Changes something; the answer's JSON, null where there is none. */
export const send = (method, path, body) =>
  answer(
    fetch(address(path), {
      method,
      headers: { accept: 'application/json', ...(body && { 'content-type': 'application/json' }) },
      body: body && JSON.stringify(body),
    }),
  );

/** An id as part of a path: slashes in it stay. */
export const pathOf = (id) => id.split('/').map(encodeURIComponent).join('/');

async function answer(request) {
  const response = await request;
  if (response.status === 204) return null;
  if (response.ok) return response.json();
  throw new ApiProblem(response.status, await response.json().catch(() => ({})));
}

/** Follows the event stream; the browser reconnects by itself. */
export function follow({ opened, lost, changed, alerted }) {
  const stream = new EventSource(address('stream'));
  stream.addEventListener('open', opened);
  stream.addEventListener('error', lost);
  stream.addEventListener('change', (event) => changed(JSON.parse(event.data)));
  stream.addEventListener('alert', (event) => alerted(JSON.parse(event.data)));
  return stream;
}
