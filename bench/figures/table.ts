/** Figures as text. Pure: it is given numbers and gives Markdown. */

/** An aim, what was measured of it, and whether it is met. */
export interface Aim {
  readonly what: string;
  readonly limit: string;
  readonly measured: string;
  readonly isMet: boolean;
}

/** A part of the page: its heading, its words and tables, and what it says of our aims. */
export interface Section {
  readonly title: string;
  readonly text: string;
  readonly aims: readonly Aim[];
}

/** A Markdown table, whose columns of numbers stand to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const uneven = rows.find(row => row.length !== head.length);
  if (uneven) throw new Error(`A row does not fit its table: ${uneven.join(', ')}`);
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, column) => (column === 0 ? '---' : '---:'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

/** An aim that is met by whatever is no more than its limit. */
export function atMost(
  what: string,
  measured: number,
  limit: number,
  write: (value: number) => string,
): Aim {
  // Rounded for the eye, a value just above its limit would look like one that is met.
  const isMet = measured <= limit;
  const shown = write(measured);
  const isAlike = !isMet && shown === write(limit);
  return {
    what,
    limit: `at most ${write(limit)}`,
    measured: isAlike ? `just over ${shown}` : shown,
    isMet,
  };
}

export function aimsTable(aims: readonly Aim[]): string {
  return table(
    ['aim', 'limit', 'measured', ''],
    aims.map(({what, limit, measured, isMet}) => [
      what,
      limit,
      measured,
      isMet ? 'met' : '**NOT met**',
    ]),
  );
}

/** How many of the aims are met, in a sentence. */
export function aimsSentence(aims: readonly Aim[]): string {
  const missed = aims.filter(({isMet}) => !isMet).length;
  if (!missed) return `Aims met: all ${String(aims.length)}.`;
  return `Aims met: ${String(aims.length - missed)} of ${String(aims.length)}. **Not met: ${String(missed)}.**`;
}

/** A whole number with a comma at each thousand. */
export function whole(value: number): string {
  return Math.round(value).toLocaleString('en-GB');
}

/** Three digits that count, or all there are before the point. */
export function brief(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`This is no figure: ${String(value)}`);
  if (Math.abs(value) >= 100) return whole(value);
  return value.toLocaleString('en-GB', {maximumSignificantDigits: 3});
}

export function times(ratio: number): string {
  return `${brief(ratio)} ×`;
}

/** Bytes as kilobytes of a thousand, which is what budgets are in. */
export function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toLocaleString('en-GB', {minimumFractionDigits: 1, maximumFractionDigits: 1})} KB`;
}

/** Bytes in whatever unit is fit for reading. */
export function sized(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB'];
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3));
  return `${brief(bytes / 1000 ** power)} ${units[power] ?? ''}`;
}

/** A middle with the bounds of its quarters behind. */
export function spread(
  {median, lower, upper}: {median: number; lower: number; upper: number},
  write: (value: number) => string,
): string {
  return `${write(median)} (${write(lower)} to ${write(upper)})`;
}
