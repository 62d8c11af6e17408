/** What the builder reads from its own host. */

/** The hashes of the files in the folder of that version; undefined if they could not be loaded. */
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

const PLUGIN = 'threat-level-banner-wordpress.zip';

/** The address of the WordPress plugin in this folder; undefined if it is not there. */
export async function findPlugin(): Promise<string | undefined> {
  try {
    const response = await fetch(PLUGIN, {method: 'HEAD'});
    return response.ok ? PLUGIN : undefined;
  } catch {
    return undefined;
  }
}
