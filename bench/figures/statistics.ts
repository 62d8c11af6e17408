/** A sample's median and quartiles. */
export interface Spread {
  readonly median: number;
  readonly lower: number;
  readonly upper: number;
}

export function spreadOf(sample: readonly number[]): Spread {
  return {
    median: quantile(sample, 0.5),
    lower: quantile(sample, 0.25),
    upper: quantile(sample, 0.75),
  };
}

export function median(sample: readonly number[]): number {
  return quantile(sample, 0.5);
}

/** The value below which that share of the sample lies, interpolated between two values if necessary. */
export function quantile(sample: readonly number[], share: number): number {
  if (!sample.length) throw new Error('The sample is empty, so it has no median.');
  const sorted = sample.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)] ?? NaN;
  const high = sorted[Math.ceil(place)] ?? NaN;
  return low + (high - low) * (place - Math.floor(place));
}

/** Each value of a sample divided by the value of `base` from the same round. */
export function ratios(sample: readonly number[], base: readonly number[]): readonly number[] {
  if (sample.length !== base.length) throw new Error('The rounds of the two are not the same.');
  return sample.map((value, round) => value / (base[round] ?? NaN));
}

/** The items in random order. `luck` returns numbers from 0 up to 1, as `Math.random`. */
export function shuffled<T>(items: readonly T[], luck: () => number): readonly T[] {
  return items
    .map(item => ({item, place: luck()}))
    .sort((a, b) => a.place - b.place)
    .map(({item}) => item);
}
