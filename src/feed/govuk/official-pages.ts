/** Where readers can check the level themselves. */
export const OFFICIAL_PAGE = 'https://www.gov.uk/terrorism-national-emergency';
export const MI5_PAGE = 'https://www.mi5.gov.uk/threats-and-advice/threat-levels';
export const LICENCE_PAGE =
  'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/';
