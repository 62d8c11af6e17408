import {OTHER_ENGINES} from '../helpers/browsers/engine-page.js';
import {testHostScripts} from '../hostile-hosts/test-host-scripts.js';

testHostScripts(OTHER_ENGINES);
