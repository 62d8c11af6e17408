/** The words in which people are told what a run came to. */
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
  'This has come back, and comes and goes: you will hear of it again only when it has stayed away for 24 hours.';
const OVER = 'The trouble is over.';

/** What changed, what is wrong, what is over; and what is published now. */
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

/** One sentence or a few, which name the region, both levels and who says them. */
function describeChange({region, before, after}: LevelChange, reason: string): string {
  const name = NAMES[region];
  if (!after) return `No ${name} is shown any more. It was ${String(before?.level)}.`;
  if (isOnlyOfficial(before, after)) {
    return `What the sources say of the ${name} has ${moved(before?.official, after.official)}. A person’s ${after.level} is shown until ${String(after.until)}.`;
  }
  if (after.by === 'exercise') return describeExercise(name, after);
  if (after.by === 'person') return describeGiven(name, {before, after, reason});
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

function describeGiven(
  name: string,
  {before, after, reason}: {before: ShownLevel | undefined; after: ShownLevel; reason: string},
): string {
  const was = before ? ` ${wasBefore(before, after)}` : ' No level was shown before.';
  const ended = before?.by === 'exercise' ? 'The exercise has ended. ' : '';
  return `${ended}A person has set the ${name} to ${after.level} until ${String(after.until)}.${was} The sources say ${after.official ?? 'nothing so far'}.${reason}`;
}

function wasBefore(before: ShownLevel, after: ShownLevel): string {
  return before.level === after.level
    ? `It is ${before.level} already.`
    : `It was ${before.level}.`;
}

function describeRead(name: string, before: ShownLevel | undefined, after: ShownLevel): string {
  const now = `the ${name} is ${after.level}${after.by === 'sample' ? ', in a sample' : ', as the sources say'}.`;
  if (!before) return `The ${now.slice(4)} No level was shown before.`;
  if (before.by === 'person') return `A person’s level has ended: ${now} It was ${before.level}.`;
  if (before.by === 'exercise')
    return `The exercise has ended: ${now} The exercise showed ${before.level}.`;
  if (before.by === 'sample' || after.by === 'sample')
    return `The ${now.slice(4)} Before, ${before.by === 'sample' ? 'a sample' : 'a reading'} said ${before.level}.`;
  return `The ${name} has ${moved(before.level, after.level)}.`;
}

function moved(before: ShownLevel['official'], after: ShownLevel['official']): string {
  if (!before || !after) return `changed from ${before ?? 'nothing'} to ${after ?? 'nothing'}`;
  const verb = rankOf(after) > rankOf(before) ? 'risen' : 'fallen';
  return `${verb} from ${before} to ${after}`;
}
