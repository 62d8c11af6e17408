import {describe, expect, it} from 'vitest';
import {run} from '../../../src/publisher/cli/run.js';
import {
  notifyingPublisher,
  type NotifyingPublisher,
} from '../../helpers/publisher/notifying-publisher.js';
import {takeStep, type Step} from '../../helpers/publisher/replay.js';
import {publishedFeed} from '../../helpers/publisher/two-sources.js';

describe('a level that MI5 repeats after GOV.UK reported a fall', () => {
  const at = async (...steps: readonly Step[]): Promise<NotifyingPublisher> => {
    const one = notifyingPublisher();
    for (const step of steps) await takeStep(one, step);
    return one;
  };
  const before: readonly Step[] = [
    [0, 'severe 04-30', 'severe 05-01', ''],
    [1, '-', 'substantial 23T06', ''],
    [1, 'severe 04-30', '-', ''],
  ];

  it('has its day and the level before, and leaves no trace of the fall', async () => {
    const {io} = await at(...before);
    const {assessments, history = []} = publishedFeed(io);
    expect(assessments.uk).toEqual({
      level: 'severe',
      since: '2026-04-30',
      previous: 'substantial',
    });
    const national = history.filter(({region}) => region === 'uk');
    expect(national[0]).toEqual({region: 'uk', level: 'severe', since: '2026-04-30'});
    expect(io.files.get('out/feed.atom')).not.toContain('2026-11-23T00:00:00Z');
  });

  it('leaves no trace if its day was not known', async () => {
    const {io} = await at(
      [0, 'severe', 'severe 05-01', ''],
      [1, '-', 'substantial 23T06', ''],
      [1, 'severe', '-', ''],
    );
    expect(publishedFeed(io).assessments.uk).toEqual({
      level: 'severe',
      firstReadAt: '2026-11-23T06:00:00Z',
    });
    expect(JSON.stringify(publishedFeed(io).history)).not.toContain('2026-11-23');
  });

  it('is reported by `status` as disputed, with what each source reported and when', async () => {
    const {io} = await at(...before);
    expect(await run(['status', 'out/feed.json', '--no-script'], io)).toBe(3);
    const output = io.output.join('\n');
    expect(output).toContain(
      'expected the levels from MI5: uk severe, ni low; received from GOV.UK: uk substantial, ni low, last read 2026-11-23T07:00:00Z [sources-disagree]',
    );
    expect(io.printed.join('\n')).toContain('the sources disagree');
  });

  it('is not in dispute in a feed that an older version wrote', async () => {
    const {io} = await at(...before.slice(0, 2));
    const {sources = [], ...others} = publishedFeed(io);
    expect(sources[0]).toHaveProperty('assessments');
    const older = sources.map(source => ({...source, assessments: undefined}));
    io.files.set('out/feed.json', JSON.stringify({...others, sources: older}));
    expect(await run(['status', 'out/feed.json', '--no-script'], io)).toBe(0);
  });

  it('is kept apart only while the sources differ or one was not read', async () => {
    const isKept = ({io}: NotifyingPublisher): boolean[] =>
      (publishedFeed(io).sources ?? []).map(source => 'assessments' in source);
    expect(isKept(await at(...before.slice(0, 1)))).toEqual([false, false]);
    expect(isKept(await at(...before.slice(0, 2)))).toEqual([true, true]);
    const agreed: Step = [1, 'severe 04-30', 'severe 23T09', ''];
    expect(isKept(await at(...before, agreed))).toEqual([false, false]);
  });
});
