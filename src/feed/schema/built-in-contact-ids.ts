/** The ids of the built-in contacts. A feed cannot use them for its own contacts. */
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
