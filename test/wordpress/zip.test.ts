import {execFileSync} from 'node:child_process';
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {unzipSync} from 'fflate';
import {describe, expect, it} from 'vitest';
import {version} from '../../src/generated/version.js';
import {RELEASES} from '../helpers/servers/wordpress.js';

/** The zip as built now, into a folder that is gone by then. */
function build(timeZone: string): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'threat-level-'));
  const env = {...process.env, TZ: timeZone};
  execFileSync(process.execPath, ['build/steps/wordpress.js', folder], {env, stdio: 'pipe'});
  const zip = readFileSync(join(folder, `threat-level-banner-${version}.zip`));
  rmSync(folder, {recursive: true});
  return zip;
}

describe('the zip of the WordPress plugin', () => {
  const zip = build('Pacific/Auckland');
  const files = new Map(
    Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]),
  );

  it('is the same at each build, in any time zone', () => {
    expect(build('America/Los_Angeles').equals(zip)).toBe(true);
  });

  it('holds one folder, with the script and its parts, and nothing of another way onto a page', () => {
    const built = ['locales', 'parts'].flatMap(folder =>
      readdirSync(`dist/site/${folder}`).map(name => `${folder}/${name}`),
    );
    const names = [...files.keys()];
    expect(names.filter(name => !name.startsWith('threat-level-banner/'))).toEqual([]);
    expect(names.filter(name => name.includes('/banner/')).sort()).toEqual(
      [...built, 'load.js', 'threat-level-banner.js']
        .map(name => `threat-level-banner/banner/${name}`)
        .sort(),
    );
    expect(names).toContain('threat-level-banner/LICENSE');
  });

  it('says the version of the package, and leaves no place for it open', () => {
    const open = [...files].filter(([, text]) => /@(VERSION|LANGUAGES|ATTRIBUTES)@/.test(text));
    expect(open.map(([name]) => name)).toEqual([]);
    expect(files.get('threat-level-banner/threat-level-banner.php')).toContain(
      ` * Version:           ${version}\n`,
    );
    expect(files.get('threat-level-banner/readme.txt')).toContain(`\nStable tag: ${version}\n`);
    expect(files.get('threat-level-banner/readme.txt')).toContain('`region` (uk, ni, both), ');
    expect(files.get('threat-level-banner/banner/load.js')).toContain(`.js?ver=${version}#define'`);
  });

  it('holds the translations as WordPress reads them', () => {
    const names = [...files.keys()].filter(name => name.includes('/languages/'));
    expect(names.map(name => name.replace('threat-level-banner/languages/', ''))).toEqual([
      'threat-level-banner-cy-threat-level-banner-editor.json',
      'threat-level-banner-cy.mo',
      'threat-level-banner-cy.po',
      'threat-level-banner.pot',
    ]);
  });
});

describe('what WordPress’s directory takes', () => {
  const DIRECTORY = 'dist/wordpress/directory';
  const readme = readFileSync(`${DIRECTORY}/trunk/readme.txt`, 'utf8');

  it('is the plugin, without the header that keeps the directory from updating it', () => {
    const zipped = 'dist/wordpress/threat-level-banner';
    const named = (folder: string): readonly string[] =>
      readdirSync(folder, {recursive: true, encoding: 'utf8'}).toSorted();
    expect(named(`${DIRECTORY}/trunk`)).toEqual(named(zipped));
    const main = readFileSync(`${zipped}/threat-level-banner.php`, 'utf8');
    expect(main).toContain(' * Update URI:        false\n');
    expect(readFileSync(`${DIRECTORY}/trunk/threat-level-banner.php`, 'utf8')).toBe(
      main.replace(' * Update URI:        false\n', ''),
    );
  });

  it('has a picture for each caption', () => {
    const [, captions = ''] = /== Screenshots ==\n\n(.*?)\n\n/s.exec(readme) ?? [];
    expect(readdirSync(`${DIRECTORY}/assets`)).toEqual(
      captions.split('\n').map((_, index) => `screenshot-${String(index + 1)}.png`),
    );
  });

  it('says the newest release that it was tested in, at most five tags, and one short sentence', () => {
    expect(readme).toContain(`\nTested up to: ${Object.keys(RELEASES).at(-1)!}\n`);
    const [, tags = ''] = /^Tags: (.*)$/m.exec(readme) ?? [];
    expect(tags.split(',').length).toBeLessThanOrEqual(5);
    const [, short = ''] = /^License URI: .*\n\n(.*)\n/m.exec(readme) ?? [];
    expect(short.length).toBeGreaterThan(20);
    expect(short.length).toBeLessThanOrEqual(150);
  });
});
