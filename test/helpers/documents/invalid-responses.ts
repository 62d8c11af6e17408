/** What a host may send instead of a feed, each with the expected outcome. */
import type {IncomingMessage, ServerResponse} from 'node:http';
import {gzipSync} from 'node:zlib';
import {exampleFeed} from '../../../demo/examples/feeds.js';
import {sends} from '../../hostile-hosts/hostile-host.js';
import type {Answer} from '../pages/web-host.js';

export interface UnfitAnswer {
  readonly title: string;
  /** The code of the problem, or that the level is shown. */
  readonly end: string;
  readonly answer: Answer;
}

const MEGABYTE = 1024 * 1024;
const feed = JSON.stringify(exampleFeed(new Date()));
const [beforeLevel = '', afterLevel = ''] = feed.split('"severe"');
const withLevel = (level: string): Buffer =>
  Buffer.concat([
    Buffer.from(`${beforeLevel}"`),
    Buffer.from(level, 'latin1'),
    Buffer.from(`"${afterLevel}`),
  ]);

const tooLarge: readonly UnfitAnswer[] = [
  {title: 'ten megabytes', end: 'feed-too-large', answer: sends('x'.repeat(10 * MEGABYTE))},
  {
    title: 'a feed with ten megabytes of spaces after it',
    end: 'feed-too-large',
    answer: sends(feed + ' '.repeat(10 * MEGABYTE)),
  },
  {
    title: 'a hundred megabytes in a small package',
    end: 'feed-too-large',
    answer: sends(gzipSync(Buffer.alloc(100 * MEGABYTE, ' ')), {'Content-Encoding': 'gzip'}),
  },
];

const otherBytes: readonly UnfitAnswer[] = [
  {
    title: 'a feed in a package',
    end: 'severe',
    answer: sends(gzipSync(feed), {'Content-Encoding': 'gzip'}),
  },
  {title: 'a feed with a byte order mark', end: 'severe', answer: sends(`\uFEFF${feed}`)},
  {
    title: 'a feed in UTF-16',
    end: 'feed-not-json',
    answer: sends(Buffer.from(`\uFEFF${feed}`, 'utf16le'), {
      'Content-Type': 'application/json; charset=utf-16',
    }),
  },
  {
    title: 'a feed that calls itself a picture',
    end: 'severe',
    answer: sends(feed, {'Content-Type': 'image/png'}),
  },
  {
    title: 'a level with a byte that is no text',
    end: 'level-unknown',
    answer: sends(withLevel('severe\xFF')),
  },
  {
    title: 'a level in the capitals of another script',
    end: 'level-unknown',
    answer: sends(withLevel('s\u00EBvere')),
  },
  {title: 'half a feed', end: 'feed-not-json', answer: sends(feed.slice(0, -20))},
  {
    title: 'a feed and the beginning of another',
    end: 'feed-not-json',
    answer: sends(feed + feed.slice(0, 40)),
  },
  {
    title: 'two levels under one name, of which the last counts in every engine',
    end: 'severe',
    answer: sends(feed.replace('"level":"severe"', '"level":"low","level":"severe"')),
  },
  {
    title: 'a level on what everything inherits from',
    end: 'type-wrong',
    answer: sends(feed.replace('"uk":', '"__proto__":')),
  },
  {
    title: 'brackets in brackets, thirty thousand deep',
    end: 'version-unknown',
    answer: sends(`{"version":${'['.repeat(30_000)}${']'.repeat(30_000)}}`),
  },
  {title: 'nothing', end: 'feed-not-json', answer: sends('')},
];

const otherAnswers: readonly UnfitAnswer[] = [
  {
    title: 'a page that says that all is well',
    end: 'feed-not-json',
    answer: sends('<!doctype html><h1>critical</h1>', {'Content-Type': 'text/html'}),
  },
  ...[400, 401, 403, 404, 410, 429, 500, 503].map(status => ({
    title: `a feed with status ${String(status)}`,
    end: 'feed-unreachable',
    answer: sends(feed, {}, status),
  })),
  {title: 'no content', end: 'feed-not-json', answer: sends('', {}, 204)},
  {title: 'a feed elsewhere on its host', end: 'severe', answer: goTo('/feed.json')},
  {title: 'a way that leads back to itself', end: 'feed-unreachable', answer: goTo('?round')},
  {
    title: 'a feed on a host that lets nobody read it',
    end: 'feed-unreachable',
    answer: goTo('ELSEWHERE'),
  },
  {
    title: 'a feed in an address',
    end: 'feed-unreachable',
    answer: goTo(`data:application/json,${encodeURIComponent(feed)}`),
  },
  {
    title: 'a feed that no other site may read',
    end: 'feed-unreachable',
    answer: (_, response) => {
      response.removeHeader('Access-Control-Allow-Origin');
      response.writeHead(200).end(feed);
    },
  },
  {
    title: 'half a feed, and then hangs up',
    end: 'feed-unreachable',
    answer: (_, response) => {
      response.writeHead(200, {'Content-Length': String(feed.length)});
      response.write(feed.slice(0, 500), () => response.destroy());
    },
  },
  {
    title: 'nothing, and hangs up',
    end: 'feed-unreachable',
    answer: (request: IncomingMessage) => request.socket.destroy(),
  },
];

/** Only the time limit ends these. */
export const slowAnswers: readonly UnfitAnswer[] = [
  {title: 'nothing at all', end: 'feed-unreachable', answer: () => undefined},
  {
    title: 'a status, and then nothing',
    end: 'feed-unreachable',
    answer: (_, response) => {
      response.writeHead(200).flushHeaders();
    },
  },
  {
    title: 'all of a feed but its end',
    end: 'feed-unreachable',
    answer: (_, response) => {
      response.writeHead(200).write(feed.slice(0, -1));
    },
  },
  {title: 'a byte now and then', end: 'feed-unreachable', answer: drip},
];

export const invalidResponses: readonly UnfitAnswer[] = [
  ...tooLarge,
  ...otherBytes,
  ...otherAnswers,
];

function goTo(where: string): Answer {
  return (request, response) => {
    const port = String(request.socket.localPort);
    // The same machine by another name is another origin, which sends no CORS header.
    const elsewhere = `http://localhost:${port}/unreadable.json`;
    response.writeHead(302, {Location: where === 'ELSEWHERE' ? elsewhere : where}).end();
  };
}

function drip(_: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200);
  let sent = 0;
  const timer = setInterval(() => response.write(feed.charAt(sent++) || ' '), 25);
  response.once('close', () => {
    clearInterval(timer);
  });
}
