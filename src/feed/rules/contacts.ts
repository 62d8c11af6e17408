/**
 * The built-in contacts. They show before a feed arrives, if none ever does, and if the feed is hostile. A
 * feed can add contacts but cannot change or remove these. Source: each contact's own published page, checked
 * in autumn 2026.
 */
import type {BuiltInContactId} from '../schema/built-in-contact-ids.js';
import * as messages from '../i18n/messages/index.js';

/** A contact in the language shown. */
export interface ContactCard {
  readonly id: string;
  readonly name: string;
  /** The language of the name, if it is not the banner's. */
  readonly language: string | undefined;
  /** Grouped with spaces; `telephoneLink` gives its `tel:` address. */
  readonly phone: string | undefined;
  /** A web page, beside or instead of a phone number; https only. */
  readonly url: string | undefined;
  /** Hours, anonymity, nations, and how deaf and speech-impaired people can get in touch. */
  readonly notes: readonly ContactNote[];
}

export interface ContactNote {
  readonly text: string;
  /** The language of the text, if it is not the banner's. */
  readonly language: string | undefined;
  readonly url: string | undefined;
}

export const EMERGENCY = '999';
export const ANTI_TERRORIST_HOTLINE = '0800 789 321';

/** The built-in contacts in the active locale. The emergency number is always the first. */
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
 * The `tel:` address of a number: a leading 00 becomes +, and a leading 0 becomes +44. Short numbers such as
 * 999 and 101 begin with another digit and have no international form.
 */
export function telephoneLink(phone: string): string {
  return `tel:${phone.replaceAll(' ', '').replace(/^00/, '+').replace(/^0/, '+44')}`;
}
