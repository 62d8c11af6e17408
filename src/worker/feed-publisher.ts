/**
 * The Durable Object that holds the feed. There is one, so that two runs cannot overwrite each other's result:
 * docs/decisions/049-keep-a-workers-feed-in-one-durable-object.md.
 */
import {FEED} from '../publisher/output/render-files.js';
import {EXIT} from '../publisher/problems/exit-code.js';
import {createLock} from './create-lock.js';
import {VALID_UNTIL} from './copies.js';
import type {Env, ObjectState, Storage} from './platform.js';
import {isOverdue, readRecord} from './run-record.js';
import {newCommand, runCommand, runPublisher, type Run} from './run.js';
import {createIo, readStored, type World} from './worker-io.js';

const FILES = '/files/';

type Outside = Pick<World, 'now' | 'fetch' | 'log'>;

/** Binds the object to a config and to the world outside. */
export function createPublisherClass(config: string, outside: Outside) {
  return class FeedPublisher {
    readonly #storage: Storage;
    readonly #run: Run;
    /** Work that a visitor's request has started, and that no other request needs to start. */
    #started: Promise<void> | undefined;

    constructor({storage}: ObjectState, env: Env) {
      this.#storage = storage;
      const io = createIo({...outside, storage, config, lock: createLock()});
      this.#run = {storage, secrets: env, io};
    }

    /** `/run` publishes; `/files/NAME` gives a published file. Only this Worker can send such a request. */
    async fetch(request: Request): Promise<Response> {
      const {pathname} = new URL(request.url);
      if (pathname.startsWith(FILES)) return this.#read(pathname.slice(FILES.length));
      const {exitCode} = await runPublisher(this.#run);
      const hasFailed = exitCode === EXIT.usageError || exitCode === EXIT.machineFailed;
      return new Response(`${String(exitCode)}\n`, {status: hasFailed ? 500 : 200});
    }

    async #read(name: string): Promise<Response> {
      const feed = readStored(this.#storage, FEED);
      this.#startWhatIsDue();
      if (feed === undefined) return new Response(null, {status: 503});
      const text = readStored(this.#storage, name);
      if (text === undefined) return new Response(null, {status: 404});
      const {validUntil} = JSON.parse(feed) as {validUntil: string};
      const headers = {ETag: await etagOf(text), [VALID_UNTIL]: validUntil};
      return new Response(text, {headers});
    }

    /** The visitor does not wait for it. */
    #startWhatIsDue(): void {
      if (this.#started) return;
      const record = readRecord(this.#storage);
      const now = outside.now();
      const {secrets} = this.#run;
      if (isOverdue(record, now)) this.#start(runPublisher(this.#run));
      else if (newCommand(secrets, {record, now})) this.#start(runCommand(this.#run));
    }

    #start(work: Promise<unknown>): void {
      const log = (error: unknown): void => {
        outside.log(String(error));
      };
      this.#started = work.then(() => undefined, log).finally(() => (this.#started = undefined));
    }
  };
}

async function etagOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  const start = [...new Uint8Array(digest)].slice(0, 16);
  return `"${start.map(byte => byte.toString(16).padStart(2, '0')).join('')}"`;
}
