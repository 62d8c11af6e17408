import {describe, expect, it} from 'vitest';
import {isInstalled, libraries} from '../hostile-hosts/libraries.js';
import {testHostScripts} from '../hostile-hosts/test-host-scripts.js';

testHostScripts(['chromium']);

describe('the library', () => {
  // A library that this machine lacks is skipped by name, but fails in CI.
  const isDemanded = Boolean(process.env['REQUIRE_ENGINES']);

  for (const library of libraries) {
    it.skipIf(!isDemanded && !isInstalled(library))(`${library.name} is installed`, () => {
      expect(isInstalled(library)).toBe(true);
    });
  }
});
