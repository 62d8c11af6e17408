/**
 * The styles of a banner whose details are not loaded yet. Later ones override earlier ones; the details' own
 * styles follow them.
 */
import {pillStyles} from './pill.js';
import {tokens} from './tokens.js';
import {contactStyles} from './contacts.js';
import {partStyles} from './parts.js';
import {forcedColors} from './forced-colors.js';
import {scriptStyles} from './script.js';
import {stripStyles} from './strip.js';
import {styles as baseStyles} from './base.js';
import {summaryStyles} from './summary.js';

export const styles = [
  tokens,
  baseStyles,
  summaryStyles,
  partStyles,
  contactStyles,
  stripStyles,
  pillStyles,
  scriptStyles,
  forcedColors,
];
