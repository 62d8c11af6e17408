import {testRouters} from '../frameworks/test-routers.js';
import {OTHER_ENGINES} from '../helpers/engine-page.js';

testRouters(OTHER_ENGINES);
