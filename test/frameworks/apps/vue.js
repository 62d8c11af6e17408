/** The same site made with Vue. */
import {createSSRApp, h, onMounted, ref} from 'vue';
import {LINKS, pathOf, tagAttributes} from './site.js';

/** @param {import('./site.js').Site} site */
const banner = site =>
  site.form === 'tag'
    ? h('script', tagAttributes(site), site.words)
    : h('threat-level-banner', {feed: site.feed}, site.words);

/**
 * @param {import('./site.js').Site} site
 * @param {string} first
 */
export const createApp = (site, first) =>
  createSSRApp({
    setup() {
      const path = ref(first);
      const read = () => {
        path.value = pathOf(location);
      };
      onMounted(() => addEventListener('popstate', read));
      /** @param {MouseEvent} event */
      const go = event => {
        event.preventDefault();
        history.pushState(null, '', /** @type {HTMLAnchorElement} */ (event.currentTarget).href);
        read();
      };
      return () => [
        h(
          'nav',
          LINKS.map(to => h('a', {href: to, onClick: go}, to)),
        ),
        site.place === 'layout' ? banner(site) : null,
        h('main', {key: path.value}, [
          h('h1', path.value),
          site.place === 'main' && path.value !== 'bare' ? banner(site) : null,
          h('p', 'Words'),
        ]),
        h('footer', 'Foot'),
      ];
    },
  });
