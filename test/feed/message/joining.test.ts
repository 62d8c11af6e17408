import {beforeAll, describe, expect, it} from 'vitest';
import {exampleFeed, exampleFeeds} from '../../../demo/examples/feeds.js';
import type {FullView} from '../../../src/banner/view/details.js';
import {withLocale} from '../../../src/feed/i18n/active-locale.js';
import {learnLanguage} from '../../../src/feed/i18n/learn-language.js';
import {directionOf, needsOfficialWord} from '../../../src/feed/i18n/language.js';
import {formatMessage, type MessageOptions} from '../../../src/feed/message/message.js';
import {formatHtmlMessage} from '../../../src/publisher/output/message-html.js';
import {LEVELS} from '../../../src/feed/schema/level.js';
import type {Feed} from '../../../src/feed/schema/feed.js';
import {allLocales} from '../../../src/generated/locale-codes.js';
import {look, now} from '../../helpers/banner/look-at.js';

const full = exampleFeeds(now)['after an incident']!;
const {exampleshire: area} = full.areas!;
const stale = exampleFeeds(now)['stale']!;

const ofLevel = (feed: Feed, level: (typeof LEVELS)[number]): Feed => ({
  ...feed,
  assessments: {uk: {level, since: '2026-04-30', previous: 'low'}},
});

function message(language: string, feed?: Feed, options: Partial<MessageOptions> = {}): string {
  return formatMessage(feed, {now, language, area, ...options});
}

const lookIn = (language: string, feed: Feed): FullView =>
  withLocale(language, () => look(feed, {language}));

/** Everything that can be said, in every state. */
const allMessages = (language: string): string[] => [
  ...[exampleFeed(now), full, stale, exampleFeeds(now)['exercise'], undefined].flatMap(feed =>
    [false, true].map(isShort => message(language, feed, {isShort, region: 'both'})),
  ),
  ...LEVELS.flatMap(level => [
    message(language, ofLevel(exampleFeed(now), level)),
    message(language, ofLevel(stale, level)),
  ]),
];

beforeAll(async () => {
  for (const code of allLocales) await learnLanguage([code]);
});

describe.each([...allLocales])('the texts joined in %s', code => {
  it('end each sentence once, and say nothing after its end in brackets', () => {
    for (const text of allMessages(code)) {
      expect(text).not.toMatch(/[.।۔。]{2}|[.।۔。][ \u200f]?[(（]/);
    }
  });

  it.runIf(needsOfficialWord(code))('have the official word before the full stop', () => {
    for (const level of LEVELS) {
      const [official] = /\w+/.exec(level.replace(/^./, first => first.toUpperCase()))!;
      expect(message(code, ofLevel(stale, level))).toMatch(
        new RegExp(`[^.।۔。] ?[(（]${official}[)）][.।۔。]`),
      );
      const {detail, officialDetail, detailStop} = lookIn(code, ofLevel(stale, level)).levels[0];
      expect(officialDetail).toBe(official);
      expect(detail).not.toMatch(/[.।۔。]$/);
      expect(detailStop).toMatch(/^[.।۔。]$/);
    }
  });

  it.runIf(directionOf(code) === 'rtl')(
    'begin each line with the direction of the language',
    () => {
      for (const text of allMessages(code)) {
        expect(text.split('\n').filter(line => line && !line.startsWith('\u200f'))).toEqual([]);
      }
    },
  );

  it.runIf(directionOf(code) === 'ltr')('have no mark of direction', () => {
    for (const text of allMessages(code)) expect(text).not.toMatch(/\u200f/);
  });
});

describe('the texts joined in Chinese', () => {
  it('have full-width marks, and no space after a full stop', () => {
    for (const text of allMessages('zh-Hans')) {
      expect(text).not.toMatch(/。 /);
      expect(text).not.toMatch(/\p{Script=Han}[:;,(]|[:;,)] ?\p{Script=Han}/u);
    }
    expect(message('zh-Hans', full)).toMatch(
      /^英国恐怖主义威胁等级：严重（Severe）——[^。]+。自2026年4月30日起。查询时间：2026年11月23日 17:48。$/m,
    );
    expect(lookIn('zh-Hans', full).levels[0].detail).toMatch(/起。此前/);
  });

  it('keep a space after an address, which would go on in full-width marks', () => {
    expect(message('zh-Hans')).toMatch(/https:\/\/crimestoppers-uk\.org （/);
    for (const text of allMessages('zh-Hans')) expect(text).not.toMatch(/https:[^\s，]*[（；：]/);
  });
});

describe('the texts joined in French', () => {
  it('have a no-break space before a colon and a semicolon', () => {
    for (const text of allMessages('fr')) {
      // Not the times and addresses, nor what the operator wrote in English.
      expect(text.replace(/\n(Added|Victim)[^\n]*/g, '')).not.toMatch(/[^\u00a0][:;]\s/);
    }
    expect(message('fr')).toContain('GOV.UK\u00a0: https://');
  });
});

describe.each(['ar', 'fa', 'ur'])('the texts joined in %s', code => {
  it('have the marks of the Arabic script', () => {
    const text = message(code, full);
    expect(text).toContain('\u20660800 555 111\u2069، \u2066https://crimestoppers-uk.org\u2069');
    expect(text).toMatch(/؛ /);
    expect(text).not.toMatch(/; |\u2069, /);
  });

  it('isolate what an operator wrote in English, line by line, and names', () => {
    const words = {en: 'Stay calm.\nWe are here.'};
    const text = message(code, exampleFeed(now, {incident: {title: {en: 'Help'}, summary: words}}));
    expect(text).toContain(
      '\u200f\u2068Help\u2069\n\u200f\u2068Stay calm.\u2069\n\u200f\u2068We are here.\u2069\n\u200f– \u2068Example',
    );
  });

  it('have their direction from the markup in HTML', () => {
    const html = formatHtmlMessage(full, {now, language: code, area});
    expect(html).toContain('dir="rtl"');
    expect(html).not.toContain('\u200f');
  });
});

describe('the text joined in Lithuanian', () => {
  it('ends once after a time that ends in a full stop', () => {
    expect(message('lt', exampleFeed(now))).toMatch(/17:48( val)?\.$/m);
  });
});

describe('the quotation marks of a short message', () => {
  it.each(['pa', 'bn', 'gu', 'ur', 'tr', 'zh-Hans'])('stay paired in %s', code => {
    const feed = ofLevel(stale, 'severe');
    const [first] = message(code, feed, {isShort: true}).split('\n');
    expect(first).toMatch(/‘.+’|’.+‘|“.+”/);
    expect(message(code, feed).split('\n')[0]).toBe(first);
  });

  it('are straight where the text is then cheaper to send', () => {
    expect(message('en', stale, {isShort: true})).toContain("We can't confirm");
  });
});

describe('the HTML of the message', () => {
  it('marks the official word as English in either kind of brackets', () => {
    expect(formatHtmlMessage(full, {now, language: 'zh-Hans'})).toContain(
      '严重（<span lang="en" dir="ltr">Severe</span>）',
    );
    expect(formatHtmlMessage(full, {now, language: 'pl'})).toContain(
      '(<span lang="en" dir="ltr">Severe</span>)',
    );
  });
});
