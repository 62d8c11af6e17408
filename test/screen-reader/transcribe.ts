/** Transcripts: what Orca says in each scene, compared with the files in golden/. */
import {createServer, type Server, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {readFile} from 'node:fs/promises';
import {extname, join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {missingPrograms, OrcaSession, type OrcaBrowser} from '../helpers/browsers/orca.js';
import {DIST} from '../helpers/pages/publish-to.js';
import {scenes, type Scene} from './scenes.js';

const GOLDEN = new URL('golden/', import.meta.url);
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
};
/** What Orca says of itself, and not each time. */
const OWN_MODES = ['Browse mode', 'Focus mode'];
/** Browser, desktop and screen reader, while other tests start theirs. */
const LONGEST_START_MS = 180_000;
const LONGEST_SCENE_MS = 60_000;
/**
 * Orca drops what it was going to say when it is told something newer, and on a busy machine the two come late. What
 * the banner says wrongly, it says wrongly each time.
 */
const SCENE = {timeout: LONGEST_SCENE_MS, retry: 2};

/** Serves the built site and the page of one scene after another. */
class SceneHost {
  readonly #server: Server;
  #scene: Scene | undefined;
  #isChanged = false;
  #ready: () => void = () => undefined;
  #refresh: ServerResponse | undefined;

  constructor() {
    this.#server = createServer((request, response) => {
      this.#answer(new URL(request.url ?? '', 'http://host').pathname, response).catch(() => {
        response.writeHead(404).end();
      });
    });
  }

  async listen(): Promise<string> {
    await new Promise<void>(resolve => this.#server.listen(0, '127.0.0.1', resolve));
    const {port} = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${String(port)}/`;
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  /** Resolves once the page of that scene is complete. */
  show(scene: Scene): Promise<void> {
    this.#scene = scene;
    this.#isChanged = false;
    return new Promise(resolve => {
      this.#ready = resolve;
    });
  }

  /** Makes the banner of the page fetch its next feed. */
  refresh(): void {
    this.#isChanged = true;
    this.#refresh?.end();
  }

  async #answer(path: string, response: ServerResponse): Promise<void> {
    if (path === '/ready') {
      response.end();
      this.#ready();
    } else if (path === '/refresh') {
      this.#refresh = response;
    } else if (path === '/feed.json') {
      response.writeHead(200, {'Content-Type': 'application/json'});
      response.end(JSON.stringify(this.#feed()));
    } else if (path === '/') {
      response.writeHead(200, {'Content-Type': TYPES['.html'], 'Cache-Control': 'no-store'});
      response.end(this.#scene ? pageOf(this.#scene) : '<!doctype html><title>Start</title>');
    } else {
      const body = await readFile(join(DIST, 'site', path));
      response.writeHead(200, {'Content-Type': TYPES[extname(path)] ?? 'text/plain'}).end(body);
    }
  }

  #feed(): unknown {
    const {feed, then = feed} = this.#scene ?? {};
    return (this.#isChanged ? then : feed)?.(new Date());
  }
}

/** Tells the host when the details are there, and refreshes the banner when the host answers. */
const REPORT = `<script>
  addEventListener('threat-level-load', async ({target}) => {
    await fetch('/ready');
    await fetch('/refresh');
    await target.refresh();
  }, {once: true});
</script>`;

const FRAME_REPORT = `<script>
  addEventListener('message', () => setTimeout(() => fetch('/ready'), 1000), {once: true});
</script>
<script type="module" src="/frame-height.js"></script>`;

function pageOf({attributes, lang = 'en', isFrame}: Scene): string {
  const banner = isFrame
    ? `<iframe src="/frame.html" title="UK terrorism threat level" width="100%" height="460"></iframe>${FRAME_REPORT}`
    : `<threat-level-banner no-storage ${attributes}></threat-level-banner>
${REPORT}<script type="module" src="/threat-level-banner.js"></script>`;
  return `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>Council</title>
<header><a href="#before">Before</a></header>
<main><h1>Council news</h1><p>First.</p>${banner}
<h2>Bins</h2><p><a href="#after">After</a></p></main></html>`;
}

/** Days and times are those of the run. */
function withoutDates(text: string): string {
  return text.replaceAll(/\d\d[:.]\d\d/g, 'TIME').replaceAll(/\b\d{1,2} \p{L}+ 20\d\d/gu, 'DAY');
}

/** The tests of one browser: one for each scene, in one session. */
export function transcribeIn(browser: OrcaBrowser, display: number): void {
  const missing = missingPrograms(browser);
  if (missing.length && process.env['REQUIRE_ENGINES'])
    throw new Error(`The screen reader's tests need what is not installed: ${missing.join(', ')}.`);
  const title = `Orca with ${browser}`;
  if (missing.length) console.warn(`Skipped, because it is not installed: ${missing.join(', ')}.`);
  describe.skipIf(missing.length > 0)(title, addTests);

  function addTests(): void {
    const host = new SceneHost();
    const orca = new OrcaSession(display);

    beforeAll(async () => {
      await orca.open(browser, await host.listen());
      // It says that the page is loaded.
      let said: readonly string[] = [];
      while (!said.length) said = await orca.listen();
    }, LONGEST_START_MS);
    afterAll(async () => {
      host.close();
      await orca.close();
    });

    it.each(scenes)('says what the golden file has: $name', SCENE, async scene => {
      const isReady = host.show(scene);
      await orca.press('F5');
      await isReady;
      await orca.listen();
      await orca.press('ctrl+Home');
      const lines: string[] = [];
      for (const key of scene.keys) lines.push(`${key.padEnd(9)} ${(await act(key)).join(' | ')}`);
      if (scene.readsLanguage) lines.push(`language  ${orca.headingLanguage()}`);
      const transcript = withoutDates(`${lines.join('\n')}\n`);
      const file = new URL(`${browser}/${scene.name}.txt`, GOLDEN).pathname;
      await expect(transcript).toMatchFileSnapshot(file);
    });

    async function act(key: string): Promise<readonly string[]> {
      if (key === 'refresh') host.refresh();
      const said = key === 'refresh' ? await orca.listen() : await orca.press(key.replace('~', ''));
      if (key.startsWith('~')) return ['(not recorded)'];
      return said.filter(text => !OWN_MODES.includes(text));
    }
  }
}
