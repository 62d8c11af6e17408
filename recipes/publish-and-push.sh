#!/bin/sh
# Publishes into a folder of this repository, then commits and pushes what changed. Exits with the publisher's exit
# code, so that the job fails when something needs attention, or with 4 if it cannot push. In the same way a person
# sets a level, or ends it.
#
#   publish-and-push.sh DIR [OPTION...]
#   publish-and-push.sh DIR set LEVEL --reason TEXT [OPTION...]
#   publish-and-push.sh DIR unset [OPTION...]
set -u
folder=$1
shift
command=publish
case ${1-} in set | unset)
  command=$1
  shift
  ;;
esac
cache=":(exclude)$folder/.threat-level-feed.cache.json"

for try in 1 2 3 4; do
  code=0
  "${THREAT_LEVEL_FEED:-./node_modules/.bin/threat-level-feed}" "$command" --out "$folder" "$@" || code=$?
  git add -- "$folder" "$cache" || exit 4
  if git diff --staged --quiet -- "$folder"; then exit "$code"; fi
  git commit --quiet --message 'Publish the threat level' -- "$folder" "$cache" || exit 4
  if git push --quiet; then exit "$code"; fi

  # Somebody has pushed in the meantime. Git would merge two feeds line by line, into one that nobody published: so
  # this commit is dropped, and the command runs again on what was pushed.
  echo "The push was rejected. Running again on what is on the remote branch now ($try of 4)." >&2
  git fetch --quiet && git reset --quiet --keep HEAD~1 && git merge --quiet --ff-only '@{u}' || exit 4
done
exit 4
