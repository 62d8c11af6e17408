/**
 * The styles of a banner whose rest is still on its way, in the order in which later ones may overrule
 * earlier ones. What the rest has of its own comes after them.
 */
import {pillStyles} from './pill.js';
import {tokens} from './tokens.js';
import {contactStyles} from './contacts.js';
import {detailsStyles} from './details.js';
import {forcedColors} from './forced-colors.js';
import {scriptStyles} from './script.js';
import {stripStyles} from './strip.js';
import {styles as frameStyles} from './base.js';
import {summaryStyles} from './summary.js';

export const styles = [
  tokens,
  frameStyles,
  summaryStyles,
  detailsStyles,
  contactStyles,
  stripStyles,
  pillStyles,
  scriptStyles,
  forcedColors,
];
