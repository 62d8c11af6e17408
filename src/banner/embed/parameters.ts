/**
 * The parameters in an address. Editors that escape an address once more than they should make `&amp;` or `&#038;` of
 * the `&` between them.
 */
export function parametersIn(address: string): URLSearchParams {
  const query = address.slice(address.indexOf('?') + 1);
  return new URLSearchParams(query.replace(/&((amp|#0*38|#x26);)+|#/gi, '&'));
}
