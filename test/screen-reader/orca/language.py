"""Prints the language that the browser gives the second heading of the page, as AT-SPI exposes it."""
import sys

import pyatspi

DEPTH = 60


def find_headings(accessible, depth=0):
    if accessible is None or depth > DEPTH:
        return
    if accessible.getRole() == pyatspi.ROLE_HEADING:
        yield accessible
    for index in range(accessible.childCount):
        yield from find_headings(accessible.getChildAtIndex(index), depth + 1)


def first_text(accessible):
    """Text that consists of other objects is exposed as U+FFFC."""
    while accessible.childCount and accessible.queryText().getText(0, 1) in ("", "\ufffc"):
        accessible = accessible.getChildAtIndex(0)
    return accessible.queryText()


desktop = pyatspi.Registry.getDesktop(0)
browsers = [each for each in desktop if each is not None and each.name.lower() in sys.argv[1:]]
headings = [heading for browser in browsers for heading in find_headings(browser)]
text = first_text(headings[1])
# Firefox has it among the defaults of the text, Chromium among the attributes of a run.
attributes = ";".join([text.getDefaultAttributes(), text.getAttributes(0)[0]])
exposed = dict(part.split(":", 1) for part in attributes.split(";") if ":" in part)
print(exposed.get("language", "none"), text.getText(0, -1))
