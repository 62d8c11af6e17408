// The Worker's publisher in a new process of Node, without its network and storage: prints the processor time of its
// first runs, in milliseconds. The arguments are the documents of the sources and, after a run, what it has stored.
import {readFileSync, writeFileSync} from 'node:fs';
import process from 'node:process';

const RUNS = 20;
const [mi5 = '', govuk = '', stored = ''] = process.argv.slice(2);
const config = `data:text/javascript,${encodeURIComponent("export default '# none'")}`;
const code = readFileSync('dist/worker/worker.js', 'utf8').replace(
  './threat-level-feed.yaml',
  config,
);

/** @typedef {{fetch: (request: Request) => Promise<Response>}} Publisher */
/** @typedef {new (state: object, env: object) => Publisher} PublisherClass */
/** @type {{FeedPublisher: PublisherClass}} */
const {FeedPublisher} = await import(`data:text/javascript,${encodeURIComponent(code)}`);

/** @type {[string, string][]} */
const before = JSON.parse(readFileSync(stored, 'utf8'));
const files = new Map(before);
const kv = {
  get: files.get.bind(files),
  put: files.set.bind(files),
  delete: files.delete.bind(files),
};
const known = {get: (/** @type {string} */ name) => (name.toLowerCase() === 'etag' ? '"1"' : null)};

globalThis.fetch = answer;
console.log = () => undefined;

const publisher = new FeedPublisher({storage: {kv, transactionSync: run}}, {});
// Node loads its own classes and its hash when they are first used. Cloudflare's runtime has them.
await documentOf('').text();
await globalThis.crypto.subtle.digest('SHA-256', new Uint8Array(1));
const usedMs = [];
for (let count = 0; count < RUNS; count += 1) {
  const request = new Request('https://publisher/run', {method: 'POST'});
  const atStart = process.cpuUsage();
  await publisher.fetch(request);
  const {user, system} = process.cpuUsage(atStart);
  usedMs.push((user + system) / 1000);
}
writeFileSync(stored, JSON.stringify([...files]));
process.stdout.write(JSON.stringify(usedMs));

/** @param {string} text */
function documentOf(text) {
  return new Response(text, {headers: {ETag: '"1"'}});
}

/** @param {() => unknown} work */
function run(work) {
  return work();
}

/**
 * Answers as a source does: with the document, or that it is the same as before.
 * @param {string | URL | Request} address
 * @param {RequestInit} [init]
 */
function answer(address, init) {
  const isKnown = Object.keys(init?.headers ?? {}).some(name => /^if-none-match$/i.test(name));
  if (!isKnown)
    return Promise.resolve(documentOf(new Request(address).url.includes('mi5') ? mi5 : govuk));
  const unchanged = {status: 304, ok: false, headers: known, body: null};
  return Promise.resolve(/** @type {Response} */ (/** @type {unknown} */ (unchanged)));
}
