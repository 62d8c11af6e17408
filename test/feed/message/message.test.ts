import {describe, expect, it} from 'vitest';
import {exampleFeed, exampleFeeds} from '../../../demo/examples/feeds.js';
import {learnLanguage} from '../../../src/feed/i18n/learn-language.js';
import {formatMessage, type MessageOptions} from '../../../src/feed/message/message.js';
import type {Feed} from '../../../src/feed/schema/feed.js';
import {LEVELS} from '../../../src/feed/schema/level.js';
import {registerLocale} from '../../../src/feed/i18n/active-locale.js';
import * as cy from '../../../src/generated/locales/cy.js';

const now = new Date('2026-11-23T18:00:00Z');
const DAY_MS = 24 * 60 * 60 * 1000;
const NUMBERS = ['999', '0800 789 321', '101', '0800 555 111', '0800 011 3764', 'report-it.org.uk'];

registerLocale('cy', cy);

function message(feed: Feed | undefined, options: Partial<MessageOptions> = {}): string {
  const language = options.language ?? 'en';
  return formatMessage(feed, {now, language, ...options});
}

describe('the message', () => {
  it('the message states the level, what it means, since when, and when it was checked', () => {
    expect(message(exampleFeed(now))).toContain(
      'UK terrorism threat level: Severe – an attack is highly likely. Since 30 April 2026. Checked on 23 November 2026 at 17:48.',
    );
  });

  it.each([
    ['current', exampleFeed(now)],
    ['stale', exampleFeed(now, {ageMs: 3 * DAY_MS})],
    ['too old', exampleFeed(now, {ageMs: 9 * DAY_MS})],
    ['missing', undefined],
  ])('the message has every number and the reassurance if the feed is %s', (_, feed) => {
    for (const number of NUMBERS) expect(message(feed)).toContain(number);
    expect(message(feed)).toContain('The police support every community.');
    expect(message(feed)).toContain('https://www.gov.uk/terrorism-national-emergency');
  });

  it('the message states a stale level only as the last one confirmed', () => {
    expect(message(exampleFeed(now, {ageMs: 3 * DAY_MS}))).toMatch(
      /^UK terrorism threat level: We can’t confirm the level right now\. Last confirmed as Severe on 20 November 2026\.\n/,
    );
  });

  it.each([
    ['too old', exampleFeed(now, {ageMs: 9 * DAY_MS})],
    ['missing', undefined],
  ])('the message states no level if the feed is %s', (_, feed) => {
    for (const level of LEVELS) {
      expect(message(feed).toLowerCase()).not.toMatch(new RegExp(`\\b${level}\\b`));
    }
  });

  it('the message of a sample begins with its label', () => {
    expect(message(exampleFeed(now, {status: 'sample'}))).toMatch(/^Sample\. This is not the real/);
  });

  it('the message is complete in Welsh, and the feed’s texts fall back to English as a whole', () => {
    const feed = exampleFeed(now, {
      incident: {title: {en: 'Support', cy: 'Cymorth'}, summary: {en: 'Help is here.'}},
    });
    const text = message(feed, {language: 'cy'});
    expect(text).toContain('Difrifol – mae ymosodiad yn debygol iawn');
    expect(text).toContain('Cymorth\nHelp is here.\n– Example Community Safety Partnership');
    expect(text).not.toContain('Communities defeat');
  });

  it('the message asks nobody to spread a level that is not the real one', () => {
    expect(message(exampleFeed(now))).toMatch(/\nPlease share this message\.$/);
    expect(message(undefined)).toMatch(/\nPlease share this message\.$/);
    for (const status of ['exercise', 'sample'] as const) {
      const text = message(exampleFeed(now, {status}));
      expect(text).toMatch(/^(?:Exercise|Sample)\. This is not the real threat level\. /);
      expect(text).not.toContain('share');
    }
  });

  it('the message has the area’s incident, with the phone numbers of its support', () => {
    const incident = {
      title: {en: 'The town hall is closed'},
      summary: {en: 'It opens again on Monday.'},
      support: [
        {label: {en: 'Help'}, phone: '01632 960 123', url: 'https://support.example/'},
        {label: {en: 'Desk'}, phone: '01632 960 124'},
        {label: {en: 'The library is open'}},
      ],
    };
    const text = message(exampleFeed(now), {area: {name: {en: 'Essex'}, incident}});
    expect(text).toContain(
      'The town hall is closed\nIt opens again on Monday.\nHelp: 01632 960 123, https://support.example/\nDesk: 01632 960 124\nThe library is open\n– Example Community Safety Partnership',
    );
  });

  it('the message has the area’s statement, contacts and accounts, and nothing that has expired', () => {
    const text = message(
      exampleFeed(now, {
        statements: [
          {id: 'a', text: {en: 'We stand together.'}, attribution: {name: 'A. Chair'}},
          {id: 'b', text: {en: 'Long ago.'}, expiresAt: now.toISOString()},
        ],
      }),
      {
        area: {
          name: {en: 'Essex'},
          statement: {en: 'More officers are out.'},
          contacts: [{id: 'desk', name: {en: 'Desk'}, phone: '01632 960000', hours: {en: 'Days'}}],
          follow: [{label: 'Essex Police', url: 'https://www.essex.police.uk'}],
        },
      },
    );
    expect(text).toContain('We stand together. – A. Chair');
    expect(text).not.toContain('Long ago');
    expect(text).toContain('Essex: More officers are out. – Example Community Safety Partnership');
    expect(text).toContain(
      'Desk: 01632 960000 (Added by Example Community Safety Partnership; Days)',
    );
    expect(text).toContain('Follow your local police:\nEssex Police: https://www.essex.police.uk');
  });

  it('the short message fits into three text messages of the GSM alphabet', () => {
    const text = message(exampleFeed(now), {isShort: true});
    expect(text.length).toBeLessThanOrEqual(3 * 153);
    expect(text).not.toMatch(/[’–]/);
    expect(text).toContain('0800 789 321');
    expect(text).toContain('999');
  });
});

describe('the message of a feed that is too old', () => {
  it('the message of a feed that is too old has no operator content, and all built-in contacts', () => {
    const feed = exampleFeeds(now)['after an incident']!;
    const {exampleshire: area} = feed.areas!;
    const endless = {
      ...feed,
      incident: {title: {en: 'Attack'}, summary: {en: 'Stay away.'}},
      statements: [{id: 'one', text: {en: 'We stand with you.'}}],
    };
    const fresh = message(endless, {area});
    const old = message(endless, {area, now: new Date(now.getTime() + 9 * DAY_MS)});
    for (const words of ['Stay away.', 'We stand with you.', 'more police officers on patrol']) {
      expect(fresh).toContain(words);
      expect(old).not.toContain(words);
    }
    for (const number of ['999', '0800 789 321', '101', '0800 555 111', '0800 011 3764']) {
      expect(old).toContain(number);
    }
    for (const output of ['0808 168 9111', '01632 960 000', 'Follow your local police']) {
      expect(fresh).toContain(output);
      expect(old).not.toContain(output);
    }
  });
});

describe('the message for a region', () => {
  const northern =
    'Threat level in Northern Ireland (Northern Ireland-related terrorism): Substantial – an attack is likely.';

  it.each([
    ['uk', ['UK']],
    ['ni', ['NI']],
    ['both', ['UK', 'NI']],
    ['BOTH', ['UK', 'NI']],
    ['wales', ['UK']],
    [undefined, ['UK']],
    [null, ['UK']],
  ])('the message for region %s states the level of %j', (region, told) => {
    const text = message(exampleFeed(now), {region: region as 'uk'});
    expect(text.includes('UK terrorism threat level: Severe')).toBe(told.includes('UK'));
    expect(text.includes(northern)).toBe(told.includes('NI'));
  });

  it('the message states no level for a region that the feed lacks', () => {
    const feed = exampleFeeds(now)['only the national level'];
    expect(message(feed, {region: 'ni'})).toMatch(
      /^Threat level in Northern Ireland \(Northern Ireland-related terrorism\): We can’t confirm the level right now\.\n/,
    );
  });
});

describe('the message in a language that no official body speaks', () => {
  it('the message has the official English word beside a translated level', async () => {
    const language = await learnLanguage(['pl']);
    expect(message(exampleFeed(now), {language})).toContain('Poważny (Severe) – zamach');
  });

  it('the message has the official English word beside a level that was last confirmed', async () => {
    const language = await learnLanguage(['pl']);
    expect(message(exampleFeeds(now)['stale'], {language})).toContain(' (Severe)');
  });

  it('the message ends its sentences with the full stop of the language', async () => {
    const language = await learnLanguage(['ur']);
    expect(message(exampleFeed(now), {language})).toContain('زیادہ ہے۔ ');
    expect(message(undefined, {language})).not.toMatch(/[\u0600-\u06ff]\.(\s|$)/);
  });

  it('the message isolates numbers in right-to-left lines only', async () => {
    const language = await learnLanguage(['ur']);
    expect(message(undefined, {language})).toContain('\u20660800 789 321\u2069');
    expect(message(undefined)).not.toMatch(/[\u2066\u2069]/);
  });
});

describe('the message’s contacts', () => {
  it('the message gives the limits of contacts that the operator added', () => {
    const text = message(
      exampleFeed(now, {contacts: exampleFeeds(now)['after an incident']!.contacts!}),
    );
    expect(text).toContain('Any time; England · Wales; Checked on 1 November 2026');
  });
});

describe('the message of an exercise', () => {
  it('the message of an exercise begins with its label, also without a level', () => {
    const drill = exampleFeed(now, {status: 'exercise', assessments: {uk: {level: 'severe'}}});
    for (const region of ['uk', 'ni', 'both'] as const) {
      expect(message(drill, {region})).toMatch(/^Exercise\. This is not the real threat level\. /);
    }
  });
});
