import {Command} from 'commander';
import {describe, expect, it} from 'vitest';
import {addReadingCommands} from '../../src/publisher/cli/reading-commands.js';
import {addWritingCommands} from '../../src/publisher/cli/writing-commands.js';
import {readDocument} from '../helpers/documents.js';
import {fakeWorld} from '../helpers/publisher/fake-world.js';

const program = new Command();
const finish = (): void => undefined;
addWritingCommands(program, fakeWorld(), finish);
addReadingCommands(program, fakeWorld(), finish);

const page = readDocument('docs/publisher.md');
const [, section = ''] = /\n## Commands\n(.*?)\n## /s.exec(page) ?? [];
/** The names in the headings, of which one may have two: `### set and unset`. */
const documented = [...section.matchAll(/^### (.+)$/gm)].flatMap(([, heading = '']) =>
  heading.split(' and '),
);

describe('the commands in docs/publisher.md', () => {
  it('are the commands of src/publisher/cli', () => {
    const names = program.commands.map(command => command.name());
    expect(names.length).toBeGreaterThan(5);
    expect(
      documented.toSorted(),
      'Each command needs a heading in "Commands" in docs/publisher.md',
    ).toEqual(names.toSorted());
  });

  it.each(program.commands.map(command => [command.name(), command] as const))(
    'have every option named: %s',
    (name, {options}) => {
      const flags = options.flatMap(({long}) => long ?? []);
      expect(
        flags.filter(flag => !new RegExp(`${flag}\\b`).test(section)),
        `Say what this option of ${name} does in "Commands" in docs/publisher.md`,
      ).toEqual([]);
    },
  );
});
