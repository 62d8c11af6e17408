import exampleConfig from '../../config/example-config.yaml?raw';
import {isWorker} from '../../hosting/worker/files.js';
import type {HostOptions} from '../../store/host-options.js';

/** What is different for a Worker: each passage of the example, and what stands there instead. */
const FOR_WORKER: readonly (readonly [passage: string, instead: string])[] = [
  [
    '`threat-level-feed publish` reads this file at each run.',
    'The Worker has this file as it was when it was deployed.',
  ],
  [
    '# Nothing in it is secret, so it can be kept in the folder that is served. Do not put the level in\n# this file:',
    '# Visitors cannot read it, so it may contain secret addresses. Do not put the level in this file:',
  ],
  [
    /# The private key that [^]*?private\.jwk\.json\n\n/.exec(exampleConfig)?.[0] ?? '',
    '# The private key, if the feed is to be signed, is the secret SIGNING_KEY of the Worker.\n\n',
  ],
  [
    'The command receives the message on its standard input; the webhook receives JSON, with the message\n# in “text”. If an address is secret, keep the config outside this folder and name it with --config.\n# notify:\n#   command: mail -s "Threat level feed" web@csp.example\n',
    'The webhook receives JSON, with the message in “text”. A Worker runs no command.\n# notify:\n',
  ],
];

/** The config that `init` writes if there is none: every key in a comment, with an example. */
export function exampleConfigFor(host: HostOptions): string {
  if (!isWorker(host)) return exampleConfig;
  return FOR_WORKER.reduce(
    (text, [passage, instead]) => text.replace(passage, instead),
    exampleConfig,
  );
}
