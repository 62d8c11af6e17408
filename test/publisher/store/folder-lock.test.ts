import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import {hostname, tmpdir} from 'node:os';
import {join} from 'node:path';
import {beforeEach, describe, expect, it} from 'vitest';
import {createFolderAccess} from '../../../src/publisher/store/folder.js';
import {LEASE_MS, type LockClock} from '../../../src/publisher/store/folder-lock.js';
import {WORK_FOLDER} from '../../../src/publisher/io/work-folder.js';
import {
  forgetHolder,
  nameOf,
  registerHolder,
  type Holder,
} from '../../../src/publisher/store/lock-holder.js';
import {LockedError} from '../../../src/publisher/io/io.js';

const TOKEN = '3d594650-3436-4f11-9b06-000000000000';

let folder: string;
let elapsedMs: number;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'threat-level-'));
  elapsedMs = 0;
});

/** Its waits take no time of ours; after each, the test may do what somebody else would do. */
function clockWith(meanwhile: () => void = () => undefined): LockClock {
  return {
    now: () => new Date(Date.parse('2026-11-23T18:00:00Z') + elapsedMs),
    elapsedMs: () => elapsedMs,
    // The holder's own renewal is the one with a signal: it never comes here.
    wait: async (ms, signal) => {
      if (signal) return new Promise(() => undefined);
      elapsedMs += ms;
      meanwhile();
      await new Promise(setImmediate);
    },
  };
}

const work = (...names: string[]): string => join(folder, WORK_FOLDER, ...names);
const holders = (): readonly string[] => readdirSync(work());

function hold(holder: Partial<Holder> = {}): string {
  const name = nameOf({host: 'other', namespace: 'elsewhere', process: 1, token: TOKEN, ...holder});
  mkdirSync(work(name), {recursive: true});
  return name;
}

/** The host and namespace of this process, in which running processes can be recognised. */
async function here(): Promise<Pick<Holder, 'host' | 'namespace'>> {
  const own = await registerHolder();
  forgetHolder(own);
  return own;
}

describe('the lock of a folder', () => {
  it('lets one publisher of a process work at a time', async () => {
    const {lock} = createFolderAccess(clockWith());
    const order: string[] = [];
    let release: () => void = () => undefined;
    const held = new Promise<void>(resolve => {
      release = resolve;
    });
    const first = lock(folder, async () => {
      order.push('first begins');
      await held;
      order.push('first ends');
    });
    while (!order.length) await new Promise(setImmediate);
    const second = createFolderAccess(clockWith(release)).lock(folder, () => {
      order.push('second');
      return Promise.resolve();
    });
    await Promise.all([first, second]);
    expect(order).toEqual(['first begins', 'first ends', 'second']);
  });

  it('says in the holder’s name which host and process it is', async () => {
    const {lock} = createFolderAccess(clockWith());
    await lock(folder, () => {
      expect(holders()).toEqual([
        expect.stringMatching(
          new RegExp(`^held~${hostname()}~[\\w.-]*~${String(process.pid)}~[0-9a-f-]{36}$`),
        ),
      ]);
      return Promise.resolve();
    });
  });

  it('is given back when the work fails', async () => {
    const {lock} = createFolderAccess(clockWith());
    await expect(lock(folder, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(holders()).toEqual(['free']);
  });

  it('is made by one of many that come first at once', async () => {
    let inside = 0;
    let most = 0;
    const publishers = Array.from({length: 20}, () =>
      createFolderAccess(clockWith()).lock(folder, async () => {
        inside += 1;
        most = Math.max(most, inside);
        await new Promise(setImmediate);
        inside -= 1;
      }),
    );
    await Promise.all(publishers);
    expect(most).toBe(1);
    expect(readdirSync(folder)).toEqual([WORK_FOLDER]);
    expect(holders()).toEqual(['free']);
  });

  it('is created again if it is empty, as in a copied folder', async () => {
    mkdirSync(work());
    const {lock} = createFolderAccess(clockWith());
    expect(await lock(folder, () => Promise.resolve('done'))).toBe('done');
  });
});

describe('a holder that is still alive', () => {
  it('is not robbed however long it works, as long as it renews', async () => {
    const name = hold();
    let renewals = 0;
    const clock = clockWith(() => {
      renewals += 1;
      utimesSync(work(name), renewals, renewals);
    });
    const {lock} = createFolderAccess(clock);
    await expect(lock(folder, () => Promise.resolve())).rejects.toThrow(LockedError);
    expect(elapsedMs).toBeGreaterThan(2 * LEASE_MS);
    expect(holders()).toEqual([name]);
  });

  it('is named when somebody waited for it in vain', async () => {
    const name = hold({host: 'web-2', process: 4711});
    const clock = clockWith(() => {
      utimesSync(work(name), elapsedMs, elapsedMs);
    });
    await expect(
      createFolderAccess(clock).lock(folder, () => Promise.resolve()),
    ).rejects.toMatchObject({holder: expect.stringContaining('process 4711 on web-2') as unknown});
  });

  it('renews while it works', async () => {
    let renew: () => void = () => undefined;
    const clock: LockClock = {
      now: () => new Date('2026-11-23T18:00:05Z'),
      elapsedMs: () => 0,
      wait: () => new Promise(resolve => (renew = resolve)),
    };
    await createFolderAccess(clock).lock(folder, async () => {
      const [name = ''] = holders();
      renew();
      const renewedMs = Date.parse('2026-11-23T18:00:05Z');
      while (statSync(work(name)).mtimeMs !== renewedMs) await new Promise(setImmediate);
    });
  });

  it('in another container is not judged by its process number', async () => {
    // A number that no process of ours has.
    const name = hold({...(await here()), namespace: 'another-namespace', process: 999_999_999});
    let looks = 0;
    const clock = clockWith(() => {
      looks += 1;
      if (looks === 100) renameSync(work(name), work('free'));
    });
    await createFolderAccess(clock).lock(folder, () => Promise.resolve());
    expect(looks).toBe(100);
  });
});

describe('a holder that is dead', () => {
  it('is succeeded at once where its process is known to be gone', async () => {
    const name = hold({...(await here()), process: 999_999_999});
    writeFileSync(work(name, '0'), 'half a fee');
    await createFolderAccess(clockWith()).lock(folder, () => {
      expect(readdirSync(work(), {recursive: true})).toHaveLength(1);
      return Promise.resolve();
    });
    expect(elapsedMs).toBe(0);
    expect(readdirSync(work(), {recursive: true})).toEqual(['free']);
  });

  it('is succeeded at once where its number is now our own', async () => {
    hold({...(await here()), process: process.pid});
    await createFolderAccess(clockWith()).lock(folder, () => Promise.resolve());
    expect(elapsedMs).toBe(0);
  });

  it('elsewhere is succeeded when it did not renew for longer than a lease', async () => {
    hold();
    await createFolderAccess(clockWith()).lock(folder, () => Promise.resolve());
    expect(elapsedMs).toBeGreaterThan(LEASE_MS);
    expect(elapsedMs).toBeLessThan(LEASE_MS + 1000);
  });
});

describe('a publisher that was suspended for longer than a lease', () => {
  it('writes and removes no files when it resumes', async () => {
    writeFileSync(join(folder, 'area.json'), 'kept');
    const {lock, replaceFiles} = createFolderAccess(clockWith());
    const late = lock(folder, async () => {
      const [name = ''] = holders();
      renameSync(work(name), work(hold({token: TOKEN.replace('3', '4')})));
      writeFileSync(join(folder, 'feed.json'), 'newer');
      await replaceFiles(folder, new Map([['feed.json', 'older']]));
    });
    await expect(late).rejects.toThrow('took over');
    expect(readFileSync(join(folder, 'feed.json'), 'utf8')).toBe('newer');
  });

  it('loses even if it was halfway', async () => {
    writeFileSync(join(folder, 'area.json'), 'kept');
    const {lock, replaceFiles} = createFolderAccess(clockWith());
    const late = lock(folder, async () => {
      const [name = ''] = holders();
      renameSync(work(name), work(hold({token: TOKEN.replace('3', '4')})));
      await replaceFiles(folder, new Map([['area.json', undefined]]));
    });
    await expect(late).rejects.toThrow('took over');
    expect(readFileSync(join(folder, 'area.json'), 'utf8')).toBe('kept');
  });

  it('does not end the lock of who took over', async () => {
    const successor = nameOf({host: 'other', namespace: '', process: 1, token: TOKEN});
    const {lock} = createFolderAccess(clockWith());
    await lock(folder, () => {
      const [name = ''] = holders();
      renameSync(work(name), work(successor));
      return Promise.resolve();
    });
    expect(holders()).toEqual([successor]);
  });
});
