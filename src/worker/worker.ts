/** The entry point of the Worker: connects it to Cloudflare's clock, network, cache and log. */
import config from './threat-level-feed.yaml';
import {createPublisherClass} from './feed-publisher.js';
import type {Env, SharedCache} from './platform.js';
import {rehearse} from './rehearse.js';
import {runOnSchedule, serve} from './serve.js';

await rehearse();

/** A source is never read from Cloudflare's cache, whose copies may be old. */
const withoutCache = {redirect: 'manual', cache: 'no-store'} as const;

export const FeedPublisher = createPublisherClass(config, {
  now: () => new Date(),
  fetch: (address, request) => fetch(address, {...request, ...withoutCache}),
  log: sentence => {
    console.log(sentence);
  },
});

export default {
  fetch: (request: Request, env: Env): Promise<Response> => {
    const {default: cache} = caches as unknown as {default: SharedCache};
    return serve(request, {env, cache, now: new Date()});
  },
  scheduled: (_controller: unknown, env: Env): Promise<void> => runOnSchedule(env),
};
