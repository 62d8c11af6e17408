import {posix} from 'node:path';
import ts from 'typescript';

/** The own modules and the packages that a folder may import. A folder may always import itself. */
interface Room {
  readonly path: string;
  readonly to: readonly string[];
}

const room = (path: string, ...to: readonly string[]): Room => ({path, to});
const FEED = ['src/feed'];
const NODE = 'node:';

/** The folders, each with what it may import. A file belongs to the longest path that matches. */
const ROOMS: readonly Room[] = [
  // The entry points.
  room('src/index.ts', 'src/define.ts', 'src/element.ts'),
  room(
    'src/element.ts',
    'src/banner/element',
    'src/banner/events.ts',
    'src/banner/view',
    'src/feed',
  ),
  room('src/define.ts', 'src/element.ts', 'src/banner/embed'),
  room(
    'src/embed.ts',
    ...['src/define.ts', 'src/element.ts', 'src/banner/embed', 'src/banner/details'],
    'src/banner/feed-client',
  ),
  // Shared by browser and publisher. Pure.
  room('src/feed/index.ts', 'src/feed'),
  room('src/feed/schema', '@lit/localize'),
  room('src/feed/i18n', 'src/feed/schema', 'src/generated', '@lit/localize'),
  room('src/feed/rules', 'src/feed/schema', 'src/feed/i18n'),
  room('src/feed/govuk', 'src/feed/schema'),
  room('src/feed/message', ...FEED),
  // The browser.
  room('src/banner/events.ts', ...FEED),
  room('src/banner/attributes.ts', 'src/banner/view/choices.ts', 'src/feed/schema'),
  room('src/banner/public-api.ts'),
  room('src/banner/platform'),
  room(
    'src/banner/feed-client',
    ...['src/feed', 'src/banner/platform', 'src/banner/attributes.ts', 'src/generated', 'lit'],
  ),
  room('src/banner/language', 'src/feed/i18n', 'src/generated', 'src/banner/platform', 'lit'),
  room('src/banner/view/choices.ts'),
  room(
    'src/banner/view',
    ...['src/feed', 'src/banner/attributes.ts', 'src/banner/feed-client/reconcile.ts'],
  ),
  room('src/banner/templates', 'src/banner/view', 'src/feed', 'lit'),
  room('src/banner/styles', 'lit'),
  room('src/banner/collapse', 'src/banner/view', 'src/banner/platform', 'src/feed/schema'),
  room('src/banner/embed', 'src/banner/platform', 'src/feed/schema'),
  room(
    'src/banner/debug',
    ...['src/banner/view', 'src/banner/attributes.ts', 'src/banner/embed', 'src/generated'],
    ...['src/banner/feed-client', 'src/feed'],
  ),
  room(
    'src/banner/details',
    ...['src/banner/view', 'src/banner/templates', 'src/banner/styles', 'src/banner/embed'],
    ...['src/banner/language', 'src/banner/feed-client', 'src/banner/platform', 'src/feed'],
    ...['src/banner/events.ts', 'src/generated', 'lit'],
  ),
  room('src/banner/element', 'src/banner', 'src/feed', 'src/generated', 'lit'),
  room('src/iframe', 'src/banner/embed/parameters.ts'),
  room('src/framework-types', 'src/element.ts', 'src/generated', 'react', 'vue', 'svelte'),
  // Node.
  room('src/publisher/problems', 'src/feed/schema', 'src/publisher/io'),
  room('src/publisher/io', 'src/feed/schema', NODE),
  room(
    'src/publisher/sources',
    ...['src/feed', 'src/generated', NODE, 'parse5', 'saxes'],
    ...below('io', 'decide'),
  ),
  room('src/publisher/decide', 'src/feed', NODE, ...below('problems')),
  room('src/publisher/config', 'src/feed', NODE, 'js-yaml', 'fastest-levenshtein'),
  room(
    'src/publisher/output',
    ...['src/feed', 'src/generated', NODE, 'jose'],
    ...below('config', 'decide', 'io', 'problems'),
  ),
  room(
    'src/publisher/hosting',
    ...['src/feed', 'src/generated', 'recipes', NODE, 'sirv'],
    ...below('io', 'output', 'sources'),
  ),
  room(
    'src/publisher/store',
    ...['src/feed', 'src/generated', NODE, 'jose'],
    ...below('io', 'problems', 'config', 'output', 'hosting', 'sources'),
  ),
  room('src/publisher/reports', 'src/feed', ...below('problems', 'decide')),
  room(
    'src/publisher/notify',
    'src/feed',
    NODE,
    ...below('io', 'problems', 'decide', 'reports', 'config'),
  ),
  room(
    'src/publisher/commands',
    ...['src/feed', 'src/generated', NODE, 'sirv'],
    ...below('io', 'problems', 'sources', 'decide', 'config', 'output', 'hosting', 'store'),
    ...below('reports', 'notify'),
  ),
  room('src/publisher/cli', 'src/publisher', 'src/feed', 'src/generated', NODE, 'commander'),
  // Another edge around the same decisions: no Node.
  room(
    'src/worker',
    'src/publisher/sources/sample-mi5.xml?raw',
    'src/feed/schema',
    ...below('commands', 'io', 'problems', 'reports', 'store'),
    ...below('hosting', 'output'),
  ),
  room('src/generated', '@lit/localize'),
  // What is served beside the banner, and what builds and measures it.
  room('demo/examples', 'src/feed'),
  room(
    'demo/builder',
    'src/banner/view',
    'src/banner/attributes.ts',
    'src/banner/feed-client',
    'src/feed',
    'src/generated',
    'lit',
  ),
  room(
    'demo/review',
    'demo/examples',
    'src/banner/details/print/qr-code.ts',
    'src/banner/view',
    'src/banner/templates',
    'src/banner/styles',
    'src/feed',
    'src/generated',
    'lit',
    '@lit/localize',
  ),
  room('demo/status', 'src/feed', 'lit'),
  room('demo/shared', 'src/banner/styles', 'src/banner/view'),
  room(
    'demo/board',
    'demo/shared',
    'src/banner/details',
    'src/banner/feed-client',
    'src/banner/platform',
    'src/banner/templates',
    'src/banner/view',
    'src/feed',
    'src/generated',
    'src/iframe/trusted-feed.ts',
    'lit',
  ),
  room(
    'demo/history',
    'demo/shared',
    'src/banner/details/complete-feed.ts',
    'src/banner/feed-client',
    'src/banner/platform',
    'src/banner/view',
    'src/feed',
    'src/iframe/messages.ts',
    'src/publisher/decide/history.json',
    'lit',
  ),
  room('demo/states', 'demo/examples', 'src', 'lit', 'msw'),
  room('build/pinned', 'src/feed/i18n'),
  room(
    'build',
    ...['src/feed', 'src/banner', 'src/generated', 'demo/builder/snippet', 'test/helpers', '*'],
  ),
  room('bench', 'bench', 'src', 'demo', 'test/helpers', 'build', '*'),
];

function below(...rooms: readonly string[]): readonly string[] {
  return rooms.map(name => `src/publisher/${name}`);
}

/** The imports that no rule allows, as `from -> to`, for the given sources by path. */
export function forbiddenImports(sources: ReadonlyMap<string, string>): readonly string[] {
  return [...sources].flatMap(([from, source]) =>
    importsOf(from, source)
      .filter(to => !isAllowed(from, to))
      .map(to => `${from} -> ${to}`),
  );
}

/** Each chain of imports that ends where it began, as a list of paths. */
export function importCycles(sources: ReadonlyMap<string, string>): readonly string[] {
  const imports = new Map(
    [...sources].map(([from, source]) => [
      from,
      importsOf(from, source).flatMap(
        to => [to, to.replace(/\.ts$/, '.js')].find(path => sources.has(path)) ?? [],
      ),
    ]),
  );
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, chain: readonly string[]): void => {
    const start = chain.indexOf(file);
    if (start >= 0) cycles.push([...chain.slice(start), file].join(' -> '));
    if (start >= 0 || done.has(file)) return;
    for (const next of imports.get(file) ?? []) visit(next, [...chain, file]);
    done.add(file);
  };
  for (const file of imports.keys()) visit(file, []);
  return cycles;
}

function isAllowed(from: string, to: string): boolean {
  const own = roomOf(from);
  if (!own) return false;
  return [own.path, ...own.to].some(path => path === '*' || isIn(to, path));
}

function roomOf(file: string): Room | undefined {
  return ROOMS.filter(({path}) => isIn(file, path)).sort(
    (a, b) => b.path.length - a.path.length,
  )[0];
}

/** Whether a path is that file, in that folder, or a module of that package. */
function isIn(path: string, place: string): boolean {
  return path === place || path.startsWith(place.endsWith(':') ? place : `${place}/`);
}

function importsOf(from: string, source: string): readonly string[] {
  const found = ts.preProcessFile(source).importedFiles.map(({fileName}) => fileName);
  return found.map(name =>
    name.startsWith('.') ? posix.join(posix.dirname(from), name).replace(/\.js$/, '.ts') : name,
  );
}
