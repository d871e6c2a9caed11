// The newest posts of the selection. A live change never moves what someone is reading: it offers the newer ones.
import { h, fill, byId } from '../dom.js';
import { t } from '../i18n.js';
import { get } from '../api.js';
import { postCard } from './post.js';
import { evidenceKey } from './evidence.js';

const PAGE = 20;

/** The list of posts below the figures. */
export class Posts {
  #root;
  #failed;
  #shown = [];
  #next = null;
  #parameters = {};
  #fresh = false;

  constructor(root, failed) {
    this.#root = root;
    this.#failed = failed;
  }

  /** The first page for these parameters, as data: fetching and showing are apart so that all parts change together. */
  static fetch(parameters) {
    return get('posts', { ...parameters, limit: PAGE, order: 'newest' });
  }

  show(page, parameters) {
    this.#shown = page.posts;
    this.#next = page.next;
    this.#parameters = parameters;
    this.#fresh = false;
    this.render();
  }

  /** Takes a new first page of the same view: shown at once unless a reader is in the middle of the list. */
  offer(page, parameters) {
    const isSame = page.posts[0]?.id === this.#shown[0]?.id;
    if (isSame && this.#shown.length) return;
    if (!this.#isBeingRead()) return this.show(page, parameters);
    this.#fresh = () => this.show(page, parameters);
    this.render();
  }

  #isBeingRead() {
    return this.#shown.length > PAGE || this.#root.getBoundingClientRect().top < 0 || this.#root.contains(document.activeElement);
  }

  render() {
    fill(byId('evidence-key'), evidenceKey());
    fill(
      this.#root,
      this.#fresh && h('button', { type: 'button', class: 'fresh', on: { click: this.#fresh } }, t('post.fresh')),
      this.#shown.length ? h('ol', { class: 'post-list' }, this.#shown.map(postCard)) : h('p', { class: 'quiet' }, t('post.none')),
      this.#next && h('button', { type: 'button', class: 'plain wide', data: { key: 'more' }, on: { click: () => this.#more() } }, t('post.more')),
    );
  }

  async #more() {
    const parameters = this.#parameters;
    try {
      const page = await get('posts', { ...parameters, limit: PAGE, order: 'newest', cursor: this.#next });
      if (parameters !== this.#parameters) return; // the view changed meanwhile
      this.#append(page);
    } catch (problem) {
      this.#failed(problem);
    }
  }

  #append(page) {
    this.#shown = [...this.#shown, ...page.posts];
    this.#next = page.next;
    const list = this.#root.querySelector('.post-list');
    const firstNew = list.children.length;
    list.append(...page.posts.map(postCard));
    if (!this.#next) this.#root.querySelector('[data-key=more]')?.remove();
    list.children[firstNew]?.setAttribute('tabindex', '-1');
    if (!this.#next) list.children[firstNew]?.focus({ preventScroll: true });
  }
}
