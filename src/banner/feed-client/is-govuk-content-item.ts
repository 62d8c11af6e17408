/** Whether a document is a content item, by its shape; whether it is the right one is found out later. */
export function isGovukContentItem(document: string): boolean {
  try {
    const input = JSON.parse(document) as Record<string, unknown> | null;
    return typeof input === 'object' && input !== null && Object.hasOwn(input, 'base_path');
  } catch {
    return false;
  }
}
