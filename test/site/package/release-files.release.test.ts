/** The files of a release, made twice from the same build. */
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {unzipSync} from 'fflate';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {assemble, CHECKSUMS} from '../../../build/release/assemble.js';
import {version} from '../../../src/generated/version.js';

const folder = mkdtempSync(join(tmpdir(), 'threat-level-release-'));
const [first, again] = [join(folder, 'first'), join(folder, 'again')];
const NAME = 'threat-level-banner';
let tarball: string;

beforeAll(() => {
  tarball = assemble(first, version);
  assemble(again, version);
});
afterAll(() => {
  rmSync(folder, {recursive: true});
});

const read = (file: string): Buffer => readFileSync(join(first, file));
const entriesOf = (zip: string): string[] => Object.keys(unzipSync(read(zip)));

describe('the files of a release', () => {
  it('are the package, three archives, the notice, the bill of materials and the checksums', () => {
    expect(readdirSync(first).sort()).toEqual(
      [
        CHECKSUMS,
        'NOTICE.txt',
        'sbom.cdx.json',
        `${NAME}-${version}.tgz`,
        `${NAME}-site-${version}.zip`,
        `${NAME}-wordpress-${version}.zip`,
        `${NAME}-worker-${version}.zip`,
      ].sort(),
    );
    expect(tarball).toBe(join(first, `${NAME}-${version}.tgz`));
  });

  it('are the same for the same build, byte for byte', () => {
    for (const file of readdirSync(first)) {
      expect(read(file).equals(readFileSync(join(again, file))), file).toBe(true);
    }
  });

  it('have checksums that `sha256sum --check` confirms', () => {
    const lines = read(CHECKSUMS).toString().trim().split('\n');
    expect(lines).toHaveLength(readdirSync(first).length - 1);
    for (const line of lines) {
      const [hash, file = ''] = line.split('  ');
      expect(createHash('sha256').update(read(file)).digest('hex')).toBe(hash);
    }
    execFileSync('sha256sum', ['--check', '--strict', '--quiet', CHECKSUMS], {cwd: first});
  });

  it('have the whole site, the plugin and the Worker, each in a folder of its own', () => {
    expect(entriesOf(`${NAME}-site-${version}.zip`)).toEqual(
      expect.arrayContaining([
        `${NAME}-site/${NAME}.js`,
        `${NAME}-site/${version}/${NAME}.cy.js`,
        `${NAME}-site/index.html`,
        `${NAME}-site/NOTICE.txt`,
      ]),
    );
    expect(entriesOf(`${NAME}-wordpress-${version}.zip`)).toContain(`${NAME}/${NAME}.php`);
    expect(entriesOf(`${NAME}-worker-${version}.zip`).sort()).toEqual(
      ['NOTICE.txt', 'worker.js', 'wrangler.jsonc'].map(file => `${NAME}-worker/${file}`),
    );
  });
});
