import {testRouters} from '../../frameworks/test-routers.js';

testRouters(['chromium'], ['main'], 10);
testRouters(['chromium'], ['head', 'end']);
testRouters(['firefox', 'webkit'], ['head', 'main', 'end']);
