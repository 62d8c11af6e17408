import {testFrameworks} from '../../frameworks/test-frameworks.js';

testFrameworks(['chromium'], 5);
testFrameworks(['firefox', 'webkit']);
