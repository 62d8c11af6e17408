import {testRouters} from '../../frameworks/test-routers.js';

testRouters(['chromium'], ['main']);
