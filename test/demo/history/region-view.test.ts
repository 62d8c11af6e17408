import {afterEach, beforeAll, describe, expect, it} from 'vitest';
import {exampleFeed} from '../../../demo/examples/feeds.js';
import {messages} from '../../../demo/history/messages/messages.js';
import {buildRegionView} from '../../../demo/history/region-view.js';
import {buildTimeline, type HistoryRecord} from '../../../demo/history/timeline.js';
import type {RegionView} from '../../../demo/history/view-types.js';
import {setLocale} from '../../../src/feed/i18n/active-locale.js';
import {learnLanguage} from '../../../src/feed/i18n/learn-language.js';
import shipped from '../../../src/publisher/decide/history.json';

const record = shipped as HistoryRecord & typeof shipped;
const NOW = new Date('2026-11-28T12:00:00Z');

function view(language: 'en' | 'cy', hasFeed = false): RegionView {
  setLocale(language);
  const timeline = buildTimeline(record, 'uk', hasFeed ? exampleFeed(NOW) : undefined);
  const texts = messages[language];
  return buildRegionView(timeline, {texts, width: 800, lastDay: '2026-11-28', chosen: undefined});
}

beforeAll(async () => {
  await learnLanguage(['cy']);
});
afterEach(() => {
  setLocale('en');
});

describe('the texts of a region', () => {
  it('table and chart say the same, the newest first in the table', () => {
    const {rows, sentences, chart} = view('en');
    expect(rows).toHaveLength(chart.bars.length);
    [...rows].reverse().forEach(({name, from, to}, index) => {
      expect(sentences[index]).toContain(`${name}, from ${from}`);
      if (index < rows.length - 1) expect(sentences[index]).toContain(`to ${to}`);
      expect(chart.bars[index]?.span.level).toBe(name.toLowerCase());
    });
  });

  it('the last level is never said to hold today, with a feed or without', () => {
    expect(view('en').rows[0]?.to).toBe('No change known up to 1 September 2026');
    expect(view('en').knownUntil).toMatch(/^Known up to 1 September 2026\./);
    expect(view('en', true).rows[0]?.to).toBe('No change known up to 28 November 2026');
  });

  it('a change of the definition stands at its day, and nowhere else', () => {
    const redefined = view('en').rows.filter(({redefinition}) => redefinition);
    expect(redefined.map(({from}) => from)).toEqual(['23 July 2019']);
    expect(redefined[0]?.redefinition).toMatch(/international terrorism only/);
  });

  it('a row says what is known from reports, and when a change was announced later', () => {
    const {rows} = view('en');
    const row = (day: string) => rows.find(({from}) => from === day);
    expect(row('30 June 2007')?.notes).toEqual([
      'Known from reports: we have not seen the announcement.',
    ]);
    expect(row('4 February 2021')?.notes).toEqual(['Announced on 8 February 2021.']);
    expect(row('29 August 2014')?.notes).toEqual([]);
  });

  it('Welsh has the names of the levels and the months of the banner', () => {
    const [row] = view('cy').rows;
    expect(row).toMatchObject({name: 'Difrifol', from: '30 Ebrill 2026'});
    expect(Object.keys(messages.cy)).toEqual(Object.keys(messages.en));
  });
});
