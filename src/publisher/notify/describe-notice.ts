/** Formats a notification about a run as sentences. */
import {rankOf, type Region} from '../../feed/schema/level.js';
import {describeProblem} from '../problems/describe-problem.js';
import {describePublication, type PublishReport} from '../reports/describe-publication.js';
import type {LevelChange, Notice, ShownLevel} from './notice.js';
import {shownOverride} from '../decide/overrides.js';

const NAMES: Readonly<Record<Region, string>> = {
  uk: 'UK threat level',
  ni: 'Northern Ireland-related threat level',
};
const COMES_AND_GOES =
  'This problem has returned and may keep recurring: you will be notified of it again only after it has been absent for 24 hours.';
const OVER = 'All problems are resolved.';

/** Changes, then problems, then whether all problems are resolved, then what is published now. One line each. */
export function describeNotice(notice: Notice, report: PublishReport): string {
  const {changes, begun, returned, kinds} = notice;
  return [
    ...changes.map(change => describeChange(change, reasonOf(change, report))),
    ...begun.map(describeProblem),
    ...returned.map(describeProblem),
    ...(returned.length ? [COMES_AND_GOES] : []),
    ...(kinds.includes('over') ? [OVER] : []),
    ...describePublication(report).slice(-1),
  ].join('\n');
}

function reasonOf({region}: LevelChange, {feed}: PublishReport): string {
  const reason = shownOverride(region, feed?.overrides ?? [])?.reason;
  return reason ? ` Reason: ${reason}` : '';
}

/** Names the region, both levels, and where they come from. */
function describeChange({region, before, after}: LevelChange, reason: string): string {
  const name = NAMES[region];
  if (!after) return `The ${name} is no longer shown. It was ${String(before?.level)}.`;
  if (isOnlyOfficial(before, after)) {
    return `The ${name} in the sources has ${moved(before?.official, after.official)}. The manually set level, ${after.level}, is shown until ${String(after.until)}.`;
  }
  if (after.by === 'exercise') return describeExercise(name, after);
  if (after.by === 'person') return describeOverride(name, {before, after, reason});
  return describeRead(name, before, after);
}

function isOnlyOfficial(before: ShownLevel | undefined, after: ShownLevel): boolean {
  return (
    before?.official !== after.official &&
    before?.by === after.by &&
    before.level === after.level &&
    before.until === after.until
  );
}

function describeExercise(name: string, {level, until, official}: ShownLevel): string {
  return `An exercise has begun: the ${name} is shown as ${level}, labelled as an exercise, until ${String(until)}. The real level is ${official ?? 'not known'}.`;
}

function describeOverride(
  name: string,
  {before, after, reason}: {before: ShownLevel | undefined; after: ShownLevel; reason: string},
): string {
  const was = before ? ` ${wasBefore(before, after)}` : ' No level was shown before.';
  const ended = before?.by === 'exercise' ? 'The exercise has ended. ' : '';
  return `${ended}The ${name} was set manually to ${after.level} until ${String(after.until)}.${was} ${describeOfficial(after)}${reason}`;
}

function describeOfficial({official}: ShownLevel): string {
  return official ? `The sources say ${official}.` : 'No source has been read yet.';
}

function wasBefore(before: ShownLevel, after: ShownLevel): string {
  return before.level === after.level
    ? `It was ${before.level} already.`
    : `It was ${before.level}.`;
}

function describeRead(name: string, before: ShownLevel | undefined, after: ShownLevel): string {
  const now = `the ${name} is ${after.level}${after.by === 'sample' ? ' in a sample' : ' according to the sources'}.`;
  if (!before) return `The ${now.slice(4)} No level was shown before.`;
  if (before.by === 'person')
    return `The manually set level has ended: ${now} It was ${before.level}.`;
  if (before.by === 'exercise')
    return `The exercise has ended: ${now} The exercise showed ${before.level}.`;
  if (before.by === 'sample' || after.by === 'sample')
    return `The ${now.slice(4)} Before, ${before.by === 'sample' ? 'a sample' : 'a reading'} showed ${before.level}.`;
  return `The ${name} has ${moved(before.level, after.level)}.`;
}

function moved(before: ShownLevel['official'], after: ShownLevel['official']): string {
  if (!before || !after) return `changed from ${before ?? 'no level'} to ${after ?? 'no level'}`;
  const verb = rankOf(after) > rankOf(before) ? 'risen' : 'fallen';
  return `${verb} from ${before} to ${after}`;
}
