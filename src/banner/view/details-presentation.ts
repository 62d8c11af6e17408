import type {Presentation, BannerHandlers} from './presentation.js';

/** A language that the visitor may choose, by the name its own readers know it by. */
export interface LanguageChoice {
  readonly code: string;
  readonly endonym: string;
}

/** A drawing in SVG: dark modules as one path, with the quiet edge inside the box. */
export interface QrCode {
  readonly viewBox: string;
  readonly path: string;
}

/** How the sharing of the message went. */
export type ShareState = 'copied' | 'by-hand' | undefined;

/** What is drawn around the rest and is not what it says. */
export interface DetailsPresentation extends Presentation {
  readonly languages: readonly LanguageChoice[];
  readonly shared: ShareState;
  /** The message, as addresses of WhatsApp and of an e-mail. */
  readonly shareLinks: {readonly whatsapp: string; readonly email: string} | undefined;
  /** The QR code to the official page, once there has been a need for it. */
  readonly qrCode: QrCode | undefined;
  readonly on: DetailsHandlers;
}

export interface DetailsHandlers extends BannerHandlers {
  readonly share: () => void;
  readonly print: () => void;
  /** Resolves to the language that is spoken then: the chosen one's words may not have come. */
  readonly chooseLanguage: (code: string) => Promise<string>;
}
