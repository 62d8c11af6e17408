import {describe, expect, it} from 'vitest';
import {run} from '../../../src/publisher/cli/run.js';
import {fakeWorld} from '../../helpers/publisher/fake-world.js';

const failing = (code: string): ReturnType<typeof fakeWorld> =>
  fakeWorld({serve: () => Promise.reject(Object.assign(new Error(code), {code}))});

describe('serve', () => {
  it.each([
    ['EADDRINUSE', /port 8080.*another one with --port.*\[port-taken\]/],
    ['EACCES', /port 8080.*may listen on.*\[port-refused\]/],
    [
      'ENOENT',
      /site.*a folder that can be read, such as one that `init` made.*\[folder-unusable\]/,
    ],
  ])('reports what was expected for the system error %s', async (code, sentence) => {
    const world = failing(code);
    expect(await run(['serve', 'site', '--port', '8080'], world)).toBe(2);
    expect(world.said.join('\n')).toMatch(sentence);
    expect(world.said.join('\n')).not.toContain('Error:');
  });
});

describe('set', () => {
  it('also warns of likely mistakes in the config', async () => {
    const world = fakeWorld();
    world.files.set(
      'out/threat-level-feed.yaml',
      'statements: [{id: one, text: {en: We stand together.}, attribution: {name: ""}}]',
    );
    await run(['set', 'severe', '--out', 'out', '--reason', 'As told'], world);
    expect(world.said.join('\n')).toContain('[attribution-empty]');
  });
});
