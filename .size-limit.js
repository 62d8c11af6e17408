// What a visitor downloads, compressed with Brotli: `npm test` fails when it grows over these. Where the
// aims are, and why some of them are not reached: docs/decisions/020-load-the-details-after-the-summary.md.
import {readdirSync} from 'node:fs';

const SITE = 'dist/site';

// Without the feed, which is about 0.4 KB.
const budgets = [
  {name: 'until the summary shows', path: `${SITE}/threat-level-banner.js`, limit: '22.6 kB'},
  {
    name: 'with the details open',
    path: [`${SITE}/threat-level-banner.js`, `${SITE}/parts/details-*.js`],
    limit: '33.5 kB',
  },
  {name: 'a pinned file', path: `${SITE}/[0-9]*/threat-level-banner.en.js`, limit: '37.9 kB'},
];

const languages = readdirSync(`${SITE}/locales`).map(file => ({
  name: `the words of ${file.replace(/-.{8}\.js$/, '')}`,
  path: `${SITE}/locales/${file}`,
  limit: '2.5 kB',
}));

export default [...budgets, ...languages].map(budget => ({...budget, brotli: true}));
