/** The height that the WordPress plugin's style sheet reserves, for each language as the builder does. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {RESERVED_HEIGHTS} from '../../../src/banner/view/choices.js';
import {reservedHeights} from '../../../src/generated/reserved-heights.js';
import {page} from '../../helpers/pages/host-page.js';
import {DIST} from '../../helpers/pages/publish-to.js';

const css = readFileSync(join(DIST, 'wordpress/threat-level-banner/style.css'), 'utf8');
const {banner, strip, card} = RESERVED_HEIGHTS;
const welsh = reservedHeights['cy']!;

it.each([
  ['English', 'en-GB', '', banner],
  ['a page in Welsh', 'cy', '', welsh.banner],
  ['a banner in Welsh', 'en-GB', 'lang="cy"', welsh.banner],
  ['a banner in English on a page in Welsh', 'cy', 'lang="en"', banner],
  ['a strip in Welsh', 'cy', 'variant="strip"', strip],
  ['a card in English', 'en-GB', 'variant="card"', card],
  ['a card in Welsh', 'cy', 'variant="card"', welsh.card],
])('the plugin reserves what it needs for %s', async (_, lang, attributes, height) => {
  await page.setViewport({width: 360, height: 2000});
  await page.setContent(
    `<html lang="${lang}"><style>${css}</style><div id="wanted" style="min-height: ${height}"></div><threat-level-banner ${attributes}></threat-level-banner>`,
  );
  const heights = await page.$$eval('#wanted, threat-level-banner', all =>
    all.map(each => getComputedStyle(each).minHeight),
  );
  expect(heights[1]).toBe(heights[0]);
});
