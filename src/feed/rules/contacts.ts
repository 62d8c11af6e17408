/**
 * Whom to call, compiled in: they show before a feed arrives, when none ever does, and when it is
 * hostile. A feed can add contacts but cannot change or remove these.
 * Source: each contact's own published page, checked in autumn 2026.
 */
import type {BuiltInContactId} from '../schema/built-in-contact-ids.js';
import * as messages from '../i18n/messages/index.js';

/** A contact in the language shown. */
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
    card('emergency', messages.emergency(), {
      phone: EMERGENCY,
      url: undefined,
      notes: [
        note(messages.textEmergency()),
        note(messages.signLanguageEmergency(), 'https://999bsl.co.uk'),
        note(messages.relayEmergency()),
      ],
    }),
    card('anti-terrorist-hotline', messages.antiTerroristHotline(), {
      phone: ANTI_TERRORIST_HOTLINE,
      url: undefined,
      notes: [note(messages.anyTimeInConfidence())],
    }),
    card('report-online', messages.reportOnline(), {
      phone: undefined,
      url: 'https://www.gov.uk/ACT',
      notes: [note(messages.reportWhatDoesNotFeelRight())],
    }),
    card('police', messages.policeNotEmergency(), {
      phone: '101',
      url: undefined,
      notes: [note(messages.relayPolice())],
    }),
    card('true-vision', messages.hateCrime(), {
      phone: undefined,
      url: 'https://www.report-it.org.uk',
      notes: [note(messages.trueVisionNations())],
    }),
    card('crimestoppers', messages.crimestoppers(), {
      phone: '0800 555 111',
      url: 'https://crimestoppers-uk.org',
      notes: [note(messages.anonymousCharity())],
    }),
    card('act-early', messages.worriedAboutSomeone(), {
      phone: '0800 011 3764',
      url: 'https://actearly.uk',
      notes: [note(messages.everyDayNineToFive())],
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
