import {expect} from 'chai';
import {buildFeedFromGovuk} from '../../../src/banner/feed-client/govuk-feed.js';
import {isGovukContentItem} from '../../../src/banner/feed-client/is-govuk-content-item.js';
import {freshness} from '../../../src/feed/rules/freshness.js';
import {tellingBodies} from '../../helpers/documents/govuk-bodies.js';
import {both, item, national, silencing, telling} from '../../helpers/documents/govuk-items.js';
import {silentBodies} from '../../helpers/documents/govuk-silent-bodies.js';

const now = new Date('2026-11-23T18:00:00Z');
const DAY_MS = 24 * 60 * 60 * 1000;

/** The level in the feed for a body; otherwise the code of the first problem. */
function read(document: string): unknown {
  const result = buildFeedFromGovuk(document, now);
  return result.ok
    ? Object.entries(result.value.assessments).map(([region, {level}]) => `${region} ${level}`)
    : result.problems[0]?.code;
}

describe('GOV.UK’s own document, in a browser', () => {
  for (const [how, body] of tellingBodies) {
    it(`GOV.UK’s document gives both levels stated ${how}`, () => {
      expect(read(item(body))).to.deep.equal(['uk severe', 'ni low']);
    });
  }

  it('GOV.UK’s document without a Northern Ireland level gives the national level alone', () => {
    expect(read(item(`<p>${national('severe')}</p>`))).to.deep.equal(['uk severe']);
  });

  for (const [how, changes] of telling) {
    it(`GOV.UK’s document gives both levels if it ${how}`, () => {
      expect(read(item(both, changes))).to.deep.equal(['uk severe', 'ni low']);
    });
  }

  for (const [why, body, code] of silentBodies) {
    it(`GOV.UK’s document gives no level if ${why}`, () => {
      expect(read(item(body))).to.equal(code);
    });
  }

  for (const [kind, changes, code] of silencing) {
    it(`GOV.UK’s document gives no level from ${kind}`, () => {
      expect(read(item(both, changes))).to.equal(code);
    });
  }

  it('GOV.UK’s document is valid for a day from when it was read', () => {
    const result = buildFeedFromGovuk(item(both), now);
    if (!result.ok) throw new Error('no feed');
    const age = (ms: number): string => freshness(result.value, now.getTime() + ms, now);
    expect([DAY_MS - 1, DAY_MS].map(age)).to.deep.equal(['current', 'stale']);
    expect(result.value.assessments.uk.since).to.equal(undefined);
  });

  it('GOV.UK’s document runs no script and loads no resource', async () => {
    const hostile = `<img src="/loaded" onerror="document.title='run'"><script>document.title='run'</script>`;
    read(item(both + hostile));
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(document.title).not.to.equal('run');
    const loaded = performance.getEntriesByType('resource').map(({name}) => name);
    expect(loaded.filter(name => name.endsWith('/loaded'))).to.deep.equal([]);
  });

  it('GOV.UK’s document is recognised by its shape', () => {
    expect(isGovukContentItem(item(both))).to.be.true;
    for (const document of ['{"version":1}', '', 'null', '[]', '"base_path"']) {
      expect(isGovukContentItem(document), document).to.be.false;
    }
  });
});
