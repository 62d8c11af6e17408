/**
 * The built Worker, with a clock and a storage that a test controls: workerd has no other way to move its clock or to
 * make a Durable Object's storage fail. Runs in workerd, beside the built file.
 */
import worker, {FeedPublisher as Publisher} from '../../../src/worker/worker.js';
import type {Env, ObjectState} from '../../../src/worker/platform.js';

let nowMs = Date.now();
let isFailing = false;

class ControlledDate extends Date {
  constructor(...values: [] | [string | number | Date]) {
    super(values[0] ?? nowMs);
  }

  static override now(): number {
    return nowMs;
  }
}
globalThis.Date = ControlledDate as DateConstructor;

export class FeedPublisher {
  readonly #publisher: InstanceType<typeof Publisher>;

  constructor({storage}: ObjectState, env: Env) {
    const check = <T>(work: () => T): T => {
      if (isFailing) throw new Error('The storage fails in this test.');
      return work();
    };
    const kv = {
      get: (key: string) => check(() => storage.kv.get(key)),
      put: (key: string, value: string) => {
        check(() => {
          storage.kv.put(key, value);
        });
      },
      delete: (key: string) => check(() => storage.kv.delete(key)),
    };
    const transactionSync = <T>(work: () => T): T => check(() => storage.transactionSync(work));
    this.#publisher = new Publisher({storage: {kv, transactionSync}}, env);
  }

  /** `/control` sets the clock and whether the storage fails. Visitors' requests never have that path. */
  async fetch(request: Request): Promise<Response> {
    const {pathname, searchParams} = new URL(request.url);
    if (pathname !== '/control') return this.#publisher.fetch(request);
    const now = searchParams.get('now');
    if (now) nowMs = Date.parse(now);
    isFailing = searchParams.has('isFailing');
    return Promise.resolve(new Response(null));
  }
}

export default worker;
