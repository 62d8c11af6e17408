/** Formats figures as Markdown. Pure. */

/** A target, the measured value, and whether the target is met. */
export interface Aim {
  readonly what: string;
  readonly limit: string;
  readonly measured: string;
  readonly isMet: boolean;
}

/** A section of the document: its heading, paragraphs and tables, and targets. */
export interface Section {
  readonly title: string;
  readonly text: string;
  readonly aims: readonly Aim[];
}

/** A Markdown table with all columns but the first aligned to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const uneven = rows.find(row => row.length !== head.length);
  if (uneven) throw new Error(`A row does not fit its table: ${uneven.join(', ')}`);
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, column) => (column === 0 ? '---' : '---:'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

/** A target that is met by values up to its limit. */
export function atMost(
  what: string,
  measured: number,
  limit: number,
  write: (value: number) => string,
): Aim {
  // Rounded, a value just above the limit would look as if it met the target.
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

/** A sentence about how many targets are met. */
export function aimsSentence(aims: readonly Aim[]): string {
  const missed = aims.filter(({isMet}) => !isMet).length;
  if (!missed) return `Targets met: all ${String(aims.length)}.`;
  return `Targets met: ${String(aims.length - missed)} of ${String(aims.length)}. **Not met: ${String(missed)}.**`;
}

/** A whole number with commas as thousands separators. */
export function whole(value: number): string {
  return Math.round(value).toLocaleString('en-GB');
}

/** A number with three significant digits, or with all its digits before the point. */
export function brief(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`This is no figure: ${String(value)}`);
  if (Math.abs(value) >= 100) return whole(value);
  return value.toLocaleString('en-GB', {maximumSignificantDigits: 3});
}

export function times(ratio: number): string {
  return `${brief(ratio)} ×`;
}

/** Bytes as kilobytes of 1000 bytes, the unit of the budgets. */
export function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toLocaleString('en-GB', {minimumFractionDigits: 1, maximumFractionDigits: 1})} KB`;
}

/** Bytes in a unit that suits their size. */
export function sized(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB'];
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3));
  return `${brief(bytes / 1000 ** power)} ${units[power] ?? ''}`;
}

/** A median followed by its quartiles. */
export function spread(
  {median, lower, upper}: {median: number; lower: number; upper: number},
  write: (value: number) => string,
): string {
  return `${write(median)} (${write(lower)} to ${write(upper)})`;
}
