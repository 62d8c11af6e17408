import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {exampleFeed} from '../../../demo/examples/feeds.js';
import type {Feed} from '../../../src/feed/schema/feed.js';
import {LEVELS, rankOf} from '../../../src/feed/schema/level.js';
import {withLocale, registerLocale} from '../../../src/feed/i18n/active-locale.js';
import * as cy from '../../../src/generated/locales/cy.js';
import {ACCENTS, formatBadge} from '../../../src/publisher/output/level-badge.js';
import {childOf, readXml, type XmlElement} from '../../../src/publisher/sources/xml.js';

const now = new Date('2026-11-23T18:00:00Z');
const DAY_MS = 24 * 60 * 60 * 1000;

registerLocale('cy', cy);

function badge(feed: Feed, language = 'en'): XmlElement {
  const root = readXml(withLocale(language, () => formatBadge(feed, {language, now})));
  if (!root.ok) throw new Error(JSON.stringify(root.problems));
  return root.value;
}

const visible = ({children}: XmlElement): string =>
  children
    .filter(({name}) => name === 'text')
    .map(({text}) => text)
    .join(' | ');

describe('the badge', () => {
  it.each(LEVELS)(
    'says %s in visible words and in its name, with what it means and its date',
    level => {
      const picture = badge(exampleFeed(now, {level}));
      const name = level.charAt(0).toUpperCase() + level.slice(1);
      expect(childOf(picture, 'title')?.text).toBe(`UK terrorism threat level: ${name}`);
      expect(childOf(picture, 'desc')?.text).toMatch(
        /^.+\. an attack is .+\. Checked on 23 November/,
      );
      expect(visible(picture)).toContain(`${name} | an attack is`);
      expect(visible(picture)).toContain('Checked on 23 November 2026 at 17:48');
    },
  );

  it.each([
    ['stale', 3 * DAY_MS, 'Last confirmed as Severe on 20 November 2026.'],
    ['too old', 9 * DAY_MS, ''],
  ])('shows no level as holding when its feed is %s', (_, ageMs, detail) => {
    const picture = badge(exampleFeed(now, {ageMs}));
    expect(visible(picture)).toBe(
      `UK terrorism threat level | We can’t confirm the level right now | ${detail} | Check the level on GOV.UK`,
    );
    expect(childOf(picture, 'title')?.text).not.toContain('Severe');
  });

  it.each(['sample', 'exercise'] as const)('says of a %s that it is not real', status => {
    expect(visible(badge(exampleFeed(now, {status})))).toContain(
      'This is not the real threat level.',
    );
  });

  it('is in Welsh', () => {
    expect(visible(badge(exampleFeed(now), 'cy'))).toContain('Difrifol | mae ymosodiad');
  });

  it('draws as many steps as the level has', () => {
    for (const level of LEVELS) {
      const text = withLocale('en', () =>
        formatBadge(exampleFeed(now, {level}), {language: 'en', now}),
      );
      expect(text.match(/class="on"/g)).toHaveLength(rankOf(level));
    }
  });

  it('has the banner’s colours', () => {
    const tokens = readFileSync(
      new URL('../../../src/banner/styles/tokens.ts', import.meta.url),
      'utf8',
    );
    for (const level of LEVELS) {
      const rule = tokens.slice(tokens.indexOf(`[level='${level}']`));
      const [light, dark] = ['light', 'dark'].map(
        theme => new RegExp(`--_accent-on-${theme}: (#[0-9a-f]{6})`).exec(rule)?.[1],
      );
      expect(
        ACCENTS[level],
        `src/banner/styles/tokens.ts has other colours for ${level} than ACCENTS in src/publisher/output/level-badge.ts, or none`,
      ).toEqual([light, dark]);
    }
  });
});
