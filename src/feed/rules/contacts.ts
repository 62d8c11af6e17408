/**
 * Whom to call, compiled in: they show before a feed arrives, when none ever does, and when it is
 * hostile. A feed can add contacts but cannot change or remove these.
 * Source: each contact's own published page, checked in autumn 2026.
 */
import type {BuiltInContactId} from '../schema/built-in-contact-ids.js';
import * as words from '../i18n/messages/index.js';

/**
 * A contact in the words of the language shown. Every field is always there, if only as `undefined`:
 * one left out would be looked up on `Object.prototype`, where a page may have put anything.
 */
export interface ContactCard {
  readonly id: string;
  readonly name: string;
  /** Of the name, where it is not the banner's own. */
  readonly language: string | undefined;
  /** Grouped with spaces for the eye; `telephoneLink` makes it dialable. */
  readonly phone: string | undefined;
  /** Where to go, beside or instead of a phone; https only. */
  readonly url: string | undefined;
  /** Hours, anonymity, nations, and the ways in for deaf and speech-impaired people. */
  readonly notes: readonly ContactNote[];
}

export interface ContactNote {
  readonly text: string;
  /** Of the text, where it is not the banner's own. */
  readonly language: string | undefined;
  readonly url: string | undefined;
}

export const EMERGENCY = '999';
export const ANTI_TERRORIST_HOTLINE = '0800 789 321';

/** The compiled-in contacts, in the language active now; the emergency number is always the first. */
export function builtInContacts(): readonly ContactCard[] {
  return [
    card('emergency', words.emergency(), {
      phone: EMERGENCY,
      url: undefined,
      notes: [
        note(words.textEmergency()),
        note(words.signLanguageEmergency(), 'https://999bsl.co.uk'),
        note(words.relayEmergency()),
      ],
    }),
    card('anti-terrorist-hotline', words.antiTerroristHotline(), {
      phone: ANTI_TERRORIST_HOTLINE,
      url: undefined,
      notes: [note(words.anyTimeInConfidence())],
    }),
    card('report-online', words.reportOnline(), {
      phone: undefined,
      url: 'https://www.gov.uk/ACT',
      notes: [note(words.reportWhatDoesNotFeelRight())],
    }),
    card('police', words.policeNotEmergency(), {
      phone: '101',
      url: undefined,
      notes: [note(words.relayPolice())],
    }),
    card('true-vision', words.hateCrime(), {
      phone: undefined,
      url: 'https://www.report-it.org.uk',
      notes: [note(words.trueVisionNations())],
    }),
    card('crimestoppers', words.crimestoppers(), {
      phone: '0800 555 111',
      url: 'https://crimestoppers-uk.org',
      notes: [note(words.anonymousCharity())],
    }),
    card('act-early', words.worriedAboutSomeone(), {
      phone: '0800 011 3764',
      url: 'https://actearly.uk',
      notes: [note(words.everyDayNineToFive())],
    }),
  ];
}

function card(
  id: BuiltInContactId,
  name: string,
  ways: Pick<ContactCard, 'phone' | 'url' | 'notes'>,
): ContactCard {
  return {id, name, language: undefined, ...ways};
}

function note(text: string, url?: string): ContactNote {
  return {text, language: undefined, url};
}

/**
 * `tel:` address of a number, dialled as it is shown: a leading 00 is a +, and a leading 0 the UK's +44.
 * Short numbers such as 999 and 101 begin otherwise, and have no international form.
 */
export function telephoneLink(phone: string): string {
  return `tel:${phone.replaceAll(' ', '').replace(/^00/, '+').replace(/^0/, '+44')}`;
}
