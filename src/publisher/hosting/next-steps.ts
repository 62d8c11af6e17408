/** What a person has to do after `init`, for each kind of host. */
import {COMMON_HEADERS, USUAL_CACHE} from './headers.js';
import {version} from '../../generated/version.js';
import {isBuildHost, type HostKind, type Site, type WrittenPipeline} from './hosts.js';
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
    ...(isBuildHost(site.host) ? [] : [publishStep(site)]),
    `Check what visitors get: threat-level-feed status ${url}feed.json`,
    `Open ${url} to build the HTML for a page. ${url}status.html shows how the feed is.`,
    site.url
      ? `An editor of WordPress can paste the address of the frame, ${url}frame.html, or in Welsh ${url}frame.cy.html.`
      : 'So that an editor of WordPress can paste the address of the frame, run init again with --url and the address of this folder.',
    isBuildHost(site.host)
      ? 'Run status from another machine: build hosts are often late, and some stop schedules without notice.'
      : 'Run publish every 15 minutes, and status from another machine. Recipes are in the package, and explained in docs/operating.md of its repository.',
  ];
}

function publishStep({folder}: Site): string {
  return `Publish the first level: threat-level-feed publish --out ${folder}`;
}

const SERVES_ALL =
  'This host serves every file that you deploy, also threat-level-feed.yaml. If it names a secret address, keep it outside the folder and give it to publish with --config.';

const HIDDEN_BY_A_REDIRECT =
  'The line in _redirects keeps threat-level-feed.yaml from visitors. Open its address to see that you get another page. A secret address is safer outside the folder: give such a config to publish with --config.';

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
  'github-pages': site => [
    SERVES_ALL,
    'GitHub Pages sends the CORS header by itself, and caches every file for 10 minutes, also the feed.',
    ...pipelineSteps(
      site,
      'The package has a workflow that publishes every 15 minutes and deploys. This folder is not in a git repository, or its name has unusual characters: write it yourself, and put the name of the folder in the place of public: cp node_modules/threat-level-banner/recipes/github-pages.yml .github/workflows/threat-level.yml',
    ),
    'In the settings of the repository: Pages, Source, "GitHub Actions". The secret THREAT_LEVEL_KEY is the private key, if the feed is to be signed.',
  ],
  'gitlab-pages': site => [
    SERVES_ALL,
    ...pipelineSteps(
      site,
      'The package has a pipeline that publishes and deploys, for a folder with the name public in the root of a git repository. This folder is not that one: write it yourself, and change the name: cp node_modules/threat-level-banner/recipes/gitlab-ci.yml .gitlab-ci.yml',
    ),
    'In GitLab: a pipeline schedule for every 15 minutes, and the variable THREAT_LEVEL_PUSH_URL. The first lines of the file explain it.',
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

/** On a build host, with what to do if `init` could not write the file. */
function pipelineSteps(site: Site, otherwise: string): readonly string[] {
  return [
    site.pipeline ? describePipeline(site.pipeline) : otherwise,
    publishStep(site),
    `In the root of the repository: npm install --save-exact threat-level-banner@${version}. Write node_modules/ into .gitignore. Commit and push all of it.`,
  ];
}

function describePipeline({path, recipe, isKept}: WrittenPipeline): string {
  return isKept
    ? `${path} in the repository was there and was left as it is. Compare it with this version's: node_modules/threat-level-banner/recipes/${recipe}`
    : `${path} in the repository publishes every 15 minutes and deploys. Its first lines say what it needs, and what was not tried.`;
}

function headersFileSteps({path}: Site): readonly string[] {
  if (path === '/') {
    return [
      'Deploy the folder. The host reads _headers and _redirects in it.',
      HIDDEN_BY_A_REDIRECT,
    ];
  }
  return [
    `The host reads _headers and _redirects only at the root of a site: move both to the root of yours, or add their lines to the ones there. Deploy the folder as ${path} of the site.`,
    HIDDEN_BY_A_REDIRECT,
  ];
}

function headerLines(): readonly string[] {
  const common = Object.entries(COMMON_HEADERS).map(([name, value]) => `${name}: ${value}`);
  return [...common, `Cache-Control: ${USUAL_CACHE}`];
}
