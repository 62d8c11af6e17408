// The manifest, read from the sources anew.
import {cli} from '@custom-elements-manifest/analyzer/cli.js';

/** @returns {Promise<import('./manifest.js').Manifest>} */
export function readManifest() {
  return cli({argv: ['analyze', '--config', 'build/manifest/manifest.config.js'], noWrite: true});
}

/**
 * The one element of the manifest, with every list there.
 * @param {import('./manifest.js').Manifest} manifest
 */
export function elementOf(manifest) {
  const element = manifest.modules
    .flatMap(({declarations}) => declarations)
    .find(({customElement}) => customElement);
  if (!element) throw new Error('The manifest has no element.');
  const {tagName = '', attributes = [], members = [], events = []} = element;
  const {slots = [], cssParts = [], cssProperties = [], description = ''} = element;
  return {tagName, description, attributes, members, events, slots, cssParts, cssProperties};
}
