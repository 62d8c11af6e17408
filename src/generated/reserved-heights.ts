// Written by `npm run heights`, measured in Chromium.
/** The heights that a page reserves for a language, and the height of a banner on a phone in pixels. */
export interface ReservedHeight {
  readonly banner: string;
  readonly card: string;
  readonly onPhone: number;
}

/** By language, without English, whose heights are RESERVED_HEIGHTS. A strip is one line in each. */
export const reservedHeights: Readonly<Record<string, ReservedHeight | undefined>> = {
  cy: {banner: 'max(16rem, 54rem - 70vw)', card: 'min(100vh, 76.5rem)', onPhone: 574},
  ga: {banner: 'max(18rem, 52.5rem - 60vw)', card: 'min(100vh, 80rem)', onPhone: 599},
  gd: {banner: 'max(18rem, 58rem - 70vw)', card: 'min(100vh, 86rem)', onPhone: 640},
  pl: {banner: 'max(18rem, 56.5rem - 70vw)', card: 'min(100vh, 76rem)', onPhone: 605},
  ro: {banner: 'max(16rem, 50rem - 60vw)', card: 'min(100vh, 75rem)', onPhone: 554},
  pa: {banner: 'max(17rem, 54.5rem - 70vw)', card: 'min(100vh, 83.5rem)', onPhone: 522},
  ur: {banner: 'max(17rem, 49rem - 50vw)', card: 'min(100vh, 90rem)', onPhone: 597},
  pt: {banner: 'max(16rem, 54.5rem - 70vw)', card: 'min(100vh, 77rem)', onPhone: 536},
  es: {banner: 'max(16rem, 54rem - 70vw)', card: 'min(100vh, 77.5rem)', onPhone: 556},
  ar: {banner: 'max(17rem, 55.5rem - 70vw)', card: 'min(100vh, 78rem)', onPhone: 565},
  bn: {banner: 'max(17rem, 54.5rem - 70vw)', card: 'min(100vh, 83rem)', onPhone: 572},
  gu: {banner: 'max(17rem, 49rem - 60vw)', card: 'min(100vh, 83.5rem)', onPhone: 518},
  it: {banner: 'max(16rem, 54.5rem - 70vw)', card: 'min(100vh, 77rem)', onPhone: 556},
  fr: {banner: 'max(16rem, 47.5rem - 50vw)', card: 'min(100vh, 80rem)', onPhone: 556},
  lt: {banner: 'max(16rem, 54.5rem - 70vw)', card: 'min(100vh, 75.5rem)', onPhone: 556},
  tr: {banner: 'max(16rem, 54rem - 70vw)', card: 'min(100vh, 75rem)', onPhone: 556},
  fa: {banner: 'max(17rem, 52.5rem - 60vw)', card: 'min(100vh, 78rem)', onPhone: 562},
  so: {banner: 'max(18rem, 57rem - 70vw)', card: 'min(100vh, 81.5rem)', onPhone: 599},
  uk: {banner: 'max(18rem, 61rem - 80vw)', card: 'min(100vh, 79.5rem)', onPhone: 623},
  'zh-Hans': {banner: 'max(14.5rem, 38.5rem - 40vw)', card: 'min(100vh, 65rem)', onPhone: 437},
};
