import {transcribeIn} from './transcribe.js';

transcribeIn('firefox', 71);
