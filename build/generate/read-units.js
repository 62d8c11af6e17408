// Reads the units of an XLIFF file that lit-localize wrote, for checks that it does not make itself.
import {readFileSync} from 'node:fs';
import {SaxesParser} from 'saxes';

/** @typedef {{id: string, source: string, target: string, state: string, note: string}} Unit `note` is what the source says about the sentence, not what a translator has noted. */

/**
 * Placeholders appear in source and target as `{name}`.
 * @param {string} language
 * @returns {Unit[]}
 */
export function readUnits(language) {
  /** @type {Unit[]} */
  const units = [];
  /** @type {'source' | 'target' | 'note' | undefined} */
  let within;
  const parser = new SaxesParser();
  parser.on('opentag', ({name, attributes}) => {
    const unit = units.at(-1);
    if (name === 'trans-unit') {
      units.push({id: String(attributes['id']), source: '', target: '', state: '', note: ''});
    } else if (unit && within && name === 'x') {
      unit[within] += String(attributes['equiv-text']).replace('$', '');
    } else if (unit) {
      within = partOf(name, attributes) ?? within;
      if (name === 'target') unit.state = attributes['state'] ?? '';
    }
  });
  parser.on('text', text => {
    const unit = units.at(-1);
    if (unit && within) unit[within] += text;
  });
  parser.on('closetag', ({name}) => {
    if (name === within) within = undefined;
  });
  parser.write(readFileSync(`locales/${language}.xlf`, 'utf8')).close();
  return units;
}

/**
 * @param {string} name of an element
 * @param {Record<string, string>} attributes
 * @returns {'source' | 'target' | 'note' | undefined}
 */
function partOf(name, attributes) {
  if (name === 'source' || name === 'target') return name;
  return name === 'note' && attributes['from'] === 'lit-localize' ? name : undefined;
}

/**
 * How many of a language's messages have not yet been reviewed by someone who speaks it.
 * @param {string} language
 */
export function countToReview(language) {
  return readUnits(language).filter(({state}) => state.startsWith('needs-')).length;
}
