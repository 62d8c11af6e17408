/** The styles of the whole banner: none that the rest adds is overruled by those before it. */
import {styles as summaryOnlyStyles} from './initial.js';
import {footerStyles} from './footer.js';
import {printStyles} from './print.js';

export const styles = [...summaryOnlyStyles, footerStyles, printStyles];
