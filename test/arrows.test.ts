import {readdirSync, readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {forbiddenImports, importCycles} from './helpers/arrows.js';

const sources = new Map(['src/', 'demo/', 'build/', 'bench/'].flatMap(sourcesIn));

function sourcesIn(folder: string): readonly (readonly [path: string, source: string])[] {
  const root = new URL(`../${folder}`, import.meta.url);
  return readdirSync(root, {recursive: true, encoding: 'utf8'})
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => /\.(ts|js)$/.test(path) && !/node_modules|^wordpress\//.test(path))
    .map(path => [folder + path, readFileSync(new URL(path, root), 'utf8')]);
}

describe('imports between the rooms', () => {
  it('imports between folders follow the rules', () => {
    expect(sources.size).toBeGreaterThan(200);
    expect(forbiddenImports(sources)).toEqual([]);
  });

  it('imports form no cycle', () => {
    expect(importCycles(sources)).toEqual([]);
  });

  it('the cycle check finds a cycle', () => {
    const cycle = new Map([
      ['demo/a.ts', "import {b} from './b.js';"],
      ['demo/b.ts', "import type {C} from './c.js';"],
      ['demo/c.ts', "import {b} from './b.js';"],
    ]);
    expect(importCycles(cycle)).toEqual(['demo/b.ts -> demo/c.ts -> demo/b.ts']);
  });

  it.each([
    ['src/feed/schema/feed.ts', "import {html} from 'lit';"],
    ['src/feed/schema/feed.ts', "import {readFile} from 'node:fs/promises';"],
    ['src/feed/schema/feed.ts', "import {isActive} from '../rules/is-active.js';"],
    ['src/feed/rules/areas.ts', "import type {View} from '../../banner/view/summary.js';"],
    ['src/feed/message/message.ts', "export * from '../../publisher/decide/decide.js';"],
    ['src/banner/view/summary.ts', "import {html} from 'lit';"],
    ['src/banner/templates/banner.ts', "import type {Details} from '../details/index.js';"],
    ['src/banner/embed/auto-embed.ts', "import {decide} from '../../publisher/decide/decide.js';"],
    ['src/banner/embed/auto-embed.ts', "const late = await import('../../define.js');"],
    ['src/publisher/decide/decide.ts', "import {readFile} from '../store/folder.js';"],
    ['src/publisher/store/folder.ts', "import {run} from '../cli/run.js';"],
    ['src/publisher/decide/decide.ts', "import {styles} from '../../banner/styles/base.js';"],
    ['src/worker/run.ts', "import {join} from 'node:path';"],
    ['src/worker/run.ts', "import {decide} from '../publisher/decide/decide.js';"],
    ['src/publisher/commands/publish.ts', "import {serve} from '../../worker/serve.js';"],
    ['src/element.ts', "import './define.js';"],
    ['src/framework-types/react.ts', "import '../define.js';"],
    ['demo/builder/choice.ts', "import {exampleFeed} from '../examples/feeds.js';"],
    ['src/new-folder/thing.ts', "import {parseFeed} from '../feed/schema/feed.js';"],
  ])('are refused in %s for %s', (path, source) => {
    expect(forbiddenImports(new Map([[path, source]]))).toHaveLength(1);
  });
});
