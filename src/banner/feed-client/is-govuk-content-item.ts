/** Whether a document has the shape of a GOV.UK content item. Its content is checked later. */
export function isGovukContentItem(document: string): boolean {
  try {
    const input = JSON.parse(document) as Record<string, unknown> | null;
    return typeof input === 'object' && input !== null && Object.hasOwn(input, 'base_path');
  } catch {
    return false;
  }
}
