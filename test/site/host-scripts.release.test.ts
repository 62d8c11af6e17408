import {OTHER_ENGINES} from '../helpers/engine-page.js';
import {testHostScripts} from '../hostile-hosts/test-host-scripts.js';

testHostScripts(OTHER_ENGINES);
