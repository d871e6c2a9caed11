// Wires the page: reads its address, asks the API, draws, and follows the stream of changes.
import { byId } from './dom.js';
import { preferredLanguage, useLanguage, useZone, currentLanguage, translateStatic, t } from './i18n.js';
import { readState, writeState } from './state.js';
import { follow, ApiProblem } from './api.js';
import { ask } from './ask.js';
import { renderControls, closeMenusOnLeave } from './view/controls.js';
import { renderHeadline } from './view/headline.js';
import { renderBreakdown } from './view/breakdown.js';
import { renderCopies } from './view/copies.js';
import { renderAlerts } from './view/alerts.js';
import { renderLanguages, renderZones, renderLive, renderTrouble, renderStandstill, renderEmpty, renderFoot } from './view/frame.js';
import { wireTryout, renderTryout } from './view/tryout.js';
import { Timeline } from './view/timeline.js';
import { Posts } from './view/posts.js';

const REFRESH_MILLIS = 3000; // changes arrive up to once a second; a reader gains nothing from more than this
const RETRY_MILLIS = 10000;
const QUIET_MILLIS = 300000; // where nothing comes any more, no change tells the page so: it has to ask

const page = { state: readState(location.search), connection: 'connecting', trouble: null, status: null, view: null, platforms: [], lastAnswer: null };
const timeline = new Timeline(byId('timeline'));
const posts = new Posts(byId('posts'), failed);
let asked = 0;
let waiting = null;
let stream = null;
let missed = false; // whether changes may have passed while nobody listened

/** Another view: new address, new figures. */
function change(state, { remember = true } = {}) {
  page.state = state;
  useZone(state.tz);
  if (remember) history.pushState(null, '', writeState(state, currentLanguage()));
  drawControls();
  return load();
}

/** Asks for everything the view needs and draws it in one go; a newer question makes this one's answer void. */
async function load({ live = false } = {}) {
  const mine = ++asked;
  clearTimeout(waiting);
  waiting = null;
  byId('main').setAttribute('aria-busy', 'true');
  try {
    const answer = await ask(page.state, { known: page.platforms, mostBuckets: byId('main').clientWidth < 700 ? 90 : 180 });
    if (mine !== asked) return;
    Object.assign(page, answer, { trouble: null, lastAnswer: Date.now() });
    draw({ live });
  } catch (problem) {
    if (mine === asked) failed(problem);
  } finally {
    if (mine === asked) byId('main').setAttribute('aria-busy', 'false');
  }
}

function failed(problem) {
  if (!(problem instanceof ApiProblem) && !(problem instanceof TypeError)) throw problem; // a mistake of ours must be seen
  const refused = problem instanceof ApiProblem && problem.status < 500;
  page.trouble = refused ? { detail: problem.message } : { since: page.lastAnswer };
  renderTrouble(page.trouble);
  if (!refused) soon(RETRY_MILLIS);
}

function drawControls() {
  renderControls(byId('controls'), { state: page.state, range: page.view?.range ?? null, platforms: page.platforms, csv: page.view?.csv }, change);
}

function draw({ live = false } = {}) {
  const { state, status, view } = page;
  byId('loading').hidden = status !== null;
  byId('demo').hidden = !status?.authoredDemo;
  renderLive(page.connection, status);
  renderTrouble(page.trouble);
  renderStandstill(status);
  renderFoot(status, view?.csv);
  renderEmpty({ status, summary: view?.summary, state }, change);
  drawControls();
  if (view) drawView(view, { state, status, live });
}

function drawView(view, { state, status, live }) {
  if (view.summary.n > 0) {
    renderHeadline(byId('headline'), { summary: view.summary, previous: view.previous, state, models: status.models ?? [], secondReadings: status.secondReadings, demo: status.authoredDemo }, change);
    renderBreakdown(byId('breakdown'), { summary: view.selected, state }, change);
    renderCopies(byId('copies'), view.copies);
    renderAlerts(byId('alerts'), { alerts: view.alerts, state }, change);
    timeline.draw({ aggregates: view.aggregates, heat: view.heat, alerts: view.alerts, bucket: view.bucket, withoutHotSearch: view.withoutHotSearch, state }, change);
  }
  if (live) posts.offer(view.firstPosts, view.selection);
  else posts.show(view.firstPosts, view.selection);
}

/** Everything again in the other language. */
function speak(language) {
  useLanguage(language);
  history.replaceState(null, '', writeState(page.state, language));
  document.title = `${t('product.name')} · ${t('product.tagline')}`;
  translateStatic();
  renderLanguages(speak);
  draw({ live: true });
  if (page.view) posts.render();
  renderTryout();
}

function soon(millis) {
  waiting ??= setTimeout(() => {
    waiting = null;
    load({ live: true });
  }, millis);
}

/**
 * Follows the changes only while someone can see the page: a browser allows few connections to one host, and a hidden
 * tab would keep one of them.
 */
function followWhileVisible() {
  const visible = document.visibilityState === 'visible';
  if (visible && !stream) {
    stream = follow({
      opened,
      lost,
      changed: () => soon(REFRESH_MILLIS),
      alerted: () => soon(REFRESH_MILLIS),
    });
  }
  if (!visible) stopFollowing();
}

function opened() {
  connected('on');
  if (missed) soon(0);
  missed = false;
}

function lost() {
  missed = true;
  connected('off');
  soon(RETRY_MILLIS);
}

function stopFollowing() {
  missed = true;
  stream?.close();
  stream = null;
}

function connected(connection) {
  page.connection = connection;
  renderLive(connection, page.status);
}

function start() {
  useZone(page.state.tz);
  renderZones(page.state.tz);
  byId('zone').addEventListener('change', (event) => change({ ...page.state, tz: event.target.value }));
  closeMenusOnLeave();
  wireTryout();
  speak(preferredLanguage(location.search));
  window.addEventListener('popstate', () => {
    renderZones(readState(location.search).tz);
    change(readState(location.search), { remember: false });
  });
  new ResizeObserver(() => timeline.redraw()).observe(byId('timeline'));
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => timeline.redraw());
  load();
  document.addEventListener('visibilitychange', followWhileVisible);
  setInterval(() => document.visibilityState === 'visible' && soon(0), QUIET_MILLIS);
  window.addEventListener('pagehide', stopFollowing);
  window.addEventListener('pageshow', followWhileVisible);
}

start();
