/** The start of `data-debug`: the report is loaded only where the attribute is present. */
import type {DebuggedBanner} from './explain.js';

const explained = new WeakSet<DebuggedBanner>();

/** Writes a report to the console, once for each banner. Never rejects. */
export async function explainBanner(
  banner: DebuggedBanner,
  known: readonly string[],
): Promise<void> {
  if (explained.has(banner)) return;
  explained.add(banner);
  try {
    const {explain} = await import('./explain.js');
    await explain(banner, known);
  } catch (error) {
    console.warn('threat-level-banner: the report for data-debug failed.', error);
  }
}
