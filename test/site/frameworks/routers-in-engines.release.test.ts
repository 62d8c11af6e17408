import {testRouters} from '../../frameworks/test-routers.js';

// What an engine does differently does not depend on where the tag is.
testRouters(['firefox'], ['head']);
testRouters(['webkit'], ['main']);
