/** Steps of a replay: the responses of two sources in a run, and the expected outcome. */
import type {NotifyingPublisher} from './notifying-publisher.js';
import {govuk, mi5, publishedFeed} from './two-sources.js';

/** Hours since the previous step, the responses of MI5 and GOV.UK, and the expected outcome. */
export type Step = readonly [hoursLater: number, mi5: string, govuk: string, expected: string];

/** `severe 04-30` is a document of that day; `severe 23T07` one of that hour in November; `severe` has no date. */
function dateOf(written: string | undefined): string | undefined {
  if (!written) return undefined;
  const [day = '', hour = '05'] = written.split('T');
  return `2026-${day.includes('-') ? day : `11-${day}`}T${hour}:00:00Z`;
}

function documentOf(source: 'mi5' | 'govuk', written: string): string | undefined {
  if (written === '-') return undefined;
  const [levels = '', date] = written.split(' ');
  const [uk = '', ni = 'low'] = levels.split('/');
  if (source === 'govuk') return govuk(uk, ni, dateOf(date));
  const document = mi5(uk, ni, dateOf(date));
  return date ? document : document.replace(/<lastBuildDate>.*<\/lastBuildDate>/, '');
}

/** Runs a step and returns its outcome in the format of `expected`. */
export async function takeStep(
  one: NotifyingPublisher,
  [hours, first, second, expected]: Step,
): Promise<string> {
  const [fromMi5, fromGovuk] = [documentOf('mi5', first), documentOf('govuk', second)];
  const {code, hook} = await one.publish(hours, {
    ...(fromMi5 && {mi5: fromMi5}),
    ...(fromGovuk && {govuk: fromGovuk}),
  });
  const {assessments, checkedAt} = publishedFeed(one.io);
  const region = expected.includes('/') ? 'ni' : 'uk';
  const {level, since = '-'} = assessments[region] ?? {};
  const isRead = Date.parse(checkedAt) === one.io.now().getTime();
  const kinds = hook.map(sent => sent.kinds.join('+')).join() || '.';
  const shown = `${String(level)}${region === 'ni' ? '/ni' : ''}`;
  return `${String(code)} ${shown} ${since} ${isRead ? 'read' : 'kept'} ${kinds}`;
}
