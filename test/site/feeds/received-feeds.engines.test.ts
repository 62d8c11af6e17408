import {beforeAll, describe, expect, it} from 'vitest';
import {inEachEngine} from '../../helpers/browsers/engine-page.js';
import {ANY_LEVEL, hostileHost, ownStyles, sendsPage} from '../../hostile-hosts/hostile-host.js';
import {answered, endTimeLimits, manyBanners, troubleOf} from '../../helpers/pages/many-banners.js';
import {slowAnswers, invalidResponses} from '../../helpers/documents/invalid-responses.js';

const PIECE = Buffer.alloc(65_536, ' ');
/** An endless body pauses before it fills the memory: then it waits, and does not end. */
const MOST_PIECES = 1000;
const host = hostileHost();
const cases = invalidResponses.map((each, index) => ({...each, index}));

/** Whether each client of an endless body has disconnected. */
let endless: {hasLeft: boolean}[] = [];

/** A page with a banner for each feed in that folder. */
function pageOf(folder: string, count: number): string {
  const attributes = Array.from(
    {length: count},
    (_, index) => `feed="${host.scripts.address}${folder}/${String(index)}.json"`,
  );
  return manyBanners(host, attributes);
}

beforeAll(() => {
  host.answers.set('/own.css', ownStyles);
  for (const {answer, index} of cases) host.answers.set(`/feeds/${String(index)}.json`, answer);
  for (const [index, {answer}] of slowAnswers.entries()) {
    host.answers.set(`/slow/${String(index)}.json`, answer);
  }
  host.answers.set(`/feeds/${String(cases.length)}.json`, (_, response) => {
    const reader = {hasLeft: false};
    endless.push(reader);
    let pieces = 0;
    const send = (): void => {
      pieces += 1;
      if (!response.destroyed && pieces < MOST_PIECES) response.write(PIECE, send);
    };
    response.once('close', () => {
      reader.hasLeft = true;
    });
    response.writeHead(200);
    send();
  });
});

describe('a feed as a browser receives it,', () => {
  inEachEngine(page => {
    beforeAll(async () => {
      endless = [];
      host.answers.set('/', sendsPage({body: pageOf('feeds', cases.length + 1)}));
      await page.goto(host.site.address);
    }, 60_000);

    it.each(cases)('a response, $title, ends as “$end”', async ({end, index}) => {
      const {level, freshness, codes, words} = await answered(page, index);
      const isShown = end === 'severe';
      expect([level, freshness]).toEqual(isShown ? ['severe', 'current'] : [null, 'unknown']);
      expect(codes.slice(0, 1)).toEqual(isShown ? [] : [end]);
      expect(ANY_LEVEL.test(words)).toBe(isShown);
      for (const number of ['999', '0800 789 321']) expect(words).toContain(number);
    });

    it('an endless feed is aborted when it is too large', async () => {
      const {level, codes} = await answered(page, cases.length);
      expect([level, codes]).toEqual([null, ['feed-too-large']]);
      const whoLeft = (): boolean[] => endless.map(({hasLeft}) => hasLeft);
      await expect.poll(whoLeft, {timeout: 20_000}).toEqual([true]);
      expect(await troubleOf(page)).toEqual([]);
    });

    it('a feed that does not arrive completely is aborted after 20 seconds', async () => {
      host.answers.set('/slow', sendsPage({body: pageOf('slow', slowAnswers.length)}));
      await page.goto(`${host.site.address}slow`);
      for (const index of slowAnswers.keys()) {
        const {freshness, words} = await answered(page, index, seen => seen.words !== '');
        expect(freshness).toBeNull();
        expect(words).toContain('0800 789 321');
        expect(words).not.toMatch(ANY_LEVEL);
      }
      const limits = await endTimeLimits(page);
      expect(limits).toEqual(slowAnswers.map(() => 20_000));
      for (const [index, {end}] of slowAnswers.entries()) {
        const {level, freshness, codes} = await answered(page, index);
        expect([level, freshness, codes]).toEqual([null, 'unknown', [end]]);
      }
      expect(await troubleOf(page)).toEqual([]);
    });
  });
});
