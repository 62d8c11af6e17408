/** The builder's messages. */
import type {Device, Offered, Page, Refresh} from '../choice.js';
import type {Effect} from '../platforms/filters.js';
import type {Form} from '../platforms/forms.js';
import type {AllPlatformMessages} from './platform-types.js';
import type {Level, RegionChoice} from '../../../src/feed/schema/level.js';
import type {Theme, Variant} from '../../../src/banner/view/choices.js';

/** A choice's name, and a sentence about it. */
type Named = readonly [name: string, about: string];

/** The texts that can be copied. */
export type TextId = 'snippet' | 'link' | 'console' | 'policy' | 'trusted-types' | 'style' | 'mail';

/** What an e-mail to whoever looks after the site says. */
interface MailParts {
  readonly snippet: string;
  readonly link: string;
  readonly policy: string;
  /** The sentence of the form without a level, as plain text. */
  readonly words: string;
}

export interface BuilderMessages {
  readonly title: string;
  readonly intro: string;
  readonly toReview: string | undefined;
  readonly otherLanguage: string;
  /** Whose feed it is. */
  readonly operator: (name: string) => string;
  readonly question: string;
  readonly choosePlatform: string;
  readonly platforms: AllPlatformMessages;
  readonly steps: (platform: string) => string;
  /** For an answer that names no platform. */
  readonly stepsOfNone: string;
  readonly stepsLater: string;
  /** Before an effect that nobody has seen. */
  readonly expected: string;
  readonly effects: Readonly<Record<Effect, string>>;
  readonly noWords: string;
  readonly safari: string;
  readonly videoBox: string;
  /** What shows where a site alters the script: of the element, and of a tag. */
  readonly altered: string;
  readonly blocked: string;
  readonly needs: string;
  readonly check: string;
  /** For `{language}` in a step, until a language is chosen. */
  readonly languageStep: string;
  /** For the words without a level, on any platform. */
  readonly linkSteps: readonly string[];
  readonly linkCheck: string;
  readonly tried: (what: string, on: string) => string;
  readonly notTried: string;
  readonly source: string;
  readonly sourceOfOthers: string;
  readonly noSource: string;
  readonly readOn: (date: string) => string;
  readonly months: readonly string[];
  readonly sign: (sign: string, platform: string) => string;
  readonly signs: string;
  /** A part of the address where people log in. */
  readonly login: (sign: string, platform: string) => string;
  readonly logins: string;
  readonly findOut: string;
  readonly otherwise: (form: string) => string;
  readonly again: (form: string) => string;
  readonly plugin: string;
  readonly mail: string;
  readonly mailCopy: string;
  readonly mailSubject: string;
  readonly mailText: (parts: MailParts) => string;
  /** For the form without a level. */
  readonly mailWords: (parts: MailParts) => string;
  readonly form: string;
  readonly formOfPlatform: string;
  readonly forms: Readonly<Record<Form, Named>>;
  /** The name of the control of each attribute. */
  readonly labels: Readonly<Record<Offered, string>>;
  readonly pageLanguage: string;
  readonly visitorLanguage: string;
  readonly reviewMark: string;
  readonly reviewNote: (sentences: number) => string;
  readonly reviewLink: string;
  readonly pinnedNote: string;
  readonly frameNote: string;
  readonly regions: Readonly<Record<RegionChoice, string>>;
  readonly noArea: string;
  readonly noAreas: string;
  readonly areaById: string;
  readonly variants: Readonly<Record<Variant, Named>>;
  readonly themes: Readonly<Record<Theme, string>>;
  readonly more: string;
  readonly allLanguages: string;
  readonly someLanguages: (count: number) => string;
  readonly levels: Readonly<Record<Level, string>>;
  readonly neverQuiet: string;
  readonly headingHelp: string;
  readonly keyHelp: string;
  readonly refreshes: Readonly<Record<Refresh, string>>;
  readonly preview: string;
  readonly previewPage: string;
  readonly device: string;
  readonly devices: Readonly<Record<Device, string>>;
  readonly page: string;
  readonly pages: Readonly<Record<Page, string>>;
  readonly previewNotes: Readonly<
    Record<'sample' | 'stale' | 'missing' | 'noSuchArea' | 'local' | 'insecure', string>
  >;
  readonly snippet: string;
  readonly snippetHelp: Readonly<Record<Form, string>>;
  readonly noHash: string;
  readonly copy: string;
  readonly copied: string;
  readonly selected: string;
  readonly share: string;
  readonly link: string;
  /** What each text to copy is, for screen readers. */
  readonly texts: Readonly<Record<TextId, string>>;
  readonly policy: string;
  readonly policyHelp: string;
  readonly trustedTypes: string;
  readonly policyRule: string;
  readonly privacy: string;
  readonly requests: string;
  readonly requestsLater: string;
  readonly stored: string;
  readonly storesNothing: string;
  readonly trial: string;
  readonly trialHelp: string;
  readonly bookmark: string;
  readonly bookmarkHelp: string;
  readonly console: string;
  readonly blank: string;
  readonly blankErrors: string;
  readonly blankHelp: string;
  readonly beside: string;
  readonly otherPages: Readonly<Record<'board' | 'history' | 'status', string>>;
}
