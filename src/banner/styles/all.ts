/** The styles of the whole banner. The details' own styles come last and override none of the initial ones. */
import {styles as initialStyles} from './initial.js';
import {detailsStyles} from './details.js';
import {footerStyles} from './footer.js';
import {printStyles} from './print.js';

export const styles = [...initialStyles, detailsStyles, footerStyles, printStyles];
