/**
 * Every sentence we say, in English, each a whole one with an id that translators see.
 * The banner and the shared message both take their words from here.
 *
 * They are functions because the language is chosen after this module has loaded. The `desc` notes
 * are for translators; the build removes them from what a visitor downloads.
 */
export * from './contact-limits.js';
export * from './announcement.js';
export * from './contact.js';
export * from './controls.js';
export * from './dates.js';
export * from './joining.js';
export * from './level.js';
export * from './provenance.js';
export * from './reassurance.js';
export * from './sentences.js';
export * from './summary.js';
