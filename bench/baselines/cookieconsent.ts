import 'vanilla-cookieconsent/dist/cookieconsent.css';
import {run} from 'vanilla-cookieconsent';

const consentModal = {
  title: 'We use cookies',
  description: 'Some are needed, the others are your choice.',
  acceptAllBtn: 'Accept all',
  acceptNecessaryBtn: 'Reject all',
  showPreferencesBtn: 'Choose',
};
const preferencesModal = {
  title: 'Your choice',
  acceptAllBtn: 'Accept all',
  acceptNecessaryBtn: 'Reject all',
  savePreferencesBtn: 'Save',
  sections: [
    {title: 'Needed', linkedCategory: 'necessary'},
    {title: 'Counting', linkedCategory: 'analytics'},
  ],
};

void run({
  // By default the dialogue is hidden from automated browsers.
  hideFromBots: false,
  categories: {necessary: {enabled: true, readOnly: true}, analytics: {}},
  language: {default: 'en', translations: {en: {consentModal, preferencesModal}}},
});
