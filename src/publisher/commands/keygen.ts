import {join, resolve} from 'node:path';
import {failure, success, type Result} from '../../feed/schema/problem.js';
import {withFoldersAbove} from '../store/folders-above.js';
import {MANIFEST} from '../store/manifest.js';
import {FEED} from '../output/render-files.js';
import {createKeyPair} from '../output/signing.js';
import type {Io} from '../io/io.js';

export const PRIVATE_KEY = 'threat-level-feed.private.jwk.json';
export const PUBLIC_KEY = 'threat-level-feed.public.jwk.json';

/** Writes a new key pair and returns the value for the banner's `public-key` attribute. Overwrites no key. */
export async function keygen(out: string, io: Io): Promise<Result<string>> {
  if (await isServed(out, io)) {
    return failure({
      code: 'folder-is-served',
      path: out,
      expected:
        'a folder that no web server serves, because anyone with the private key can publish in your name',
      received: 'a folder with a feed in it or in a folder above it',
    });
  }
  if ((await io.readFile(join(out, PRIVATE_KEY))) !== undefined) {
    return failure({
      code: 'key-exists',
      path: join(out, PRIVATE_KEY),
      expected: 'a folder without a key',
      received: 'a key that may be in use',
    });
  }
  const {privateKey, publicKey, attribute} = await createKeyPair();
  await io.createSecret(join(out, PRIVATE_KEY), privateKey);
  await io.createSecret(join(out, PUBLIC_KEY), publicKey);
  return success(attribute);
}

/** Whether the folder or one above it was made by `init` or has a feed. */
async function isServed(out: string, io: Io): Promise<boolean> {
  const folders = [...withFoldersAbove(out), ...withFoldersAbove(resolve(out))];
  const paths = folders.flatMap(folder => [join(folder, FEED), join(folder, MANIFEST)]);
  const texts = await Promise.all(paths.map(path => io.readFile(path)));
  return texts.some(text => text !== undefined);
}
