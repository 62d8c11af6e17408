/** What a person has to do after `init`, for each kind of host. */
import {COMMON_HEADERS, USUAL_CACHE} from './headers.js';
import type {HostKind, Site} from './hosts.js';
import {s3Commands} from './s3-rules.js';
import {workerSteps} from './worker/steps.js';

/** The steps, in order. */
export function nextSteps(site: Site): readonly string[] {
  const {host} = site;
  const steps = host === 'cloudflare-worker' ? workerSteps(site) : folderSteps({...site, host});
  return steps.map((step, index) => `${String(index + 1)}. ${step}`);
}

/** Where a machine of the operator's runs `publish`. */
function folderSteps(site: Site & {readonly host: FolderHost}): readonly string[] {
  const {folder, path, url = `https://YOUR-HOST${path}`} = site;
  return [
    `Edit ${folder}/threat-level-feed.yaml, then check it, in the way that you ran init: check ${folder}/threat-level-feed.yaml`,
    ...HOST_STEPS[site.host](site),
    `Publish the first level: threat-level-feed publish --out ${folder}`,
    `Check what visitors get: threat-level-feed status ${url}feed.json`,
    `Open ${url} to build the HTML for a page. ${url}status.html shows how the feed is.`,
    site.url
      ? `An editor of WordPress can paste the address of the frame, ${url}frame.html, or in Welsh ${url}frame.cy.html.`
      : 'So that an editor of WordPress can paste the address of the frame, run init again with --url and the address of this folder.',
    'Run publish every 15 minutes, and status from another machine. Recipes are in the package, and explained in docs/operating.md of its repository.',
  ];
}

const SERVES_ALL =
  'This host serves every file that you deploy, also threat-level-feed.yaml. If it names a secret address, keep it outside the folder and give it to publish with --config.';

type FolderHost = Exclude<HostKind, 'cloudflare-worker'>;

const HOST_STEPS: Readonly<Record<FolderHost, (site: Site) => readonly string[]>> = {
  nginx: ({folder, path}) => [
    `In the server block, after root, write: include ${folder}/nginx.conf; Then: nginx -t && nginx -s reload`,
    path === '/'
      ? `root has to be ${folder}.`
      : `root has to be the folder in which ${path} is ${folder}; alias does not work.`,
  ],
  apache: ({folder}) => [
    `.htaccess is read where the server has AllowOverride FileInfo. Otherwise write in the virtual host: Include ${folder}/apache.conf Both need: a2enmod headers`,
  ],
  netlify: headersFileSteps,
  'cloudflare-pages': headersFileSteps,
  'github-pages': () => [
    SERVES_ALL,
    'GitHub Pages sends the CORS header by itself, and caches every file for 10 minutes, also the feed. The package has a workflow that publishes and deploys: cp node_modules/threat-level-banner/recipes/github-pages.yml .github/workflows/threat-level.yml',
  ],
  s3: ({folder, path}) => [
    `aws s3api put-bucket-cors --bucket BUCKET --cors-configuration file://${folder}/s3-cors.json`,
    ['After each publish, upload in this order:', ...s3Commands(folder, `s3://BUCKET${path}`)].join(
      '\n   ',
    ),
  ],
  iis: ({path}) => [
    `Serve the folder as ${path} of a site. IIS reads web.config in it. Compression needs the role service "Static Content Compression".`,
  ],
  other: () => [
    `Configure the host to send with every file: ${headerLines().join('; ')}. For feed*, level* and areas/ a max-age of 60 is better. Keep it from sending files whose name begins with a dot, and threat-level-feed.yaml.`,
  ],
  any: () => [
    'Run init again with --host and the kind of your host, to write only the rules that it reads and to be told how to use them.',
  ],
};

function headersFileSteps({path}: Site): readonly string[] {
  if (path === '/') return [SERVES_ALL, 'Deploy the folder. The host reads _headers in it.'];
  return [
    SERVES_ALL,
    `The host reads _headers only at the root of a site: move that file to the root of yours, or add its lines to the one there. Deploy the folder as ${path} of the site.`,
  ];
}

function headerLines(): readonly string[] {
  const common = Object.entries(COMMON_HEADERS).map(([name, value]) => `${name}: ${value}`);
  return [...common, `Cache-Control: ${USUAL_CACHE}`];
}
