/** The messages between the frame and its parent page. Only types, so that each script stays one file. */

/** From the frame: its height in CSS pixels. */
export interface HeightMessage {
  readonly type: 'threat-level-banner-height';
  readonly height: number;
}

/** From the parent page: asks for the height. */
export type HeightRequest = 'threat-level-banner-height-wanted';

/** WordPress's own: to the page that embeds, and from it. */
export interface WordPressMessage {
  readonly message: 'height' | 'ready';
  readonly secret: string;
  /** The height in CSS pixels. WordPress makes it 200 to 1000. */
  readonly value?: number;
}
