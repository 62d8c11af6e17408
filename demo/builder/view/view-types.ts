/** What the builder's page shows, and its event handlers. */
import type {Choice} from '../choice.js';
import type {BuilderLanguage} from '../messages/messages.js';
import type {BuilderMessages} from '../messages/types.js';
import type {Effect} from '../platforms/filters.js';
import type {Form} from '../platforms/forms.js';
import type {Platform, PlatformId} from '../platforms/platforms.js';

/** Everything that the page shows. */
export interface BuilderView {
  readonly language: BuilderLanguage;
  readonly messages: BuilderMessages;
  readonly choice: Choice;
  /** The form of the snippet. */
  readonly form: Form;
  /** Undefined until the webmaster has said where the site is made. */
  readonly platform: PlatformView | undefined;
  /** Whose feed it is, if the feed says so. */
  readonly operator: string | undefined;
  readonly areas: readonly {readonly id: string; readonly name: string}[];
  /** Whether the feed has a file for each area, so that they cannot be listed. */
  readonly hasAreaFiles: boolean;
  /** About the preview. */
  readonly notes: readonly string[];
  readonly snippetNotes: readonly string[];
  readonly previewAddress: string;
  readonly snippet: string;
  readonly policy: string;
  /** What a policy with `require-trusted-types-for` must name. */
  readonly trustedTypes: string | undefined;
  readonly styleRule: string;
  /** The page's own address, which encodes the choice. */
  readonly address: string;
  readonly requests: readonly string[];
  readonly consoleLine: string;
  readonly bookmarklet: string;
  /** An e-mail with the snippet and the address of the choice: its `mailto:` address, and its text. */
  readonly mail: {readonly address: string; readonly text: string};
  /** The text that was copied last: its id, and whether it worked. */
  readonly copied: {readonly id: string; readonly isDone: boolean} | undefined;
}

export interface PlatformView {
  readonly id: PlatformId;
  readonly facts: Platform;
  readonly name: string;
  readonly known: string | undefined;
  readonly needs: string | undefined;
  /** Each step, with the values of this host. */
  readonly steps: readonly string[];
  /** How to see that it works. */
  readonly check: string;
  /** What visitors get from the form on this platform. */
  readonly effect: Effect;
  /** What that costs besides. */
  readonly costs: readonly string[];
  /** The platform's plugin in this folder, if it has one. */
  readonly plugin: string | undefined;
}

export interface BuilderHandlers {
  readonly change: (event: Event) => void;
  /** An empty form is the platform's. */
  readonly chooseForm: (form: Form | '') => void;
  readonly copy: (id: string, text: string) => void;
  readonly switchLanguage: () => void;
}
