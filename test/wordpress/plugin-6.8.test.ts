import {testPluginIn} from './plugin-in.js';

testPluginIn('6.8');
