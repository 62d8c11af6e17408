import {transcribeIn} from './transcribe.js';

transcribeIn('chromium', 72);
