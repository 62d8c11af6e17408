/**
 * What a release is made from.
 * @typedef {object} State
 * @property {string} version of package.json
 * @property {string} status what `git status --porcelain` prints
 * @property {string} changelog
 */

/**
 * Why no release can be made from this state, in sentences; none if one can.
 * @param {State} state
 * @returns {readonly string[]}
 */
export function findObstacles({version, status, changelog}) {
  const heading = new RegExp(
    `^## \\[${version.replaceAll('.', '\\.')}\\] - \\d{4}-\\d\\d-\\d\\d$`,
    'm',
  );
  return [
    ...(status.trim() ? [`These files are not committed:\n${status.trimEnd()}`] : []),
    ...(heading.test(changelog)
      ? []
      : [
          `CHANGELOG.md has no line "## [${version}] - " with the date. Write what the version changes.`,
        ]),
  ];
}
