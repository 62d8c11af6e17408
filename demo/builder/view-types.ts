/** What the builder's page shows, and its event handlers. */
import type {Choice} from './choice.js';
import type {BuilderLanguage} from './messages/messages.js';
import type {BuilderMessages} from './messages/types.js';

/** Everything that the page shows. */
export interface BuilderView {
  readonly language: BuilderLanguage;
  readonly messages: BuilderMessages;
  readonly choice: Choice;
  readonly areas: readonly {readonly id: string; readonly name: string}[];
  /** Whether the feed has a file for each area, so that they cannot be listed. */
  readonly hasAreaFiles: boolean;
  readonly notes: readonly string[];
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
  /** The text that was copied last: its id, and whether it worked. */
  readonly copied: {readonly id: string; readonly isDone: boolean} | undefined;
}

export interface BuilderHandlers {
  readonly change: (event: Event) => void;
  readonly copy: (id: string, text: string) => void;
  readonly switchLanguage: () => void;
}
