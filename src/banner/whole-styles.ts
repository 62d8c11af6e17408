/** The styles of the whole banner: none that the rest adds is overruled by those before it. */
import {styles as summaryOnlyStyles} from './summary-only-styles.js';
import {footStyles} from './foot-styles.js';
import {printStyles} from './print-styles.js';

export const styles = [...summaryOnlyStyles, footStyles, printStyles];
