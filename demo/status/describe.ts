/** What the status page says about a feed, in plain words for a duty officer. Pure. */
import {freshness} from '../../src/feed/rules/freshness.js';
import {isActive} from '../../src/feed/rules/is-active.js';
import type {Feed, Override, SourceReading} from '../../src/feed/schema/feed.js';
import {REGIONS, type Region} from '../../src/feed/schema/level.js';

const HOUR_MS = 60 * 60 * 1000;
/** As the publisher: docs/decisions/026-publish-from-one-source-alone.md. */
const UNREAD_MS = 6 * HOUR_MS;

export type Tone = 'good' | 'look' | 'bad';

export interface Verdict {
  readonly tone: Tone;
  readonly title: string;
  /** What visitors see now, and what to do. */
  readonly text: string;
}

export interface Table {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Shown in place of the table if it has no rows. */
  readonly empty: string;
}

export interface Description {
  readonly verdict: Verdict;
  /** What a person should look at. */
  readonly concerns: readonly string[];
  readonly tables: readonly Table[];
}

export function describe(feed: Feed, now: Date): Description {
  const concerns = findConcerns(feed, now);
  return {
    verdict: verdictOn(feed, concerns, now),
    concerns,
    tables: [
      levelsTable(feed),
      sourcesTable(feed.sources ?? [], now),
      overridesTable(feed.overrides ?? [], now),
      textsTable(feed, now),
      historyTable(feed),
    ],
  };
}

/** For a feed that could not be read. */
export function describeFailure(reason: string): Verdict {
  const text = `${reason}. Pages that ask for it now show no level from it, but all phone numbers; pages that have an earlier answer show that until it ends. Look at the host first, then at the publisher.`;
  return {tone: 'bad', title: 'The feed cannot be read', text};
}

function verdictOn(feed: Feed, concerns: readonly string[], now: Date): Verdict {
  const end = describeInstant(feed.validUntil, now);
  const state = freshness(feed, now);
  if (state === 'exercise') {
    const what = feed.status === 'sample' ? 'a sample' : 'an exercise';
    const text = `Visitors see the level under a label that says it is not the real one. ${feed.status === 'sample' ? 'The first real publish replaces it.' : 'End it with: threat-level-feed unset --out FOLDER (for Northern Ireland, add --region ni).'}`;
    return {tone: 'look', title: `The feed is ${what}`, text};
  }
  if (state === 'stale') {
    const text = `It ended ${end}. Visitors see when the level was last confirmed, and that it cannot be confirmed now. Look why the publisher does not run, or cannot read the sources.`;
    return {tone: 'bad', title: 'The level is out of date', text};
  }
  if (state === 'unknown') {
    const text = `It ended ${end}. Visitors see no level, but all phone numbers. Look why the publisher does not run, or cannot read the sources.`;
    return {tone: 'bad', title: 'The level is too old to show', text};
  }
  const text = `Visitors see the level. It holds until ${end}, unless it is published again before.`;
  return concerns.length
    ? {tone: 'look', title: 'The level is current, and somebody should look', text}
    : {tone: 'good', title: 'The level is current', text};
}

function findConcerns({sources = [], overrides = []}: Feed, now: Date): readonly string[] {
  const active = overrides.filter(({until}) => Date.parse(until) > now.getTime());
  return [
    ...active.map(
      ({region, level, until, kind}) =>
        `A person has set the level of ${nameOf(region)} to ${level}${kind === 'exercise' ? ' as an exercise' : ''}, until ${describeInstant(until, now)}.`,
    ),
    ...disagreements(sources),
    ...sources.flatMap(source => describeUnread(source, now)),
  ];
}

function disagreements(sources: readonly SourceReading[]): readonly string[] {
  return REGIONS.flatMap(region => {
    const said = sources.flatMap(({id, levels}) => {
      const level = levels?.[region];
      return level ? [{id, level}] : [];
    });
    if (new Set(said.map(({level}) => level)).size < 2) return [];
    const each = said.map(({id, level}) => `${sourceName(id)} says ${level}`).join(', ');
    return [`The sources disagree about ${nameOf(region)}: ${each}. Read both yourself.`];
  });
}

function describeUnread({id, readAt, unreadSince}: SourceReading, now: Date): readonly string[] {
  const since = readAt ?? unreadSince;
  if (!since || now.getTime() - Date.parse(since) < UNREAD_MS) return [];
  return [`${sourceName(id)} has not been read since ${describeInstant(since, now)}.`];
}

function levelsTable({assessments}: Feed): Table {
  return {
    title: 'Levels',
    head: ['for', 'level', 'since', 'before'],
    rows: REGIONS.flatMap(region => {
      const {level, since, previous} = assessments[region] ?? {};
      return level ? [[nameOf(region), level, describeDay(since), previous ?? '']] : [];
    }),
    empty: 'No level.',
  };
}

const OUTCOMES: Readonly<Record<string, string>> = {
  read: 'read',
  unreachable: 'did not answer',
  refused: 'answered with something that is not the bulletin',
};

function sourcesTable(sources: readonly SourceReading[], now: Date): Table {
  return {
    title: 'Sources',
    head: ['source', 'when this feed was written', 'last read', 'says'],
    rows: sources.map(({id, outcome, readAt, levels = {}}) => [
      sourceName(id),
      OUTCOMES[outcome] ?? outcome,
      readAt ? describeInstant(readAt, now) : 'never',
      REGIONS.flatMap(region => {
        const level = levels[region];
        return level ? [`${nameOf(region)}: ${level}`] : [];
      }).join('; '),
    ]),
    empty: 'The feed does not name its sources.',
  };
}

function overridesTable(overrides: readonly Override[], now: Date): Table {
  return {
    title: 'Set by a person',
    head: ['for', 'level', 'reason', 'set', 'ends'],
    rows: overrides.map(({region, level, reason, setAt, until, kind}) => [
      nameOf(region),
      kind === 'exercise' ? `${level}, an exercise` : level,
      reason,
      describeInstant(setAt, now),
      describeInstant(until, now),
    ]),
    empty: 'Nothing. The levels are those of the sources.',
  };
}

function textsTable({statements = [], incident, areas = {}}: Feed, now: Date): Table {
  const all = [
    ...statements.map(each => ({kind: 'statement', ...each})),
    ...(incident ? [{kind: 'incident', ...incident, text: incident.title}] : []),
    ...Object.values(areas).flatMap(({name, incident: own}) =>
      own ? [{kind: `incident, ${name['en'] ?? ''}`, ...own, text: own.title}] : [],
    ),
  ];
  return {
    title: 'Your texts',
    head: ['', 'text', 'ends'],
    rows: all.map(each => [
      each.kind,
      each.text['en'] ?? '',
      isActive(each, now) ? describeInstant(each.expiresAt, now) : 'has ended',
    ]),
    empty: 'No statement and no incident.',
  };
}

function historyTable({history = []}: Feed): Table {
  return {
    title: 'History',
    head: ['since', 'for', 'level'],
    rows: history.map(({region, level, since}) => [describeDay(since), nameOf(region), level]),
    empty: 'The feed has no history.',
  };
}

function nameOf(region: Region): string {
  return region === 'uk' ? 'the UK' : 'Northern Ireland (NI-related)';
}

function sourceName(id: string): string {
  return {mi5: 'MI5', govuk: 'GOV.UK'}[id] ?? id;
}

function describeDay(day: string | undefined): string {
  if (!day) return 'not known';
  const options = {day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC'} as const;
  return new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', options);
}

/** With the distance from now, in London's time. */
function describeInstant(instant: string | undefined, now: Date): string {
  if (!instant) return 'not known';
  const when = new Date(instant).toLocaleString('en-GB', {
    timeZone: 'Europe/London',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  });
  return `${when} (${describeDistance(Date.parse(instant) - now.getTime())})`;
}

function describeDistance(ms: number): string {
  const minutes = Math.round(Math.abs(ms) / 60_000);
  if (!minutes) return 'now';
  const hours = Math.round(minutes / 60);
  const amount =
    minutes < 120
      ? `${String(minutes)} min`
      : hours < 48
        ? `${String(hours)} hours`
        : `${String(Math.round(hours / 24))} days`;
  return ms < 0 ? `${amount} ago` : `in ${amount}`;
}
