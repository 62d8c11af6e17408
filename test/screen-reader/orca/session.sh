#!/usr/bin/env bash
# Runs inside `dbus-run-session`: starts what Orca needs, Orca, and the browser given as arguments; ends with it.
# $SESSION is an empty folder for the session's files, $SCREEN_READER_FOLDER this folder. DISPLAY is set.
set -u
export HOME="$SESSION/home" XDG_RUNTIME_DIR="$SESSION/run" ORCA_SPEECH="$SESSION/speech.jsonl"
export XDG_CONFIG_HOME="$HOME/.config" XDG_DATA_HOME="$HOME/.local/share"
export LC_ALL=C.UTF-8 GDK_BACKEND=x11 MOZ_ENABLE_WAYLAND=0 GSETTINGS_BACKEND=memory XDG_CURRENT_DESKTOP=GNOME
export GTK_MODULES=gail:atk-bridge PYTHONPATH="$SCREEN_READER_FOLDER"
unset WAYLAND_DISPLAY
mkdir -p "$XDG_DATA_HOME/orca" "$XDG_CONFIG_HOME" "$XDG_RUNTIME_DIR"
chmod 700 "$XDG_RUNTIME_DIR"
: > "$ORCA_SPEECH"

/usr/libexec/at-spi-bus-launcher --launch-immediately &
sleep 0.5
# Browsers expose their pages only once this says that a screen reader is there.
for name in IsEnabled ScreenReaderEnabled; do
  dbus-send --session --print-reply --dest=org.a11y.Bus /org/a11y/bus org.freedesktop.DBus.Properties.Set \
    string:org.a11y.Status "string:$name" variant:boolean:true
done
# Without a window manager no window is active, and Orca is silent.
openbox &

settings='"speechServerFactory":"recording_speech","enableSpeech":true,"enableBraille":false,"enableSound":false'
settings="$settings,\"enableKeyEcho\":false,\"sayAllOnLoad\":false,\"profile\":[\"Default\",\"default\"]"
echo "{\"general\":{$settings},\"pronunciations\":{},\"keybindings\":{},\"profiles\":{\"default\":{$settings,\"pronunciations\":{},\"keybindings\":{}}}}" \
  > "$XDG_DATA_HOME/orca/user-settings.conf"
# Orca refuses to start beside another one of the same user, which here has a display of its own: it finds none.
mkdir "$SESSION/bin"
ln -s /bin/false "$SESSION/bin/pgrep"
PATH="$SESSION/bin:$PATH" orca &
echo "$DBUS_SESSION_BUS_ADDRESS" > "$SESSION/bus"

"$@"
kill $(jobs -p) 2>/dev/null
