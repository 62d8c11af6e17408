import {join} from 'node:path';
import {failure, success, type Problem, type Result} from '../../feed/schema/problem.js';
import {EMPTY_CONFIG, parseConfig, salvageConfig, type Config} from '../config/config.js';
import {findRemarks} from '../config/config-remarks.js';
import {locateProblems} from '../config/locate-problems.js';
import {readManifest} from '../store/manifest.js';
import {contentRefused, type Setup} from '../store/setup.js';
import {findKeyChanged, findUnsigned, readSigning, type Secret} from '../store/signing-key.js';
import type {Io} from '../io/io.js';

/** The name of the config in a folder that `init` made. It is used unless another config is given. */
export const CONFIG_FILE = 'threat-level-feed.yaml';

/**
 * Reads the config of a folder that `init` made, and the key that it names. If the content or the key is refused, the
 * level is still published: docs/decisions/028-publish-the-level-whatever-the-words.md and
 * 034-publish-the-level-whatever-the-key.md.
 */
export async function readSetup(
  {
    out,
    config,
    secret,
    isDryRun,
  }: {
    out: string;
    config?: string | undefined;
    secret?: Secret | undefined;
    isDryRun?: boolean;
  },
  io: Io,
): Promise<Result<Setup>> {
  const manifest = await readManifest(out, io);
  if (!manifest.ok) return manifest;
  const path = config ?? join(out, CONFIG_FILE);
  const read = await readConfig(path, io);
  if (!read && config !== undefined) return failure(missing(path, 'a config'));
  const {document, refused, ...settings} = read ?? {...EMPTY_CONFIG, document: '', refused: []};
  const signing = await readSigning({config: settings, configPath: path, out, secret}, io);
  const place = {document, file: path};
  const keyProblems = locateProblems([...signing.refusals, ...signing.warnings], place);
  const remarks = refused.length ? [] : await remarksOn(settings.content, isDryRun, io);
  return success({
    ...settings,
    signingKey: signing.signingKey,
    warnings: [
      ...keyProblems,
      ...(await findUnsigned(signing, out, io)),
      ...(await findKeyChanged(signing, out, io)),
    ],
    refused,
    hasConfig: read !== undefined && !refused.length,
    absence: findAbsence(path, read?.document, refused),
    remarks: locateProblems(remarks, place),
  });
}

/** Advice is for a person who tries a config, and loaded only then. */
async function remarksOn(
  content: Config['content'],
  isTried: boolean | undefined,
  io: Io,
): Promise<readonly Problem[]> {
  const remarks = findRemarks(content, io.now());
  if (!isTried) return remarks;
  const {findAdvice} = await import('../config/config-advice.js');
  return [...remarks, ...findAdvice(content, io.now())];
}

type ReadConfig = Config & Pick<Setup, 'refused'> & {readonly document: string};

/** The config in a file, with the problems of its content; `undefined` if there is no such file. */
async function readConfig(path: string, io: Io): Promise<ReadConfig | undefined> {
  try {
    const document = await io.readFile(path);
    if (document === undefined) return undefined;
    const parsed = parseConfig(document);
    if (parsed.ok) return {...parsed.value, document, refused: []};
    const refused = locateProblems(parsed.problems, {document, file: path});
    return {...salvageConfig(document), document, refused: [...refused, contentRefused(path)]};
  } catch (error) {
    const refused = [unreadable(path, String(error)), contentRefused(path)];
    return {...EMPTY_CONFIG, document: '', refused};
  }
}

/** A problem if the config is missing or empty. A config with only comments is assumed to be intended. */
export function findAbsence(
  path: string,
  document: string | undefined,
  refused: readonly Problem[],
): Problem | undefined {
  if (refused.length || document?.trim()) return undefined;
  const received = document === undefined ? 'no file' : 'an empty file';
  return {
    code: 'config-empty',
    path,
    expected: 'your texts, or a line that begins with #',
    received,
  };
}

function missing(path: string, expected: string): Problem {
  return {code: 'file-missing', path, expected, received: 'no file'};
}

function unreadable(path: string, received: string): Problem {
  return {code: 'config-unreadable', path, expected: 'a file that can be read', received};
}
