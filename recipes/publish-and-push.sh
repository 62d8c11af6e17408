#!/bin/sh
# Publishes into a folder of this repository, then commits and pushes what changed. Exits with the
# publisher's exit code, so that the job fails when something needs attention, or with 4 if it cannot push.
#
#   publish-and-push.sh DIR [OPTION...]
set -u
folder=$1
shift

code=0
"${THREAT_LEVEL_FEED:-./node_modules/.bin/threat-level-feed}" publish --out "$folder" "$@" || code=$?

git add -- "$folder" ":(exclude)$folder/.threat-level-feed.cache.json" || exit 4
if git diff --staged --quiet -- "$folder"; then exit "$code"; fi
git commit --quiet --message 'Publish the threat level' -- "$folder" || exit 4

# Someone else may have pushed in the meantime. If both changed the feed, this run's reading is the newer one.
for try in 1 2 3; do
  if git push --quiet; then exit "$code"; fi
  echo "The push was rejected. Rebasing onto the remote branch and trying again ($try of 3)." >&2
  git pull --quiet --rebase --strategy-option=theirs || exit 4
done
exit 4
