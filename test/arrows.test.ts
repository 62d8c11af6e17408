import {readdirSync, readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {turnedArrows} from './helpers/arrows.js';

const files = new Map([...sourcesIn('src/'), ...sourcesIn('bench/')]);

function sourcesIn(folder: string): readonly (readonly [path: string, source: string])[] {
  const root = new URL(`../${folder}`, import.meta.url);
  return readdirSync(root, {recursive: true, encoding: 'utf8'})
    .filter(path => path.endsWith('.ts'))
    .map(path => [folder + path.replaceAll('\\', '/'), readFileSync(new URL(path, root), 'utf8')]);
}

describe('the arrows between our modules', () => {
  it('all point the way the house says', () => {
    expect(files.size).toBeGreaterThan(20);
    expect(turnedArrows(files)).toEqual([]);
  });

  it.each([
    ['src/feed/schema/feed.ts', "import {html} from 'lit';"],
    ['src/feed/schema/feed.ts', "import {readFile} from 'node:fs/promises';"],
    ['src/feed/schema/feed.ts', "import type {View} from '../banner/view.js';"],
    ['src/feed/schema/feed.ts', "export * from '../publisher/judge.js';"],
    ['src/banner/view/summary.ts', "import {html} from 'lit';"],
    ['src/banner/embed/auto-embed.ts', "import {judge} from '../../publisher/judge.js';"],
    ['src/banner/embed/auto-embed.ts', "const late = await import('../../define.js');"],
    ['src/publisher/decide/decide.ts', "import {styles} from '../banner/styles.js';"],
    ['src/publisher/decide/decide.ts', "import {run} from './run.js';"],
    ['src/element.ts', "import './define.js';"],
    ['src/framework-types/react.ts', "import '../define.js';"],
    ['src/banner/view/summary.ts', "import {table} from '../../bench/figures/table.js';"],
    ['bench/figures/table.ts', "import {readFileSync} from 'node:fs';"],
    ['bench/report/bytes.ts', "import type {Host} from '../setup/host.js';"],
    ['bench/baselines/by-hand.ts', "import {html} from 'lit';"],
    ['bench/setup/bench.ts', "import '../baselines/giscus.js';"],
    ['src/new-folder/thing.ts', "import {parseFeed} from '../feed/feed.js';"],
  ])('would be seen to turn back in %s with %s', (path, source) => {
    expect(turnedArrows(new Map([[path, source]]))).toHaveLength(1);
  });
});
