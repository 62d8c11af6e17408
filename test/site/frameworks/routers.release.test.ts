import {testRouters} from '../../frameworks/test-routers.js';

testRouters(['chromium'], ['main'], 5);
testRouters(['chromium'], ['head', 'end']);
// What an engine does differently does not depend on where the tag is.
testRouters(['firefox'], ['head']);
testRouters(['webkit'], ['main']);
