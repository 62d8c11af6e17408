import {languages} from '../../../src/generated/languages.js';
import {testPinned} from '../../helpers/pages/pinned-languages.js';

testPinned(languages.map(([code]) => code));
