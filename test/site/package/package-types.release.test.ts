import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {publint} from 'publint';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {compileTemplate, parse} from 'vue/compiler-sfc';
import {createProject, type Project} from '../../helpers/package/installed-package.js';
import {firstSnippet, readDocument} from '../../helpers/documents.js';

const CHECKED_IN_FULL = {
  target: 'es2022',
  lib: ['es2022', 'dom', 'dom.iterable'],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: false,
  noEmit: true,
};

const PAGE = 'docs/frameworks.md';

let project: Project;
beforeAll(async () => {
  project = await createProject();
});
afterAll(() => {
  project.remove();
});

describe('the packed package', () => {
  it('the packed package passes publint', async () => {
    const {messages} = await publint({pkgDir: project.installed, pack: false, strict: true});
    expect(messages).toEqual([]);
  });

  it('the packed package has types that match its modules in every resolution mode', () => {
    const {isFine, printed} = project.run('@arethetypeswrong/cli/dist/index.js', [
      project.tarball,
      '--profile=esm-only',
    ]);
    expect({isFine, printed}).toMatchObject({isFine: true});
  });

  it('the packed package has every file that its package.json names', () => {
    const read = (path: string) => readFileSync(join(project.installed, path), 'utf8');
    const about = JSON.parse(read('package.json')) as Record<string, string>;
    expect(JSON.parse(read(about['customElements'] ?? ''))).toHaveProperty('modules');
    expect(JSON.parse(read(about['web-types'] ?? ''))).toHaveProperty('contributions');
    expect(JSON.parse(read('dist/feed.schema.json'))).toHaveProperty('$schema');
  });
});

const PROGRAM = `
import {ThreatLevelBannerElement as Registered, type Level} from 'threat-level-banner';
import {ThreatLevelBannerElement, type Variant} from 'threat-level-banner/element';
import 'threat-level-banner/define';
import {parseFeed, type Feed} from 'threat-level-banner/feed';

const result = parseFeed('{}');
export const feed: Feed | undefined = result.ok ? result.value : undefined;
export const banner: Registered = document.createElement('threat-level-banner');
const variant: Variant = 'strip';
banner.variant = variant;
banner.addEventListener('threat-level-change', ({newLevel}) => {
  const level: Level = newLevel;
  console.log(level);
});
export class Own extends ThreatLevelBannerElement {}
`;

describe('a program with TypeScript and without any framework', () => {
  it.each([
    ['node16', 'node16'],
    ['bundler', 'esnext'],
  ])('compiles with every library checked, found by %s, a slip apart', (resolution, module) => {
    const compilerOptions = {...CHECKED_IN_FULL, moduleResolution: resolution, module};
    project.write(`${resolution}/tsconfig.json`, JSON.stringify({compilerOptions}));
    project.write(`${resolution}/program.ts`, PROGRAM);
    project.write(`${resolution}/slip.ts`, PROGRAM.replace("'strip'", "'stripe'"));
    const {printed} = project.run('typescript/bin/tsc', ['--project', '.'], resolution);
    expect(printed.trim().split('\n')).toEqual([
      expect.stringMatching(/^slip\.ts\(.*'"stripe"' is not assignable to type/),
    ]);
  });
});

const WITH_FRAMEWORK = {
  ...CHECKED_IN_FULL,
  moduleResolution: 'bundler',
  module: 'esnext',
  jsx: 'react-jsx',
  verbatimModuleSyntax: true,
  // Other libraries' types are not checked.
  skipLibCheck: true,
};

interface Slip {
  readonly made: (sample: string) => string;
  readonly output: RegExp;
}

/** Mistakes that a person may make in a sample, and the compiler's message for each. */
const SLIPS: Readonly<Record<string, Slip>> = {
  'a variant that there is none of': {
    made: sample => sample.replace('variant="card"', 'variant="cart"'),
    output: /cart.* is not assignable to type/,
  },
  'a word for a number': {
    made: sample => sample.replace(/(eading-?level=)("3"|\{3\})/i, `$1"'three'"`),
    output: /is not assignable to type/,
  },
  'a field that the event has not': {
    made: sample => sample.replace('event.newLevel', 'event.level'),
    output: /'level' does not exist/,
  },
};

const WITHOUT_REFRESH: Readonly<Record<string, Slip>> = {
  ...SLIPS,
  'minutes in the place of the method': {
    made: sample => sample.replace('variant="card"', 'refresh="30"'),
    output: /'refresh' does not exist|to type '(never|undefined)'/,
  },
};

const FRAMEWORKS = {
  React: {
    language: 'tsx',
    packages: ['react', '@types/react'],
    check: ['typescript/bin/tsc', '--project', '.'],
    slips: WITHOUT_REFRESH,
  },
  Vue: {
    language: 'vue',
    packages: ['vue'],
    check: ['vue-tsc/bin/vue-tsc.js', '--project', '.'],
    slips: WITHOUT_REFRESH,
  },
  Svelte: {
    language: 'svelte',
    packages: ['svelte'],
    check: ['svelte-check/bin/svelte-check', '--tsconfig', 'tsconfig.json', '--output', 'machine'],
    slips: SLIPS,
  },
} as const;

describe.each(Object.entries(FRAMEWORKS))(
  'the documented sample for %s',
  (name, {language, packages, check, slips}) => {
    const [program, ...argv] = check;
    const sample = firstSnippet(language, PAGE);
    let errors: readonly string[];

    beforeAll(() => {
      project.link(...packages);
      project.write(`${name}/tsconfig.json`, JSON.stringify({compilerOptions: WITH_FRAMEWORK}));
      project.write(`${name}/sample.${language}`, sample);
      Object.values(slips).forEach(({made}, index) => {
        if (made(sample) === sample) throw new Error(`There is nothing for slip ${String(index)}.`);
        project.write(`${name}/slip-${String(index)}.${language}`, made(sample));
      });
      const {printed} = project.run(program, argv, name);
      errors = printed.split('\n').filter(line => /error TS| ERROR /.test(line));
    });

    it('the sample compiles', () => {
      expect(errors.filter(error => !error.includes('slip-'))).toEqual([]);
    });

    it.each(
      Object.values(slips).map(({output}, index) => [Object.keys(slips)[index], output, index]),
    )('does not compile with %s', (_title, output, index) => {
      expect(errors.filter(error => error.includes(`slip-${String(index)}`))).toEqual([
        expect.stringMatching(output),
      ]);
    });
  },
);

describe('Vue’s own compiler', () => {
  it('Vue’s compiler makes an element of the tag, with the documented option', () => {
    expect(readDocument(PAGE)).toContain("isCustomElement: tag => tag === 'threat-level-banner'");
    const isCustomElement = (tag: string) => tag === 'threat-level-banner';
    const {descriptor} = parse(firstSnippet('vue', PAGE));
    const {code} = compileTemplate({
      source: descriptor.template?.content ?? '',
      filename: 'sample.vue',
      id: 'sample',
      compilerOptions: {isCustomElement},
    });
    expect(code).toContain('_createElementBlock("threat-level-banner"');
    expect(code).not.toContain('resolveComponent');
  });
});
