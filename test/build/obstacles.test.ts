import {describe, expect, it} from 'vitest';
import {findObstacles} from '../../build/release/obstacles.js';

const READY = {
  version: '1.2.3',
  status: '',
  changelog: '# Changelog\n\n## [Unreleased]\n\n## [1.2.3] - 2026-11-28\n\n### Added\n',
};

describe('what stands in the way of a release', () => {
  it('is nothing, if all is committed and the changelog has the version with its date', () => {
    expect(findObstacles(READY)).toEqual([]);
  });

  it('is a file that is not committed, by its name', () => {
    expect(findObstacles({...READY, status: ' M src/embed.ts\n?? notes.txt\n'})).toEqual([
      'These files are not committed:\n M src/embed.ts\n?? notes.txt',
    ]);
  });

  it.each([
    ['no heading of the version', '## [Unreleased]\n'],
    ['no date', '## [1.2.3]\n'],
    [
      'another version, which a dot would match',
      '## [1.213] - 2026-11-28\n## [1x2x3] - 2026-11-28\n',
    ],
  ])('is a changelog with %s', (_, changelog) => {
    expect(findObstacles({...READY, changelog})).toEqual([
      expect.stringContaining('CHANGELOG.md has no line "## [1.2.3] - "'),
    ]);
  });
});
