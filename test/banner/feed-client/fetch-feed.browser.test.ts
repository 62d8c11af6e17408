import {expect} from 'chai';
import {http, HttpResponse} from 'msw';
import {setupWorker} from 'msw/browser';
import {exampleFeed} from '../../../demo/examples/feeds.js';
import {completeFeed} from '../../../src/banner/details/complete-feed.js';
import {parseDocument} from '../../../src/banner/feed-client/parse-document.js';
import {fetchDocument} from '../../../src/banner/feed-client/fetch-feed.js';
import type {Feed} from '../../../src/feed/schema/feed.js';
import type {Result} from '../../../src/feed/schema/problem.js';

const ADDRESS = new URL('/feed.json', location.href).href;
const feed = exampleFeed(new Date('2026-11-23T18:00:00Z'));
const worker = setupWorker();

before(() => worker.start({quiet: true, onUnhandledRequest: 'bypass'}));
afterEach(() => worker.resetHandlers());
after(() => worker.stop());

async function readFeed(address: string): Promise<Result<Feed>> {
  const document = await fetchDocument(address);
  return document.ok ? parseDocument(document.value, [], new Date()) : document;
}

async function codeFor(answer: () => Response): Promise<string> {
  worker.use(http.get(ADDRESS, answer));
  const result = await readFeed(ADDRESS);
  return result.ok ? 'a feed' : (result.problems[0]?.code ?? 'no problem');
}

describe('reading the feed', () => {
  it('fetching gives a valid feed', async () => {
    worker.use(http.get(ADDRESS, () => HttpResponse.json(feed)));
    const result = await readFeed(ADDRESS);
    expect(result.ok && completeFeed(result.value)).to.deep.equal({ok: true, value: feed});
  });

  it('fetching sends no credentials to another host, and never the page’s address', async () => {
    let request: Request | undefined;
    worker.use(
      http.get(ADDRESS, info => {
        request = info.request;
        return HttpResponse.json(feed);
      }),
    );
    await readFeed(ADDRESS);
    expect(request?.credentials).to.equal('same-origin');
    expect(request?.referrer).to.equal('');
  });

  it('fetching gives a problem, never a level, for any other response', async () => {
    expect(await codeFor(() => HttpResponse.error())).to.equal('feed-unreachable');
    expect(await codeFor(() => HttpResponse.json(feed, {status: 404}))).to.equal(
      'feed-unreachable',
    );
    expect(await codeFor(() => HttpResponse.json(feed, {status: 503}))).to.equal(
      'feed-unreachable',
    );
    expect(await codeFor(() => HttpResponse.html('<p>One moment</p>'))).to.equal('feed-not-json');
    expect(await codeFor(() => HttpResponse.text(''))).to.equal('feed-not-json');
    expect(await codeFor(() => HttpResponse.json({...feed, version: 2}))).to.equal(
      'version-unknown',
    );
    expect(await codeFor(() => HttpResponse.text('x'.repeat(10_000_000)))).to.equal(
      'feed-too-large',
    );
  });
});
