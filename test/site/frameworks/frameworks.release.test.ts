import {testFrameworks} from '../../frameworks/test-frameworks.js';

testFrameworks(['chromium'], 10);
