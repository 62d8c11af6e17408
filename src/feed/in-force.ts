/** Whether the end that an operator gave to some words has not come. Without one they have no end. */
export function isInForce({expiresAt}: {readonly expiresAt?: string}, now: Date): boolean {
  return expiresAt === undefined || Date.parse(expiresAt) > now.getTime();
}
