import {beforeEach, describe, expect, it} from 'vitest';
import {exampleFeed} from '../../../demo/examples/feeds.js';
import {AreaController} from '../../../src/banner/details/area-controller.js';
import {FeedStore} from '../../../src/banner/feed-client/feed-store.js';
import type {Feed} from '../../../src/feed/schema/feed.js';
import {success} from '../../../src/feed/schema/problem.js';
import {
  ADDRESS,
  holdEnvironment,
  MINUTE_MS,
  now,
  unreachable,
} from '../../helpers/publisher/held-environment.js';

const withFiles = (ageMs = 0): Feed => exampleFeed(now, {areasAt: 'areas/{area}.json', ageMs});
const fileFor = (feed: Feed, words: string) =>
  success(
    JSON.stringify({
      version: 1,
      id: 'essex',
      publishedAt: feed.publishedAt,
      area: {name: {en: 'Essex'}, statement: {en: words}},
    }),
  );

let io: ReturnType<typeof holdEnvironment>;
let look: FeedStore;
let problems: string[];
let wanted: string | null;

beforeEach(() => {
  io = holdEnvironment();
  look = new FeedStore(ADDRESS, io);
  problems = [];
  wanted = 'essex';
});

function createController(): AreaController {
  return new AreaController({
    areaId: () => wanted,
    feedStore: () => look,
    now: () => io.present,
    onProblems: found => {
      problems.push(...found.map(({code}) => code));
    },
    requestUpdate: () => undefined,
  });
}

async function contentOf(controller: AreaController, feed: Feed): Promise<string | undefined> {
  controller.areaOf(feed);
  await controller.read;
  return controller.areaOf(feed)?.statement?.['en'];
}

describe('the words of an area', () => {
  it('an area file is requested once for each feed, for all banners', async () => {
    const feed = withFiles();
    io.answer = fileFor(feed, 'Words.');
    const controllers = [createController(), createController()];
    expect(await Promise.all(controllers.map(one => contentOf(one, feed)))).toEqual([
      'Words.',
      'Words.',
    ]);
    expect(io.asked).toEqual(['https://csp.example/areas/essex.json']);
  });

  it('an area’s data comes from the next feed’s file, and until then from the previous one', async () => {
    const [first, second] = [withFiles(MINUTE_MS), withFiles()];
    const controller = createController();
    io.answer = fileFor(first, 'First.');
    expect(await contentOf(controller, first)).toBe('First.');
    io.answer = fileFor(second, 'Second.');
    expect(controller.areaOf(second)?.statement?.['en']).toBe('First.');
    expect(await contentOf(controller, second)).toBe('Second.');
  });

  it('an area file that is older than the feed is refused, and requested again a minute later', async () => {
    const [first, second] = [withFiles(MINUTE_MS), withFiles()];
    const controller = createController();
    io.answer = fileFor(first, 'First.');
    await contentOf(controller, first);
    expect(await contentOf(controller, second)).toBeUndefined();
    expect(problems).toEqual(['area-outdated']);
    io.answer = fileFor(second, 'Second.');
    io.present = new Date(now.getTime() + MINUTE_MS - 1);
    expect(await contentOf(controller, second)).toBeUndefined();
    io.present = new Date(now.getTime() + MINUTE_MS);
    expect(await contentOf(controller, second)).toBe('Second.');
    expect(io.asked).toHaveLength(3);
  });

  it('an area file that cannot be loaded gives no area, and is requested again with the next feed', async () => {
    const controller = createController();
    io.answer = unreachable;
    expect(await contentOf(controller, withFiles(MINUTE_MS))).toBeUndefined();
    expect(problems).toEqual(['feed-unreachable']);
    const next = withFiles();
    io.answer = fileFor(next, 'Words.');
    expect(await contentOf(controller, next)).toBe('Words.');
    expect(io.asked).toHaveLength(2);
  });

  it('an area of the same name in another feed is not used', async () => {
    const feed = withFiles();
    const controller = createController();
    io.answer = fileFor(feed, 'Words.');
    await contentOf(controller, feed);
    look = new FeedStore('https://other.example/feed.json', io);
    io.answer = unreachable;
    expect(controller.areaOf(withFiles())).toBeUndefined();
  });

  it('no area is requested if the page names none', async () => {
    wanted = null;
    expect(await contentOf(createController(), withFiles())).toBeUndefined();
    expect(io.asked).toEqual([]);
  });
});
