#!/bin/sh
# Runs a command, and passes on what it said only when its state has become another: its exit code, or
# the problems that it names in brackets. Ends with the command's own exit code.
#
#   tell-once.sh STATE-FILE COMMAND [ARGUMENT...]
#
# What is passed on goes to stdout, which cron mails; or to the command in TELL, as its input:
#   TELL='mail -s "Threat level feed" web@csp.example'
set -u
state_file=$1
shift

said=$("$@" 2>&1)
code=$?
problems=$(printf '%s\n' "$said" | grep -o '\[[a-z0-9-]*\]' | sort -u | tr '\n' ' ')
state="$code $problems"
# Where nothing is remembered, nothing was wrong.
before=$(cat "$state_file" 2>/dev/null) || before='0 '

if [ "$state" != "$before" ]; then
  text=$(printf '%s\n\nExit code %s; before: %s' "$said" "$state" "$before")
  if [ -n "${TELL:-}" ]; then
    # What could not be passed on is tried again at the next run.
    printf '%s\n' "$text" | sh -c "$TELL" || exit "$code"
  else
    printf '%s\n' "$text"
  fi
  printf '%s\n' "$state" >"$state_file.new" && mv "$state_file.new" "$state_file"
fi
exit "$code"
