import type {HistoryMessages} from './types.js';

/** Ours, and reviewed by nobody yet: the page says so. */
export const cy: HistoryMessages = {
  title: 'Lefelau bygythiad terfysgaeth y DU ers 2006',
  intro:
    'Pob newid yn y ddwy lefel ers eu cyhoeddi gyntaf. Nid yw lefel o’r gorffennol yn dweud dim am lefel heddiw.',
  toReview:
    'Ein geiriau ni yw’r Gymraeg ar y dudalen hon. Nid oes neb wedi’u hadolygu eto, a gallant fod yn anghywir.',
  otherLanguage: 'English',
  today: 'Heddiw',
  hint: 'Pwyntiwch at y siart, neu ewch drwy’r newidiadau â’r bysellau saeth.',
  step: title => `${title}: mynd drwy’r newidiadau`,
  spanned: (level, from, to) => `${level}, o ${from} hyd ${to}`,
  lastSpan: (level, from, until) => `${level}, o ${from}, a dim arall yn hysbys hyd ${until}`,
  knownUntil: until =>
    `Hysbys hyd ${until}. Nid yw’r siart na’r tabl yn dweud dim am ddyddiau diweddarach.`,
  redefined: from =>
    `Ar ${from} newidiodd ystyr y lefel genedlaethol. Ers hynny mae’n cynnwys pob math o derfysgaeth. Cyn hynny terfysgaeth ryngwladol yn unig oedd ynddi, felly ni ellir cymharu lefelau cynharach â rhai diweddarach.`,
  before: 'Terfysgaeth ryngwladol yn unig',
  after: 'Pob math o derfysgaeth',
  level: 'Lefel',
  from: 'O',
  to: 'Hyd',
  noChangeUpTo: until => `Dim newid yn hysbys hyd ${until}`,
  announced: day => `Cyhoeddwyd ar ${day}.`,
  reported: 'Yn hysbys o adroddiadau: nid ydym wedi gweld y cyhoeddiad.',
  report: 'Adroddiad',
  legend: {
    reported: 'Newid sy’n hysbys o adroddiadau, nid o’r cyhoeddiad',
    unknown: 'Nid yw’n hysbys i’r dudalen hon',
  },
  data: 'Y data',
  download: 'Y ddwy lefel, gyda’r hyn yr oedd pob un yn ei gynnwys a sut mae pob newid yn hysbys:',
  sources: 'Ffynonellau',
};
