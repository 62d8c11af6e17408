/** The e-mails to the person who looks after the site. The Welsh is ours, and reviewed by nobody yet: the page says so. */
import type {BuilderMessages} from './types.js';

type Mails = Pick<BuilderMessages, 'mailSubject' | 'mailText' | 'mailWords'>;

export const mailsEn: Mails = {
  mailSubject: 'Threat level banner for our website',
  mailText: ({snippet, link, policy}) =>
    `Hello,

could you please put the UK threat level on our website? This is the code, to go where the banner should be:

${snippet}

${policy ? `If the site has a content-security policy, add: ${policy}\n\n` : ''}This page shows how it looks, and other forms for systems that remove scripts or iframes:
${link}

May I put an iframe into a page myself? If not, could you put the code into the template?

And with which system is the site made?

Thank you`,
  mailWords: ({snippet, link, words}) =>
    `Hello,

could you please put this sentence on our website, where visitors see it?

${words}

Please leave the level itself out: it changes, and nobody would change it there. This is the sentence with its links, as HTML:

${snippet}

This page has a banner that shows the level and keeps itself up to date, if our site can have it one day:
${link}

Thank you`,
};

export const mailsCy: Mails = {
  mailSubject: 'Baner lefel y bygythiad i’n gwefan',
  mailText: ({snippet, link, policy}) =>
    `Helô,

a allech chi roi lefel bygythiad y DU ar ein gwefan, os gwelwch yn dda? Dyma’r cod, i fynd lle dylai’r faner fod:

${snippet}

${policy ? `Os oes gan y wefan bolisi diogelwch cynnwys, ychwanegwch: ${policy}\n\n` : ''}Mae’r dudalen hon yn dangos sut mae’n edrych, a ffurfiau eraill i systemau sy’n tynnu sgriptiau neu iframes:
${link}

A gaf i roi iframe mewn tudalen fy hun? Os na, a allech chi roi’r cod yn y templed?

Ac â pha system y mae’r wefan wedi’i gwneud?

Diolch`,
  mailWords: ({snippet, link, words}) =>
    `Helô,

a allech chi roi’r frawddeg hon ar ein gwefan, lle mae ymwelwyr yn ei gweld, os gwelwch yn dda?

${words}

Gadewch y lefel ei hun allan: mae’n newid, ac ni fyddai neb yn ei newid yno. Dyma’r frawddeg â’i dolenni, fel HTML:

${snippet}

Mae gan y dudalen hon faner sy’n dangos y lefel ac yn ei diweddaru ei hun, os gall ein gwefan ei chael ryw ddydd:
${link}

Diolch`,
};
