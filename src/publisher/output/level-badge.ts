/**
 * The level as an SVG image. Readers of an image cannot see how old it is, so the image shows when the level was
 * last checked. It shows a level only while its feed is valid.
 */
import {formatCheckedOn} from '../../feed/i18n/checked.js';
import {formatDay} from '../../feed/i18n/dates.js';
import {sentence} from '../../feed/i18n/sentence.js';
import type {Feed} from '../../feed/schema/feed.js';
import {checkedAtOf} from '../../feed/rules/checked-at.js';
import {freshness} from '../../feed/rules/freshness.js';
import {LEVELS, rankOf, type Level} from '../../feed/schema/level.js';
import * as messages from '../../feed/i18n/messages/index.js';
import {xml, type Markup} from './xml-template.js';

/** For the light and the dark scheme. Copied from src/banner/styles/tokens.ts; a test compares the two. */
export const ACCENTS: Readonly<Record<Level, readonly [string, string]>> = {
  low: ['#1f6350', '#7fc4a6'],
  moderate: ['#4d5f14', '#b3c468'],
  substantial: ['#6f5200', '#e3bf55'],
  severe: ['#7c4300', '#ffb45c'],
  critical: ['#8f1f17', '#ff9a85'],
};
const NO_ACCENT = ['#4a5a6d', '#a9b6c6'] as const;

const STEP = {width: 12, gap: 4, left: 18, bottom: 66, shortest: 12, taller: 8};

interface Face {
  readonly level: Level | undefined;
  readonly title: string;
  readonly headline: string;
  readonly detail: string;
  readonly foot: string;
  readonly isReal: boolean;
}

/** An SVG of 540 by 96 pixels. `language` must be the active locale. */
export function formatBadge(feed: Feed, {language, now}: {language: string; now: Date}): string {
  const face = faceOf(feed, now);
  const [light, dark] = face.level ? ACCENTS[face.level] : NO_ACCENT;
  const description = messages.joinSentences(
    ...[face.headline, face.detail, face.foot].filter(Boolean).map(sentence),
  );
  return xml`<svg xmlns="http://www.w3.org/2000/svg" width="540" height="96" viewBox="0 0 540 96" role="img" aria-labelledby="title description" xml:lang="${language}">
<title id="title">${messages.label(face.title, face.headline)}</title>
<desc id="description">${description}</desc>
<style>
text { font-family: system-ui, sans-serif; fill: #17212e; }
.quiet { fill: #465261; }
.warning { font-weight: 700; }
.paper { fill: #fff; stroke: #cfd6de; }
.on { fill: ${light}; }
.off { fill: #d3dae2; }
@media (prefers-color-scheme: dark) {
text { fill: #f3f5f8; }
.quiet { fill: #bcc6d2; }
.paper { fill: #151d28; stroke: #344153; }
.on { fill: ${dark}; }
.off { fill: #3a485b; }
}
</style>
<rect class="paper" x="0.5" y="0.5" width="539" height="95" rx="10"/>
${LEVELS.map(level => drawStep(level, face.level))}<text class="quiet" x="112" y="26" font-size="13">${face.title}</text>
<text x="112" y="50" font-size="${face.level ? 21 : 16}" font-weight="700">${face.headline}</text>
<text x="112" y="68" font-size="13">${face.detail}</text>
<text class="${face.isReal ? 'quiet' : 'warning'}" x="112" y="86" font-size="12">${face.foot}</text>
</svg>
`.text;
}

function drawStep(step: Level, level: Level | undefined): Markup {
  const rank = rankOf(step);
  const height = STEP.shortest + STEP.taller * (rank - 1);
  const x = STEP.left + (STEP.width + STEP.gap) * (rank - 1);
  const isOn = level !== undefined && rank <= rankOf(level);
  return xml`<rect class="${isOn ? 'on' : 'off'}" x="${x}" y="${STEP.bottom - height}" width="${STEP.width}" height="${height}" rx="2"/>
`;
}

function faceOf(feed: Feed, now: Date): Face {
  const state = freshness(feed, now);
  const title = messages.threatLevelTitle();
  const checkedAt = new Date(checkedAtOf(feed, 'uk'));
  const checked = formatCheckedOn(checkedAt);
  const {level} = feed.assessments.uk;
  if (state === 'stale' || state === 'unknown') {
    const detail = state === 'stale' ? messages.lastConfirmed(level, formatDay(checkedAt)) : '';
    return {
      level: undefined,
      title,
      headline: messages.cannotConfirm(),
      detail,
      foot: messages.checkOfficially(),
      isReal: true,
    };
  }
  const notReal = {
    sample: messages.sampleLabel(),
    exercise: messages.exerciseLabel(),
    actual: checked,
  };
  return {
    level,
    title,
    headline: messages.levelName(level),
    detail: messages.levelMeaning(level),
    foot: notReal[feed.status],
    isReal: feed.status === 'actual',
  };
}
