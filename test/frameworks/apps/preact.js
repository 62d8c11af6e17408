/** The same site made with Preact. */
import {h} from 'preact';
import {useEffect, useState} from 'preact/hooks';
import {LINKS, pathOf, tagAttributes} from './site.js';

/** @param {{site: import('./site.js').Site}} props */
function Banner({site}) {
  return site.form === 'tag'
    ? h('script', tagAttributes(site), site.words)
    : h('threat-level-banner', {feed: site.feed}, site.words);
}

/** @param {{site: import('./site.js').Site, path: string}} props */
export function App({site, path: first}) {
  const [path, setPath] = useState(first);
  useEffect(() => {
    const read = () => setPath(pathOf(location));
    addEventListener('popstate', read);
    return () => removeEventListener('popstate', read);
  }, []);
  /** @param {MouseEvent & {currentTarget: HTMLAnchorElement}} event */
  const go = event => {
    event.preventDefault();
    history.pushState(null, '', event.currentTarget.href);
    setPath(pathOf(location));
  };
  return h('div', null, [
    h(
      'nav',
      null,
      LINKS.map(to => h('a', {href: to, onClick: go}, to)),
    ),
    site.place === 'layout' && h(Banner, {site}),
    h('main', {key: path}, [
      h('h1', null, path),
      site.place === 'main' && path !== 'bare' && h(Banner, {site}),
      h('p', null, 'Words'),
    ]),
    h('footer', null, 'Foot'),
  ]);
}
