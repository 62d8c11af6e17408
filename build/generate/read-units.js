// The units of an XLIFF file as the localizer writes them, for what it does not check itself.
import {readFileSync} from 'node:fs';
import {SaxesParser} from 'saxes';

/** @typedef {{id: string, source: string, target: string, state: string}} Unit */

/**
 * Placeholders stand in source and target as `{name}`.
 * @param {string} language
 * @returns {Unit[]}
 */
export function readUnits(language) {
  /** @type {Unit[]} */
  const units = [];
  /** @type {'source' | 'target' | undefined} */
  let within;
  const parser = new SaxesParser();
  parser.on('opentag', ({name, attributes}) => {
    const unit = units.at(-1);
    if (name === 'trans-unit') {
      units.push({id: String(attributes['id']), source: '', target: '', state: ''});
    } else if (unit && (name === 'source' || name === 'target')) {
      within = name;
      if (name === 'target') unit.state = attributes['state'] ?? '';
    } else if (unit && within && name === 'x') {
      unit[within] += String(attributes['equiv-text']).replace('$', '');
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
 * How many of a language's sentences nobody who speaks it has reviewed yet.
 * @param {string} language
 */
export function countToReview(language) {
  return readUnits(language).filter(({state}) => state.startsWith('needs-')).length;
}
