"""A speech server for Orca that makes no sound: it appends each utterance to $ORCA_SPEECH, as one line of JSON.

Orca loads it by the name of this module ("speechServerFactory"), and needs no synthesiser and no sound card.
"""
import json
import os

from gi.repository import GLib
from orca import chnames, speechserver

SPEECH = open(os.environ["ORCA_SPEECH"], "a", encoding="utf-8", buffering=1)
PAUSE_MS = 20


def record(text):
    SPEECH.write(json.dumps(text, ensure_ascii=False) + "\n")


class SpeechServer(speechserver.SpeechServer):
    only = None

    @staticmethod
    def getFactoryName():
        return "Recording"

    @staticmethod
    def getSpeechServers():
        return [SpeechServer.getSpeechServer()]

    @staticmethod
    def getSpeechServer(info=None):
        SpeechServer.only = SpeechServer.only or SpeechServer()
        return SpeechServer.only

    @staticmethod
    def shutdownActiveServers():
        SpeechServer.only = None

    def __init__(self):
        super().__init__()
        self.reading = 0

    def getInfo(self):
        return ["Recording", "recording"]

    def getVoiceFamilies(self):
        family = {"name": "recording", "lang": "en", "dialect": "GB", "variant": None}
        return [speechserver.VoiceFamily(family)]

    def speak(self, text=None, acss=None, interrupt=True):
        if text:
            record(text)

    def speakCharacter(self, character, acss=None):
        record(chnames.getCharacterName(character))

    def speakKeyEvent(self, event, acss=None):
        record(event.getKeyName())

    def sayAll(self, utterances, progress):
        self.reading += 1
        GLib.timeout_add(PAUSE_MS, self.read_next, utterances, progress, self.reading)

    def read_next(self, utterances, progress, reading):
        """Orca goes on only when it is told that an utterance has been spoken."""
        if reading != self.reading:
            return False
        try:
            context, _ = next(utterances)
        except StopIteration:
            return False
        record(context.utterance)
        context.currentOffset = context.endOffset
        progress(context.copy(), speechserver.SayAllContext.COMPLETED)
        GLib.timeout_add(PAUSE_MS, self.read_next, utterances, progress, reading)
        return False

    def stop(self):
        self.reading += 1

    def reset(self, text=None, acss=None):
        pass

    def shutdown(self):
        pass

    def updateCapitalizationStyle(self):
        pass

    def updatePunctuationLevel(self):
        pass
