// How `cem analyze` reads the element: its class comment and its fields are the manifest.
import {publishOnly} from './publish-only.js';

export default {
  globs: ['src/banner/{banner-attributes,banner-seams,events,threat-level-banner}.ts'],
  outdir: 'dist',
  litelement: true,
  quiet: true,
  // It would write package.json anew.
  packagejson: false,
  plugins: [publishOnly()],
};
