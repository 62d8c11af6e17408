/** MI5's bulletin in wordings that it has not used so far, and in wordings that give no actual level. */
import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {parseMi5} from '../../../src/publisher/sources/mi5.js';

const rss = readFileSync(new URL('../golden/mi5/shape-of-2024.xml', import.meta.url), 'utf8');
const UK = 'The current national threat level is SEVERE.';
const NI = 'The threat to Northern Ireland from Northern Ireland-related terrorism is CRITICAL.';

function bulletin({
  title = 'Current threat level: SEVERE',
  description = `${UK} ${NI}`,
} = {}): string {
  return rss
    .replace(/(<item>\s*)<title>.*?<\/title>/, `$1<title>${title}</title>`)
    .replace(/(<item>[^]*?)<description>.*?<\/description>/, (_, before: string) => {
      return `${before}<description>${description}</description>`;
    });
}

const within = (element: 'channel' | 'item', xml: string): string =>
  bulletin().replace(`</${element}>`, `${xml}</${element}>`);

function read(document: string): unknown {
  const result = parseMi5(document);
  return result.ok ? result.value.levels : result.problems.map(({code}) => code);
}

function builtAt(written: string): string | undefined {
  const result = parseMi5(rss.replace(/<lastBuildDate>.*</, `<lastBuildDate>${written}<`));
  return result.ok ? result.value.builtAt?.toISOString() : 'refused';
}

describe('MI5’s bulletin', () => {
  it.each([
    ['without its last stop', {description: `${UK} ${NI.slice(0, -1)}`}],
    ['with a space for the hyphen', {description: `${UK} ${NI.replace('-', ' ')}`}],
    ['with a hyphen that does not break', {description: `${UK} ${NI.replace('-', '\u2011')}`}],
    ['with such a hyphen as a reference', {description: `${UK} ${NI.replace('-', '&amp;#8209;')}`}],
    ['with its sentences in the other order', {description: `${NI} ${UK}`}],
    ['with its sentences in paragraphs', {description: `&lt;p&gt;${UK}&lt;/p&gt;&lt;p&gt;${NI}`}],
    ['with its sentences in two lines', {description: `${UK}&lt;br /&gt;${NI}`}],
    ['as it is currently', {description: `${UK} ${NI}`.replaceAll(' is ', ' is currently ')}],
    ['after a colon', {description: `${UK} ${NI}`.replaceAll(' is ', ' is: ')}],
    ['without “current”', {description: `${UK} ${NI}`.replace('current ', '')}],
    [
      'in the words of GOV.UK',
      {
        description: `The threat to the UK (England, Wales, Scotland and Northern Ireland) from terrorism is severe. ${NI}`,
      },
    ],
    ['with its meaning', {description: `${UK.slice(0, -1)}, an attack is highly likely. ${NI}`}],
    ['told twice alike', {description: `${UK} ${NI} ${UK}`}],
    ['with another title', {title: 'Threat level: SEVERE'}],
    ['with a title of the nation', {title: 'Current National Threat Level: Severe'}],
    ['with a title of the UK', {title: 'UK threat level: SEVERE.'}],
    ['with a title that is a sentence', {title: 'The current national threat level is SEVERE'}],
  ])('gives both levels %s', (_, words) => {
    expect(read(bulletin(words))).toEqual({uk: 'severe', ni: 'critical'});
  });

  it.each([
    ['only of one region', {description: UK}, 'mi5-wording-unknown'],
    ['only of the other', {description: NI}, 'mi5-wording-unknown'],
    ['with a sentence more', {description: `${UK} ${NI} This is new.`}, 'mi5-wording-unknown'],
    ['with a sentence before', {description: `This is new. ${UK} ${NI}`}, 'mi5-wording-unknown'],
    ['in brackets', {description: `(${UK} ${NI})`}, 'mi5-wording-unknown'],
    ['in quotation marks', {description: `“${UK} ${NI}”`}, 'mi5-wording-unknown'],
    [
      'told twice and differing',
      {description: `${UK} ${NI} ${UK.replace('SEVERE', 'LOW')}`},
      'mi5-contradicts-itself',
    ],
    [
      'with another level’s meaning',
      {description: `${UK.slice(0, -1)}, an attack is highly unlikely. ${NI}`},
      'mi5-contradicts-itself',
    ],
    ['with another level in its title', {title: 'Threat level: LOW'}, 'mi5-contradicts-itself'],
    [
      'with a title of another place',
      {title: 'Northern Ireland threat level: SEVERE'},
      'mi5-wording-unknown',
    ],
    ['with a title that goes on', {title: 'Threat level: SEVERE or LOW'}, 'mi5-wording-unknown'],
  ])('is refused %s', (_, words, code) => {
    expect(read(bulletin(words))).toEqual([code]);
  });

  it.each([
    ['channel', '<category>Exercise</category>'],
    ['channel', '<category domain="x">TEST</category>'],
    ['channel', '<category>threat</category><category>this is a test.</category>'],
    ['item', '<category>exercise only</category>'],
    ['item', '<category>Threat/Test</category>'],
    ['item', '<category>training</category>'],
    ['item', '<comments>DRILL</comments>'],
  ] as const)('is refused if its %s says %s', (element, xml) => {
    expect(read(within(element, xml))).toEqual(['mi5-not-actual']);
  });

  it.each([
    ['<title>Threat Level', '<title>Threat Level (test)'],
    [
      '<description>The Current UK Threat Level',
      '<description>Exercise: The Current UK Threat Level',
    ],
    ['<subject>ThreatLevel', '<subject>Exercise'],
  ])('is refused if %s is %s', (actual, other) => {
    const document = rss.replace(actual, other);
    expect(document).not.toBe(rss);
    expect(read(document)).toEqual(['mi5-not-actual']);
  });

  it.each(['Latest', 'Protest', 'Exercised', 'Contest'])('is actual in a category of %s', word => {
    expect(read(within('item', `<category>${word}</category>`))).toMatchObject({uk: 'severe'});
  });

  it.each([
    ['Thu, 30 Apr 2026 06:09:17 +0100', '2026-04-30T05:09:17.000Z'],
    ['Thu, 30 Apr 2026 05:09:17 GMT', '2026-04-30T05:09:17.000Z'],
    ['Thu, 30 Apr 2026 05:09:17 UT', '2026-04-30T05:09:17.000Z'],
    ['Thu, 30 Apr 2026 05:09:17 UTC', '2026-04-30T05:09:17.000Z'],
    ['Thu, 30 Apr 2026 05:09:17 Z', '2026-04-30T05:09:17.000Z'],
    ['Thu, 30 Apr 2026 06:09:17 BST', '2026-04-30T05:09:17.000Z'],
    ['Thu, 30 Apr 2026 05:09 GMT', '2026-04-30T05:09:00.000Z'],
    ['30 Apr 2026 05:09:17 GMT', '2026-04-30T05:09:17.000Z'],
    ['Fri, 1 May 2026 00:30:00 +0530', '2026-04-30T19:00:00.000Z'],
    ['Fri, 01 May 2026 00:30:00 +0100', '2026-04-30T23:30:00.000Z'],
    ['Thu, 30 Apr 2026 05:09:17', undefined],
    ['Thu, 31 Apr 2026 05:09:17 GMT', undefined],
    ['Thu, 30 Apr 2026 25:09:17 GMT', undefined],
    ['Thu, 30 Apr 26 05:09:17 GMT', undefined],
    ['Thu, 30 April 2026 05:09:17 GMT', undefined],
  ])('of %s was built at %s', (written, instant) => {
    expect(builtAt(written)).toBe(instant);
  });
});
