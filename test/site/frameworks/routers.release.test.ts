import {testRouters} from '../../frameworks/test-routers.js';

testRouters(['chromium'], ['main'], 5);
testRouters(['chromium'], ['head', 'end']);
