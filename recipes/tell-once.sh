#!/bin/sh
# Runs a command and prints its output only if its state has changed since the last run. The state is the exit
# code together with the problem codes, which the output has in square brackets. Exits with the command's exit code.
#
#   tell-once.sh STATE-FILE COMMAND [ARGUMENT...]
#
# With FAIL_IF_UNTOLD and no TELL, exit code 3 becomes 5 if the publisher could tell nobody: then its config cannot be
# read, or a delivery failed. systemd's OnFailure= can tell somebody then.
#
# The output goes to stdout, which cron mails, or to the standard input of the command in TELL:
#   TELL='mail -s "Threat level feed" web@csp.example'
set -u
state_file=$1
shift

output=$("$@" 2>&1)
code=$?
problems=$(printf '%s\n' "$output" | grep -o '\[[a-z0-9-]*\]' | sort -u | tr '\n' ' ')
state="$code $problems"
# Without a state file, the previous state counts as exit code 0 without problems.
before=$(cat "$state_file" 2>/dev/null) || before='0 '

if [ "$state" != "$before" ]; then
  text=$(printf '%s\n\nExit code %s; before: %s' "$output" "$state" "$before")
  if [ -n "${TELL:-}" ]; then
    # If the message could not be sent, the next run tries again.
    printf '%s\n' "$text" | sh -c "$TELL" || exit "$code"
  else
    printf '%s\n' "$text"
  fi
  printf '%s\n' "$state" >"$state_file.new" && mv "$state_file.new" "$state_file"
fi
untold='\[(config-(malformed|unreadable|not-utf8|empty)|notify-failed)\]'
if [ -n "${FAIL_IF_UNTOLD:-}" ] && [ -z "${TELL:-}" ] && [ "$code" = 3 ] && printf '%s' "$problems" | grep -qE "$untold"; then
  exit 5
fi
exit "$code"
