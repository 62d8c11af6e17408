/**
 * The five official level words, lowest first. Source: the scale in use since 2019,
 * https://www.gov.uk/terrorism-national-emergency.
 */
export const LEVELS = ['low', 'moderate', 'substantial', 'severe', 'critical'] as const;

export type Level = (typeof LEVELS)[number];

/** What an assessment covers: the whole UK, or Northern Ireland-related terrorism in Northern Ireland. */
export const REGIONS = ['uk', 'ni'] as const;

export type Region = (typeof REGIONS)[number];

export const REGION_CHOICES = [...REGIONS, 'both'] as const;

/** Which assessment comes first; `both` shows Northern Ireland's after the national one. */
export type RegionChoice = (typeof REGION_CHOICES)[number];

const CHOICES: Readonly<Record<RegionChoice, readonly [Region, ...Region[]]>> = {
  uk: ['uk'],
  ni: ['ni'],
  both: ['uk', 'ni'],
};

/** The regions of a choice, the leading one first. Any unknown value means `uk`. */
export function regionsOf(choice: string | null | undefined): readonly [Region, ...Region[]] {
  const named = String(choice).trim().toLowerCase();
  return Object.hasOwn(CHOICES, named) ? CHOICES[named as RegionChoice] : CHOICES.uk;
}

/** The rank of a level on the scale of five, counted from 1. */
export function rankOf(level: Level): number {
  return LEVELS.indexOf(level) + 1;
}

/** Parses a level word in any case; undefined for any other word, since there is no default level. */
export function readLevel(word: string): Level | undefined {
  return LEVELS.find(level => level === word.toLowerCase());
}
