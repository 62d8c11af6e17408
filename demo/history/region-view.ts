/** What the page says of one region. Pure, in the active locale. */
import {formatDate} from '../../src/feed/i18n/dates.js';
import * as banner from '../../src/feed/i18n/messages/index.js';
import {LEVELS, type Level} from '../../src/feed/schema/level.js';
import {layOut} from './chart.js';
import type {HistoryMessages} from './messages/types.js';
import type {Span, Timeline} from './timeline.js';
import type {RegionView, Row} from './view-types.js';

/** How wide a letter of a level's name is at most, on average, and what is beside the name. */
const LETTER = 8;
const BESIDE_NAME = 12;

export interface RegionOptions {
  readonly texts: HistoryMessages;
  readonly width: number;
  readonly lastDay: string;
  readonly chosen: number | undefined;
}

export function buildRegionView(
  timeline: Timeline,
  {texts, width, lastDay, chosen}: RegionOptions,
): RegionView {
  const levelNames = Object.fromEntries(
    LEVELS.map(level => [level, banner.levelName(level)]),
  ) as Record<Level, string>;
  const longest = Math.max(...Object.values(levelNames).map(({length}) => length));
  const [redefinition] = timeline.redefinitions.map(({from}) => texts.redefined(formatDate(from)));
  return {
    id: timeline.region,
    title: timeline.region === 'uk' ? banner.threatLevelTitle() : banner.northernIrelandTitle(),
    years: [timeline.spans[0]?.from, timeline.knownUntil].map(day => day?.slice(0, 4)).join('–'),
    chart: layOut(timeline, {width, gutter: longest * LETTER + BESIDE_NAME, lastDay}),
    levelNames,
    mark: {before: texts.before, after: texts.after},
    redefinition,
    knownUntil: texts.knownUntil(formatDate(timeline.knownUntil)),
    hasReported: timeline.spans.some(({isReported}) => isReported),
    chosen,
    sentences: timeline.spans.map(span => describeSpan(span, timeline.knownUntil, texts)),
    rows: timeline.spans.map(span => rowOf(span, timeline, texts)).reverse(),
  };
}

function describeSpan({level, from, to}: Span, knownUntil: string, texts: HistoryMessages): string {
  const name = banner.levelName(level);
  return to === undefined
    ? texts.lastSpan(name, formatDate(from), formatDate(knownUntil))
    : texts.spanned(name, formatDate(from), formatDate(to));
}

function rowOf(span: Span, timeline: Timeline, texts: HistoryMessages): Row {
  const {level, from, to, announced, isReported, report} = span;
  const redefined = timeline.redefinitions.find(definition => definition.from === from);
  return {
    level,
    name: banner.levelName(level),
    from: formatDate(from),
    to: to ? formatDate(to) : texts.noChangeUpTo(formatDate(timeline.knownUntil)),
    notes: [
      ...(announced ? [texts.announced(formatDate(announced))] : []),
      ...(isReported ? [texts.reported] : []),
    ],
    report,
    redefinition: redefined && texts.redefined(formatDate(from)),
  };
}
