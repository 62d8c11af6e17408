import {testFrameworks} from '../frameworks/test-frameworks.js';
import {OTHER_ENGINES} from '../helpers/browsers/engine-page.js';

testFrameworks(OTHER_ENGINES);
