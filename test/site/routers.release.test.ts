import {testRouters} from '../frameworks/test-routers.js';
import {OTHER_ENGINES} from '../helpers/browsers/engine-page.js';

testRouters(['chromium'], ['head', 'end']);
testRouters(OTHER_ENGINES, ['head', 'main', 'end']);
