#!/bin/sh
# Opens an issue with a report, with the `gh` of a GitHub job. While one with this title is open, nothing is added to
# it, unless the problem codes have changed: 96 runs a day must not send 96 messages.
#
#   open-issue.sh REPORT-FILE
set -u
title='The threat level feed needs somebody to look'
codes=$(grep -o '\[[a-z0-9-]*\]' "$1" | sort -u | tr '\n' ' ')
body=$(printf '%s\n\n```\n%s\n```\n\nWhat each code means: docs/publisher.md of threat-level-banner, "Problems"; what to do: docs/operating.md, "Runbook". Close this issue when it is over.' "$codes" "$(cat "$1")")

number=$(gh issue list --state open --search "in:title \"$title\"" --json number --jq '.[0].number // empty') || exit 4
if [ -z "$number" ]; then
  gh issue create --title "$title" --body "$body"
elif ! gh issue view "$number" --json body,comments --jq '(.comments[-1].body // .body)' | head -n 1 | grep -qxF "$codes"; then
  gh issue comment "$number" --body "$body"
fi
