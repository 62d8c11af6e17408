/** A site made with React: three pages, drawn on a server and taken over in the browser. */
import {createElement as h, StrictMode, useEffect, useState} from 'react';
import {tagAttributes, LINKS, pathOf} from './site.js';

/** @param {import('./site.js').Site} site */
function Tag({words, ...site}) {
  const {style: _, ...attributes} = tagAttributes(site);
  return h('script', {...attributes, style: {display: 'block'}}, words);
}

/** @param {{site: import('./site.js').Site}} props */
function Banner({site}) {
  return site.form === 'tag'
    ? h(Tag, site)
    : h('threat-level-banner', {feed: site.feed}, site.words);
}

/** @param {{site: import('./site.js').Site, path: string}} props */
function Body({site, path: first}) {
  const [path, setPath] = useState(first);
  useEffect(() => {
    const read = () => setPath(pathOf(location));
    addEventListener('popstate', read);
    return () => removeEventListener('popstate', read);
  }, []);
  /** @param {{preventDefault(): void, currentTarget: {href: string}}} event */
  const go = event => {
    event.preventDefault();
    history.pushState(null, '', event.currentTarget.href);
    setPath(pathOf(location));
  };
  return [
    h(
      'nav',
      {key: 'nav'},
      LINKS.map(to => h('a', {key: to, href: to, onClick: go}, to)),
    ),
    site.place === 'layout' && h(Banner, {key: 'banner', site}),
    h(
      'main',
      {key: path},
      h('h1', null, path),
      site.place === 'main' && path !== 'bare' && h(Banner, {site}),
      h('p', null, 'Words'),
    ),
    h('footer', {key: 'footer'}, 'Foot'),
  ];
}

/** @param {{site: import('./site.js').Site, path: string}} props */
export function App({site, path}) {
  const body = h(Body, {site, path});
  if (!site.isDocument) return h(StrictMode, null, body);
  const head = h(
    'head',
    null,
    h('title', null, 'Host'),
    site.place === 'head' && h(Banner, {site}),
  );
  const scripts = h('script', {type: 'module', src: site.client});
  return h(
    StrictMode,
    null,
    h('html', {lang: 'en'}, head, h('body', {className: 'column'}, body, scripts)),
  );
}
