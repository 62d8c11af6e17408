/** The styles of the whole banner, in the order in which later ones may overrule earlier ones. */
import {chipStyles} from './chip-styles.js';
import {colours} from './colours.js';
import {contactStyles} from './contact-styles.js';
import {detailsStyles} from './details-styles.js';
import {footStyles} from './foot-styles.js';
import {forcedColours} from './forced-colours.js';
import {printStyles} from './print-styles.js';
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
  footStyles,
  stripStyles,
  chipStyles,
  scriptStyles,
  forcedColours,
  printStyles,
];
