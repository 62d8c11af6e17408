/** A receiver that is slow or fails must not keep a level from being published, also not by another run. */
import {expect, it} from 'vitest';
import {run} from '../../../src/publisher/cli/run.js';
import {fakeIo, type FakeIo} from '../../helpers/publisher/fake-io.js';
import {mi5} from '../../helpers/publisher/two-sources.js';

const HOOK = 'https://hooks.example/secret';
const TOLD = 'out/.threat-level-feed.notified.json';

interface Publisher {
  readonly io: FakeIo;
  /** What happened, in order: the lock, and each delivery with the level that was published at its time. */
  readonly log: string[];
  /** Lets the sources report a rise; from then on, receivers do \`during\`. */
  readonly letRise: () => void;
}

/** A publisher whose webhook, command and ping do `during` before they answer. */
function publisher(during: (io: FakeIo) => Promise<void> = () => Promise.resolve()): Publisher {
  const log: string[] = [];
  let level = 'severe';
  const publishedLevel = (): string =>
    /"level": "(\w+)"/.exec(io.files.get('out/feed.json') ?? '')?.[1] ?? 'none';
  const deliver = async (name: string): Promise<void> => {
    log.push(`${name} ${publishedLevel()}`);
    if (level === 'critical') await during(io);
  };
  const io: FakeIo = fakeIo({
    lock: async (_folder, work) => {
      log.push('locked');
      return work().finally(() => log.push('released'));
    },
    fetch: async address => {
      if (address.includes('mi5')) return new Response(mi5(level, 'low'));
      if (address.startsWith('https://www.')) return new Response('', {status: 404});
      await deliver(address === HOOK ? 'webhook' : 'ping');
      return new Response(new ReadableStream({cancel: () => void log.push('cancelled')}));
    },
    execute: () => deliver('command'),
  });
  io.files.set(
    'out/threat-level-feed.yaml',
    `notify: {command: mail, webhook: ${HOOK}}\nping: https://ping.example/1\n`,
  );
  const letRise = (): void => {
    level = 'critical';
    log.length = 0;
  };
  return {io, log, letRise};
}

async function rise({io, letRise}: Publisher): Promise<number> {
  await run(['publish', '--out', 'out'], io);
  letRise();
  return run(['publish', '--out', 'out'], io);
}

it('the level is published, and the lock released, before anybody is notified', async () => {
  const made = publisher();
  await rise(made);
  expect(made.log.slice(0, 2)).toEqual(['locked', 'released']);
  const deliveries = made.log.filter(entry => !/locked|released|cancelled/.test(entry));
  expect(deliveries.sort()).toEqual(['command critical', 'ping critical', 'webhook critical']);
  const [first] = made.log.flatMap((entry, index) =>
    /command|webhook/.test(entry) ? [index] : [],
  );
  expect(made.log.slice(0, first).filter(entry => entry === 'locked')).toHaveLength(1);
});

it('receivers are notified at the same time, so that two slow ones take no longer than one', async () => {
  let waiting = 0;
  let release: () => void = () => undefined;
  const all = new Promise<void>(resolve => {
    release = resolve;
  });
  const made = publisher(() => {
    waiting += 1;
    if (waiting === 2) release();
    return all;
  });
  // Each waits for the other. One after the other would never end.
  await rise(made);
  expect(waiting).toBeGreaterThanOrEqual(2);
});

it('a run that is notifying does not overwrite what a later run has recorded', async () => {
  let isFirst = true;
  const made = publisher(io => {
    if (isFirst)
      io.files.set(TOLD, '{"webhook": {"shown": {}, "trouble": [], "by": "a later run"}}');
    isFirst = false;
    return Promise.resolve();
  });
  await rise(made);
  expect(made.io.files.get(TOLD)).toContain('a later run');
});

it('receivers that fail change neither the level nor that it is published, and are named', async () => {
  const made = publisher(() => Promise.reject(new Error('out of order')));
  expect(await rise(made)).toBe(3);
  expect(made.io.files.get('out/feed.json')).toContain('critical');
  const output = made.io.output.join('\n');
  expect(output).toContain('[notify-failed]');
  expect(output).toContain('[ping-failed]');
  expect(output).not.toContain('secret');
});

it('the body of an answer, which nobody reads, does not keep the connection open', async () => {
  const made = publisher();
  await rise(made);
  expect(made.log.filter(entry => entry === 'cancelled')).toHaveLength(2);
});
