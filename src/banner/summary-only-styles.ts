/**
 * The styles of a banner whose rest is still on its way, in the order in which later ones may overrule
 * earlier ones. What the rest has of its own comes after them.
 */
import {chipStyles} from './chip-styles.js';
import {colours} from './colours.js';
import {contactStyles} from './contact-styles.js';
import {detailsStyles} from './details-styles.js';
import {forcedColours} from './forced-colours.js';
import {scriptStyles} from './script-styles.js';
import {stripStyles} from './strip-styles.js';
import {styles as frameStyles} from './styles.js';
import {summaryStyles} from './summary-styles.js';

export const styles = [
  colours,
  frameStyles,
  summaryStyles,
  detailsStyles,
  contactStyles,
  stripStyles,
  chipStyles,
  scriptStyles,
  forcedColours,
];
