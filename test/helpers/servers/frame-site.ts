/** An operator's site with a current feed, whose frame can be embedded by its address, on this machine. */
import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import sirv from 'sirv';
import {withOembed} from '../../../src/publisher/hosting/oembed.js';
import {DIST, publishTo} from '../pages/publish-to.js';
import {listen, type WebHost} from '../pages/web-host.js';

export interface FrameSite extends WebHost {
  /** The levels that frames have shown, each with its language, in order. */
  readonly shown: readonly string[];
}

/** In the frame: tells the host what is shown, because not every test can look into a frame of another site. */
const REPORT = `new MutationObserver(([{target}]) => {
  const language = target.shadowRoot.querySelector('[lang]').lang;
  if (target.hasAttribute('level')) fetch('shown/' + target.getAttribute('level') + '/' + language);
}).observe(document, {attributeFilter: ['level'], subtree: true});`;

export async function startFrameSite(): Promise<FrameSite> {
  const folder = mkdtempSync(join(tmpdir(), 'threat-level-frame-'));
  cpSync(join(DIST, 'site'), folder, {recursive: true});
  publishTo(folder);
  const shown: string[] = [];
  const files = sirv(folder, {dev: true});
  const host = await listen((request, response) => {
    const [, level] = /^\/shown\/(.*)$/.exec(request.url ?? '') ?? [];
    if (level) shown.push(level);
    response.setHeader('Access-Control-Allow-Origin', '*');
    files(request, response, () => {
      response.writeHead(404).end();
    });
  });
  writeFileSync(join(folder, 'report.js'), REPORT);
  for (const [name, text] of withOembed(framePages(folder), host.address)) {
    const report = '<script type="module" src="report.js"></script></head>';
    writeFileSync(join(folder, name), text.replace('</head>', report));
  }
  return {
    address: host.address,
    shown,
    close: () => {
      host.close();
      rmSync(folder, {recursive: true});
    },
  };
}

function framePages(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder).filter(name => /^frame.*\.html$/.test(name));
  return new Map(names.map(name => [name, readFileSync(join(folder, name), 'utf8')]));
}

/**
 * A plugin with which WordPress, which requests nothing of its own machine, may request that site, at another address
 * too.
 */
export function reachable({address}: WebHost, other: string): string {
  return `<?php
add_filter( 'http_request_host_is_external', '__return_true' );
add_filter( 'http_allowed_safe_ports', fn( $ports ) => array_merge( $ports, array( ${new URL(address).port} ) ) );
add_filter( 'pre_http_request', fn( $answer, $options, $url ) => 0 === strpos( $url, '${other}' )
	? wp_remote_get( str_replace( '${other}', '${address}', $url ) )
	: $answer, 10, 3 );
`;
}
