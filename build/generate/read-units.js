// Reads the units of an XLIFF file that lit-localize wrote, for checks that it does not make itself.
import {readFileSync} from 'node:fs';
import {SaxesParser} from 'saxes';

/**
 * `note` is what the source says about the sentence, `remarks` what translators and reviewers noted. `holes` are the
 * names of its values, in the order of the source.
 * @typedef {{id: string, source: string, target: string, state: string, note: string, remarks: string[], holes: string[]}} Unit
 * @typedef {'source' | 'target' | 'note' | 'remark'} Part
 */

/**
 * @param {string} language
 * @returns {Unit[]}
 */
export function readUnits(language) {
  return parseUnits(readFileSync(`locales/${language}.xlf`, 'utf8'));
}

/**
 * Placeholders appear in source and target as `{name}`.
 * @param {string} xliff
 * @returns {Unit[]}
 */
export function parseUnits(xliff) {
  /** @type {Unit[]} */
  const units = [];
  /** @type {Part | undefined} */
  let within;
  const parser = new SaxesParser();
  parser.on('opentag', ({name, attributes}) => {
    const unit = units.at(-1);
    if (name === 'trans-unit') units.push(newUnit(String(attributes['id'])));
    else if (!unit) return;
    else if (name === 'x') addValue(unit, within, String(attributes['equiv-text']));
    else within = begin(unit, name, attributes) ?? within;
  });
  parser.on('text', text => {
    const unit = units.at(-1);
    if (unit && within) addText(unit, within, text);
  });
  parser.on('closetag', ({name}) => {
    if (['source', 'target', 'note'].includes(name)) within = undefined;
  });
  parser.write(xliff).close();
  return units;
}

/**
 * @param {string} id
 * @returns {Unit}
 */
const newUnit = id => ({
  id,
  source: '',
  target: '',
  state: '',
  note: '',
  remarks: [],
  holes: [],
});

/**
 * @param {Unit} unit
 * @param {string} name of an element in it
 * @param {Record<string, string>} attributes
 * @returns {Part | undefined}
 */
function begin(unit, name, attributes) {
  if (name === 'target') unit.state = attributes['state'] ?? '';
  if (name === 'source' || name === 'target') return name;
  if (name !== 'note') return undefined;
  if (attributes['from'] === 'lit-localize') return name;
  unit.remarks.push('');
  return 'remark';
}

/**
 * @param {Unit} unit
 * @param {Part | undefined} within
 * @param {string} code as `${date}`
 */
function addValue(unit, within, code) {
  const value = code.replace('$', '');
  if (within === 'source') unit.holes.push(value.slice(1, -1));
  if (within) addText(unit, within, value);
}

/**
 * @param {Unit} unit
 * @param {Part} within
 * @param {string} text
 */
function addText(unit, within, text) {
  if (within === 'remark') unit.remarks.push(`${unit.remarks.pop() ?? ''}${text}`);
  else unit[within] += text;
}

/**
 * How many of a language's messages have not yet been reviewed by someone who speaks it.
 * @param {string} language
 */
export function countToReview(language) {
  return readUnits(language).filter(({state}) => state.startsWith('needs-')).length;
}
