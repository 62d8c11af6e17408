/** When and where the level was read, and by whom it is shown. */
import {msg, str} from '../msg.js';

export const checkedToday = (time: string): string =>
  msg(str`Checked today at ${time}`, {
    id: 'checked-today',
    desc: 'As in: Checked today at 02:39.',
  });

export const checkedOn = (date: string, time: string): string =>
  msg(str`Checked on ${date} at ${time}`, {
    id: 'checked-on',
    desc: 'As in “Checked on 23 November 2026 at 17:59”. The date is as in “date” and can end in a full stop. No full stop at the end: one is added where it is needed.',
  });

export const sourceMi5 = (): string =>
  msg('Source: MI5', {id: 'source-mi5', desc: 'Where the level was read. MI5 is a name.'});

export const sourceGovuk = (): string =>
  msg('Source: GOV.UK', {id: 'source-govuk', desc: 'Where the level was read. GOV.UK is a name.'});

export const openGovernmentLicence = (): string =>
  msg('Contains public sector information licensed under the Open Government Licence v3.0.', {
    id: 'licence',
    desc: 'What the licence asks to be said. A link.',
  });

export const independent = (): string =>
  msg('Independent, not an official service', {
    id: 'independent',
    desc: 'What the banner says about itself: no authority publishes it.',
  });

export const from = (): string =>
  msg('From:', {
    id: 'from',
    desc: 'Before the name of the person or organisation whose words stand above it, as in an e-mail. The name cannot be declined.',
  });
