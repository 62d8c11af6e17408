import type {Presentation, BannerHandlers} from './presentation.js';

/** A language that the visitor may choose, by its own name. */
export interface LanguageChoice {
  readonly code: string;
  readonly endonym: string;
}

/** A QR code as SVG: dark modules as one path, in a box that includes the quiet zone. */
export interface QrCode {
  readonly viewBox: string;
  readonly path: string;
}

/** The result of sharing the message. */
export type ShareState = 'copied' | 'by-hand' | undefined;

/** The state of the controls around the details, which is not part of their content. */
export interface DetailsPresentation extends Presentation {
  readonly languages: readonly LanguageChoice[];
  readonly shared: ShareState;
  /** The message, as links to WhatsApp and to an e-mail. */
  readonly shareLinks: {readonly whatsapp: string; readonly email: string} | undefined;
  /** The QR code of the official page, for the printed notice. */
  readonly qrCode: QrCode | undefined;
  readonly on: DetailsHandlers;
}

export interface DetailsHandlers extends BannerHandlers {
  readonly share: () => void;
  readonly print: () => void;
  /** Resolves to the language that is shown afterwards: the chosen one's messages may have failed to load. */
  readonly chooseLanguage: (code: string) => Promise<string>;
}
