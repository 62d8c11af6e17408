/** What a person has to do after `init` for a Cloudflare Worker. No machine of theirs runs `publish`. */
import type {Site} from '../hosts.js';
import {WRANGLER} from './files.js';

export function workerSteps({folder, path, url}: Site): readonly string[] {
  const address = url ?? `https://YOUR-HOST${path}`;
  const wrangler = `npx ${WRANGLER}`;
  return [
    `Edit ${folder}/threat-level-feed.yaml, then check it, in the way that you ran init: check ${folder}/threat-level-feed.yaml`,
    `Run all that follows in ${folder}. Log in to Cloudflare: ${wrangler} login`,
    `Deploy, now and after each change of the config: ${wrangler} deploy`,
    `To sign the feed: ${wrangler} secret put SIGNING_KEY < PATH/threat-level-feed.private.jwk.json`,
    `Open ${address}feed.json. The first request has the Worker read the sources; reload after some seconds. From then on, a cron trigger does so every 15 minutes.`,
    `Check what visitors get: threat-level-feed status ${address}feed.json`,
    `Open ${address} to build the HTML for a page. ${address}status.html shows how the feed is.`,
    `To set a level: threat-level-feed set LEVEL --out . --reason "TEXT" --for 6h | ${wrangler} secret put COMMAND`,
    `To end it: threat-level-feed unset --out . | ${wrangler} secret put COMMAND`,
    `To go back to the deployment before: ${wrangler} rollback. The feed and its levels stay as they are.`,
  ];
}
