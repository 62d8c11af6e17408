/** The messages between the frame and its parent page. Only types, so that each script stays one file. */

/** From the frame: its height in CSS pixels. */
export interface HeightMessage {
  readonly type: 'threat-level-banner-height';
  readonly height: number;
}

/** From the parent page: asks for the height. */
export type HeightRequest = 'threat-level-banner-height-wanted';
