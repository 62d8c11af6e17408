/** What the builder reads of the host it stands on. */

/** The hashes of the files in the folder of that version; nothing where they cannot be had. */
export async function readHashes(
  version: string,
): Promise<Readonly<Record<string, string>> | undefined> {
  try {
    const response = await fetch(`${version}/integrity.json`);
    return response.ok ? ((await response.json()) as Record<string, string>) : undefined;
  } catch {
    return undefined;
  }
}
