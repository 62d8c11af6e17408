/** Runs the commands, configs and feeds in the documents with the built program. */
import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {DOCUMENTS, readDocument, snippetsIn} from '../../helpers/documents.js';

const CLI = resolve('dist/cli.js');
const BULLETIN = resolve('test/publisher/golden/mi5/shape-of-2026.xml');
const COMMAND = /^(?:\/opt\/threat-level\/node_modules\/\.bin\/)?threat-level-feed (.*)$/;
const PUBLISHER = readDocument('docs/publisher.md');
const WORDS = /"[^"]*"|\S+/g;
/** Done, or done and a person should look. A usage error or a failing machine are neither. */
const FINE = [0, 3];

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'threat-level-documents-'));
  mkdirSync(join(folder, 'srv/www'), {recursive: true});
});
afterEach(() => {
  rmSync(folder, {recursive: true, force: true});
});

interface Outcome {
  readonly status: number | null;
  readonly printed: string;
}

function run(...argv: readonly string[]): Outcome {
  const {status, stdout, stderr} = spawnSync(process.execPath, [CLI, ...argv], {encoding: 'utf8'});
  return {status, printed: stdout + stderr};
}

function commandsOn(page: string): readonly string[] {
  return snippetsIn('sh', [page])
    .flatMap(({code}) => code.split('\n'))
    .flatMap(line => COMMAND.exec(line)?.[1] ?? [])
    .filter(command => !command.startsWith('serve '));
}

/** In folders of this test, with a bulletin from a file, and without --watch. */
function argumentsOf(command: string): readonly string[] {
  const here = command
    .replaceAll('https://threat-level.csp.example/', '/srv/threat-level/')
    .replaceAll('/srv/', `${folder}/srv/`)
    .replace(/ --watch \d+/, '');
  const words = (here.match(WORDS) ?? []).map(word => word.replaceAll('"', ''));
  return words[0] === 'publish' ? [...words, '--mi5', BULLETIN] : words;
}

describe('the commands of a document', () => {
  const pages = DOCUMENTS.filter(page => commandsOn(page).length > 0);

  it('commands are in the README and on the pages for operators', () => {
    expect(pages).toEqual(['README.md', 'docs/operating.md', 'docs/publisher.md']);
  });

  it.each(pages)('the commands of a document work, one after the other: %s', page => {
    // `init` for a host that compresses by itself takes less time, because it writes no compressed copies.
    run(...argumentsOf('init /srv/threat-level --host netlify'));
    run(...argumentsOf('publish --out /srv/threat-level'));
    for (const command of commandsOn(page)) {
      const {status, printed} = run(...argumentsOf(command));
      expect(FINE, `${command}\n${printed}`).toContain(status);
    }
  });
});

describe('the configs in the documents', () => {
  const configs = snippetsIn('yaml');

  it('there is a config in the documents', () => {
    expect(configs.length).toBeGreaterThan(0);
  });

  it.each(configs)(
    'the configs in the documents are valid, except for a missing key or Welsh: $page',
    ({code}) => {
      const config = join(folder, 'config.yaml');
      writeFileSync(config, code);
      const {printed} = run('check', config);
      const found = [...printed.matchAll(/\[([a-z0-9-]+)\]/g)].map(([, name]) => name);
      expect(found).toEqual(/^key:/m.test(code) ? ['key-missing'] : ['welsh-missing']);
    },
  );
});

describe('the feed in the documents', () => {
  it('the feed in the documents is valid', () => {
    const [feed] = snippetsIn('json', ['docs/feed.md']);
    const file = join(folder, 'feed.json');
    writeFileSync(file, feed?.code ?? '');
    expect(run('validate', file)).toMatchObject({status: 0});
  });
});

describe('the page about the publisher', () => {
  it('the publisher’s page has every key of a config', () => {
    const [, table = ''] = /^## Config\n(.*?)^## /ms.exec(PUBLISHER) ?? [];
    const commented = readDocument('src/publisher/config/example-config.yaml');
    const keys = [...commented.matchAll(/^(?:# )?([a-z]+):/gm)].map(([, key = '']) => key);
    expect(keys.length).toBeGreaterThan(8);
    expect(keys.filter(key => !table.includes(`\`${key}\``))).toEqual([]);
  });
});
