/** What the frame and the page around it say to each other: types alone, so that each stays one file. */

/** From the frame: how high it is, in CSS pixels. */
export interface HeightMessage {
  readonly type: 'threat-level-banner-height';
  readonly height: number;
}

/** From the page around: please tell the height. */
export type HeightRequest = 'threat-level-banner-height-wanted';
