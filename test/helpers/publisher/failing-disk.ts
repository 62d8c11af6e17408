/** Disk writes that fail when a test requests it. Use it to mock `node:fs/promises`. */
import type * as Disk from 'node:fs/promises';

type Operations = typeof Disk;

/** `once`: one operation fails, as if the disk was full for a moment. `onwards`: so do all later ones, as after a kill. */
export type Extent = 'once' | 'onwards';

interface Plan {
  /** The number of the operation that fails, counted from 1; none at 0. */
  failsAt: number;
  extent: Extent;
  done: number;
}

const plan: Plan = {failsAt: 0, extent: 'once', done: 0};

export function failAt(failsAt: number, extent: Extent): void {
  Object.assign(plan, {failsAt, extent, done: 0});
}

/** Makes all later operations succeed. Returns whether one has failed. */
export function repair(): boolean {
  const hasFailed = plan.failsAt > 0 && plan.done >= plan.failsAt;
  failAt(0, 'once');
  return hasFailed;
}

export function createFailingDisk(disk: Operations): Operations {
  const guard = <A extends readonly unknown[], R>(operation: (...given: A) => Promise<R>) =>
    function (...given: A): Promise<R> {
      return isFailing() ? Promise.reject(diskFull(given[0])) : operation(...given);
    };
  return {
    ...disk,
    mkdir: guard(disk.mkdir as (...given: unknown[]) => Promise<unknown>),
    rename: guard(disk.rename),
    rm: guard(disk.rm),
    writeFile: guard(disk.writeFile as (...given: unknown[]) => Promise<void>),
    open: async (path: string, flags: string) => {
      if (isFailing()) throw diskFull(path);
      const file = await disk.open(path, flags);
      const writeFile = guard((text: string) => file.writeFile(text));
      // Flushing to the disk matters only if power is lost.
      const chmod = (mode: number) => file.chmod(mode);
      return {writeFile, chmod, sync: () => Promise.resolve(), close: () => file.close()};
    },
  } as unknown as Operations;
}

function isFailing(): boolean {
  plan.done += 1;
  const {failsAt, extent, done} = plan;
  return failsAt > 0 && (extent === 'once' ? done === failsAt : done >= failsAt);
}

function diskFull(path: unknown): Error {
  return Object.assign(new Error('ENOSPC'), {code: 'ENOSPC', syscall: 'write', path});
}
