/** What `import 'threat-level-banner'` does: register the tag, and hand over the public surface. */
import './define.js';

export * from './element.js';
