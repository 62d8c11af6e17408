/** What `data-debug` starts: the report is loaded only where the attribute is present. */
import {isIdentifier} from '../../feed/schema/feed.js';
import {regionsOf, type RegionChoice} from '../../feed/schema/level.js';
import {allLocales} from '../../generated/locale-codes.js';
import {version} from '../../generated/version.js';
import {ATTRIBUTES} from '../attributes.js';
import {tagOf} from '../embed/auto-embed.js';
import {parsePublicKeys} from '../feed-client/shared-stores.js';
import type {DebugContext, DebuggedBanner} from './explain.js';

interface Banner extends DebuggedBanner {
  readonly region: RegionChoice;
  readonly publicKey: string | null;
  readonly feedUrl: string;
  readonly environment: {now(): Date};
}

const explained = new WeakSet<Banner>();

/** Writes a report to the console, once for each banner. Never rejects. */
export async function explainBanner(banner: Banner, known: readonly string[]): Promise<void> {
  if (explained.has(banner)) return;
  explained.add(banner);
  try {
    const {explain} = await import('./explain.js');
    await explain(banner, () => createContext(banner, known));
  } catch (error) {
    console.warn('threat-level-banner: the report for data-debug failed.', error);
  }
}

function createContext(banner: Banner, known: readonly string[]): DebugContext {
  return {
    version,
    tag: tagOf(banner),
    known,
    table: ATTRIBUTES,
    languages: allLocales,
    feedAddress: banner.feedUrl,
    region: regionsOf(banner.region)[0],
    publicKeys: parsePublicKeys(banner.publicKey),
    isIdentifier,
    now: banner.environment.now(),
  };
}
