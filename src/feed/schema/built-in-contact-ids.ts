/** The ids of the contacts that every banner has. No feed may use them for contacts of its own. */
export const BUILT_IN_CONTACT_IDS = [
  'emergency',
  'anti-terrorist-hotline',
  'report-online',
  'police',
  'true-vision',
  'crimestoppers',
  'act-early',
] as const;

export type BuiltInContactId = (typeof BUILT_IN_CONTACT_IDS)[number];
