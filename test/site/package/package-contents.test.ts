/** What npm would publish: nothing but what somebody needs, and not more than it weighed when it was last looked at. */
import {execFileSync} from 'node:child_process';
import {describe, expect, it} from 'vitest';

interface Packed {
  /** In bytes: the tarball, and its files. */
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly {readonly path: string}[];
}

const ALLOWED = [
  /^(README\.md|LICENSE|package\.json)$/,
  // What programs import, with the types.
  /^dist\/(index|element|define|feed)\.(js|d\.ts)$/,
  /^dist\/chunks\/[\w-]+\.js$/,
  /^dist\/(banner|feed|generated|framework-types)\/.*\.d\.ts$/,
  /^dist\/(feed\.schema|config\.schema|custom-elements|history|web-types|vscode\.html-custom-data)\.json$/,
  // The command.
  /^dist\/(cli|chunks\/publisher\/[\w-]+)\.js$/,
  /^recipes\/[\w.-]+$/,
  /^dist\/worker\/(worker\.js|wrangler\.jsonc|NOTICE\.txt)$/,
  // What hosts serve.
  /^dist\/site\/(\d+\.\d+\.\d+\/)?(threat-level-banner[\w.-]*|frame[\w.-]*|(locales|parts)\/[\w-]+)\.(js|html|css)$/,
  /^dist\/site\/(index|preview|board|status|history|review)\.html$/,
  /^dist\/site\/(builder|review)\/[\w.-]+\.(js|css|json)$/,
  /^dist\/site\/history\.(csv|json)$/,
  /^dist\/site\/threat-level-banner-wordpress\.zip$/,
  /^dist\/(site\/)?(\d+\.\d+\.\d+\/)?(NOTICE\.txt|integrity\.json|sbom\.cdx\.json)$/,
];

const [packed] = JSON.parse(
  execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {encoding: 'utf8'}),
) as [Packed];

describe('the package that npm would publish', () => {
  it('has no file that nobody needs', () => {
    const stray = packed.files.filter(({path}) => !ALLOWED.some(pattern => pattern.test(path)));
    expect(stray).toEqual([]);
  });

  it.each(ALLOWED.map(pattern => [pattern]))('has files like %s', pattern => {
    expect(packed.files.some(({path}) => pattern.test(path))).toBe(true);
  });

  it('weighs at most 1.8 MB, and 5.9 MB unpacked', () => {
    expect(packed.size).toBeLessThan(1_800_000);
    expect(packed.unpackedSize).toBeLessThan(5_900_000);
  });
});
