import {Command} from 'commander';
import {describe, expect, it} from 'vitest';
import {addReadingCommands} from '../../src/publisher/cli/reading-commands.js';
import {addWritingCommands} from '../../src/publisher/cli/writing-commands.js';
import {readDocument} from '../helpers/documents.js';
import {fakeIo} from '../helpers/publisher/fake-io.js';

const program = new Command();
const finish = (): void => undefined;
addWritingCommands(program, fakeIo(), finish);
addReadingCommands(program, fakeIo(), finish);

const [, commands = ''] =
  /\n## Commands\n(.*?)\n## /s.exec(readDocument('docs/publisher.md')) ?? [];
/** The text below each heading, by the command; a heading may name two: `### set and unset`. */
const sections = new Map(
  commands
    .split('\n### ')
    .slice(1)
    .flatMap(section => {
      const [heading = '', ...text] = section.split('\n');
      return heading.split(' and ').map(name => [name, text.join('\n')] as const);
    }),
);

describe('the commands in docs/publisher.md', () => {
  it('are the commands of src/publisher/cli', () => {
    const names = program.commands.map(command => command.name());
    expect(names.length).toBeGreaterThan(8);
    expect(
      [...sections.keys()].sort(),
      'Each command needs a heading in "Commands" in docs/publisher.md',
    ).toEqual(names.sort());
  });

  it.each(program.commands.map(command => [command.name(), command] as const))(
    'have every option of %s, except --json, which most have',
    (name, {options}) => {
      const flags = options.flatMap(({long}) => long ?? []).filter(flag => flag !== '--json');
      const isNamed = (flag: string): boolean =>
        new RegExp(`${flag}(?![\\w-])`).test(sections.get(name) ?? '');
      expect(
        flags.filter(flag => !isNamed(flag)),
        `Say below the heading of ${name} in docs/publisher.md what it does`,
      ).toEqual([]);
    },
  );
});
