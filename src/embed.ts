/** What the script tag loads: define the element, then mount a banner for each tag. */
import './define.js';
import {feedUrlBeside} from './banner/feed-client/feed-url.js';
import {loadDetails} from './banner/details/load.js';
import {autoEmbed, TAG_NAME} from './banner/embed/auto-embed.js';
import {ThreatLevelBannerElement} from './element.js';

const scriptUrl = import.meta.url;

/** A program that imports the script with this after its address wants the element, and no banner. */
const isOnlyDefined = scriptUrl.endsWith('#define');

try {
  // Where the page let nobody register the tag, its own words are better than an empty element.
  if (customElements.get(TAG_NAME) && !isOnlyDefined) embed();
} catch (error) {
  console.warn('threat-level-banner: no banner could be inserted into this page.', error);
}

function embed(): void {
  autoEmbed({
    document,
    scriptUrl,
    feedUrl: feedUrlBeside(scriptUrl),
    attributes: ThreatLevelBannerElement.observedAttributes,
    // Without a banner nothing else would load what hears of tags that come.
    onNoTags: () => {
      waitForTags().catch(() => undefined);
    },
  });
}

async function waitForTags(): Promise<void> {
  const {followDocument} = await loadDetails();
  followDocument();
}
