import {readdirSync, readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';

const root = new URL('../../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const parse = (path: string): unknown => JSON.parse(read(path));

interface Package {
  readonly version: string;
  readonly license: string;
  readonly dependencies: Readonly<Record<string, string>>;
}

/** What is in the script that a visitor downloads, beside our own code: decision 19. */
const BUNDLED = ['@lit/reactive-element', 'lit', 'lit-element', 'lit-html'];
/** The command line's, and what only pages load. */
const NODE_ONLY = ['commander', 'lit', 'sirv'];
const installed = (name: string): Package => parse(`node_modules/${name}/package.json`) as Package;

describe('the notice beside the built files', () => {
  const notice = read('dist/site/NOTICE.txt');

  it('the notice names the packages in the built files, and no other', () => {
    const named = [...notice.matchAll(/^-{72}\n\n(\S+) (\S+)\n/gm)].map(match => [
      match[1],
      match[2],
    ]);
    expect(named).toEqual(BUNDLED.map(name => [name, installed(name).version]));
  });

  it('the notice has the whole licence of each package', () => {
    for (const name of BUNDLED) {
      const licence = read(`node_modules/${name}/LICENSE`).trim();
      expect(notice, name).toContain(licence);
    }
  });

  it('the notice is in the package, the folder of the version and the plugin', () => {
    const {version} = parse('package.json') as Package;
    for (const folder of ['dist', `dist/site/${version}`, 'dist/wordpress/threat-level-banner']) {
      expect(read(`${folder}/NOTICE.txt`)).toBe(notice);
    }
  });
});

describe('the notice beside the Worker', () => {
  it('has every package that the Worker contains, each with its licence', () => {
    const notice = read('dist/worker/NOTICE.txt');
    const names = [...notice.matchAll(/^-{72}\n\n(\S+) \S+\n\n(.+)/gm)].map(([, name]) => name);
    const {dependencies} = parse('package.json') as Package;
    const needed = Object.keys(dependencies).filter(name => !NODE_ONLY.includes(name));
    expect(names).toEqual(expect.arrayContaining([...needed, 'entities', 'pathe', 'xmlchars']));
    expect(names).not.toContain('commander');
    expect(notice).toContain('The ISC License\n\nCopyright (c) Contributors');
  });
});

describe('the list of parts', () => {
  const bom = parse('dist/sbom.cdx.json') as {
    readonly bomFormat: string;
    readonly serialNumber?: string;
    readonly components: readonly {
      readonly name: string;
      readonly version: string;
      readonly purl: string;
    }[];
  };
  const {dependencies} = parse('package.json') as Package;

  it('the bill of materials names every dependency and every bundled package, with its version', () => {
    const listed = bom.components.map(({name, version}) => `${name}@${version}`);
    for (const name of [...Object.keys(dependencies), ...BUNDLED]) {
      expect(listed).toContain(`${name}@${installed(name).version}`);
    }
    expect(bom.bomFormat).toBe('CycloneDX');
  });

  it('the bill of materials names their dependencies in turn, each once', () => {
    const listed = bom.components.map(({name}) => name);
    for (const name of ['entities', '@lit-labs/ssr-dom-shim', 'totalist']) {
      expect(listed).toContain(name);
    }
    expect(new Set(listed).size).toBe(listed.length);
  });

  it('the bill of materials names no build tool, and is the same for each build', () => {
    const names = bom.components.map(({name}) => name);
    expect(names).not.toContain('vite');
    expect(names.length).toBeLessThan(30);
    expect(bom.serialNumber).toBeUndefined();
    expect(JSON.stringify(bom)).not.toMatch(/timestamp|https?:\/\/(?!cyclonedx)/);
  });
});

describe('the built files', () => {
  /** The packages that a file imports by name, which are not in it. */
  function importedBy(path: string): string[] {
    const names = read(path).matchAll(
      /(?:\b(?:from|import)\s*["']|\bimport\(\s*["'`])((?:@[\w-]+\/)?[a-z][\w-]*)[^"'`:]*["'`]/g,
    );
    return [...names].map(([, name = '']) => name);
  }
  const files = readdirSync(new URL('dist/', root), {recursive: true, encoding: 'utf8'}).filter(
    file => file.endsWith('.js'),
  );
  const isForNode = (file: string): boolean => /^(chunks\/|[\w-]+\.js$)/.test(file);

  it('import the dependencies of package.json by name, and no other package', () => {
    const {dependencies} = parse('package.json') as Package;
    const names = new Set(files.filter(isForNode).flatMap(file => importedBy(`dist/${file}`)));
    expect([...names].sort()).toEqual(Object.keys(dependencies).sort());
  });

  it('import nothing by name where a browser or the Worker loads them', () => {
    const others = files.filter(file => !isForNode(file) && !file.startsWith('wordpress/'));
    expect(others.length).toBeGreaterThan(100);
    expect(others.filter(file => importedBy(`dist/${file}`).length)).toEqual([]);
  });
});

describe('the lock file', () => {
  const {packages} = parse('package-lock.json') as {
    packages: Record<string, {resolved?: string; integrity?: string; link?: boolean}>;
  };
  const {workspaces} = parse('package.json') as {workspaces: string[]};

  it('the lock file has the hash of every package, and the address of none', () => {
    const isOwn = (path: string, isLink = false): boolean =>
      path === '' || isLink || workspaces.includes(path);
    const all = Object.entries(packages).filter(([path, {link}]) => !isOwn(path, link));
    expect(all.length).toBeGreaterThan(200);
    expect(all.filter(([, {integrity}]) => !integrity).map(([path]) => path)).toEqual([]);
    expect(all.filter(([, {resolved}]) => resolved).map(([path]) => path)).toEqual([]);
  });

  it('the lock file has exact versions for the dependencies of package.json', () => {
    const {dependencies} = parse('package.json') as Package;
    expect(Object.values(dependencies).filter(version => !/^\d+\.\d+\.\d+$/.test(version))).toEqual(
      [],
    );
  });
});
