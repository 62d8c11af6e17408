/** The workflow or pipeline of a build host, which publishes from a git repository and deploys the folder. */
import githubWorkflow from '../../../recipes/github-pages.yml?raw';
import gitlabPipeline from '../../../recipes/gitlab-ci.yml?raw';
import type {HostKind} from './hosts.js';

export interface Pipeline {
  /** Its path in the repository. */
  readonly path: string;
  /** The file in the package that it is made from. */
  readonly recipe: string;
  readonly text: string;
}

/** What the recipes call the folder. GitLab Pages serves no other. */
const FOLDER = 'public';

const SAFE_IN_SHELL = /^[\w.-]+(\/[\w.-]+)*$/;

/**
 * The file for a folder at that path in the repository. `undefined` if the host has none, or if its file cannot name
 * the folder.
 */
export function pipelineFor(host: HostKind, folder: string): Pipeline | undefined {
  if (host === 'github-pages' && SAFE_IN_SHELL.test(folder)) {
    return {
      path: '.github/workflows/threat-level.yml',
      recipe: 'github-pages.yml',
      text: githubWorkflow.replaceAll(/\bpublic\b/g, () => folder),
    };
  }
  if (host === 'gitlab-pages' && folder === FOLDER) {
    return {path: '.gitlab-ci.yml', recipe: 'gitlab-ci.yml', text: gitlabPipeline};
  }
  return undefined;
}
