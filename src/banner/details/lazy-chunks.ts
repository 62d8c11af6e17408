/**
 * What only some pages need. In the site each is a file of its own, which build/vite-plugins/self-contained-chunks.js asks
 * for anew after a failure, and hands what it needs of the script.
 */
export const loadPart = {
  explain: () => import('../debug/explain.js'),
  govuk: () => import('../feed-client/govuk-feed.js'),
  qrCode: () => import('../../generated/official-qr-code.js'),
  signed: () => import('../../feed/schema/verify-signature.js'),
};
