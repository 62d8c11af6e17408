import type {BuilderMessages} from './types.js';

/** Ours, and reviewed by nobody yet: the page says so. */
export const cy: BuilderMessages = {
  title: 'Rhoi lefel y bygythiad ar eich tudalen',
  intro:
    'Lefel bresennol y bygythiad terfysgaeth yn y DU, beth mae’n ei olygu a phwy i’w ffonio, yn ieithoedd eich ymwelwyr. Dewiswch, edrychwch arno, copïwch un darn o god. Mae’n ei ddiweddaru ei hun.',
  toReview:
    'Ein geiriau ni yw’r Gymraeg ar y dudalen hon. Nid oes neb wedi’u hadolygu eto, a gallant fod yn anghywir.',
  otherLanguage: 'English',
  form: 'Sut mae’n dod i’ch tudalen',
  forms: {
    tag: ['Un tag', 'I’r rhan fwyaf o dudalennau. Mae’r faner yn sefyll lle mae’r tag.'],
    element: [
      'Elfen a sgript',
      'I dudalennau sydd am gael dolenni go iawn nes i’r sgript gyrraedd.',
    ],
    pinned: ['Wedi’i rhewi', 'Un ffeil na all newid byth, gyda’i hash. I reolau diogelwch llym.'],
    frame: ['Ffrâm', 'I wefannau sy’n tynnu sgriptiau allan.'],
  },
  labels: {
    lang: 'Iaith',
    region: 'Lefel pwy',
    area: 'Ardal',
    variant: 'Maint',
    theme: 'Lliwiau',
    refresh: 'Edrych eto',
    dismissible: 'Caiff yr ymwelydd ei blygu o’r neilltu',
    'no-storage': 'Peidio â chadw dim ym mhorwr yr ymwelydd',
  },
  pageLanguage: 'Iaith y dudalen',
  visitorLanguage: 'Iaith yr ymwelydd',
  reviewMark: 'i’w adolygu',
  reviewNote: sentences =>
    `Nid oes neb sy’n siarad yr iaith hon wedi darllen ${String(sentences)} o’i brawddegau i ni eto. Gallant fod yn anghywir.`,
  reviewLink: 'Ydych chi’n ei siarad? Adolygwch hi yma.',
  pinnedNote: 'Un iaith sydd mewn ffeil wedi’i rhewi. Heb ddewis, Saesneg fydd hi.',
  frameNote: 'Ni all ffrâm weld iaith y dudalen. Heb ddewis, Saesneg fydd hi.',
  regions: {
    uk: 'Y DU gyfan',
    ni: 'Cysylltiedig â Gogledd Iwerddon',
    both: 'Y ddwy, un y DU yn gyntaf',
  },
  noArea: 'Dim un',
  noAreas: 'Nid oes ardaloedd yn ffrwd y gwesteiwr hwn.',
  areaById: 'Enw byr yr ardal yn y ffrwd, fel essex',
  variants: {
    banner: ['Baner', 'Y lefel ac un frawddeg bwyllog. Mae’r gweddill y tu ôl i fotwm.'],
    strip: ['Stribed', 'Un llinell.'],
    card: ['Cerdyn', 'Popeth ar agor.'],
  },
  themes: {auto: 'Fel dyfais yr ymwelydd', light: 'Golau', dark: 'Tywyll'},
  more: 'Rhagor',
  refreshes: {
    15: 'Bob 15 munud',
    5: 'Bob 5 munud',
    60: 'Bob awr',
    1440: 'Bob dydd',
    0: 'Byth tra bo’r dudalen ar agor',
  },
  preview: 'Sut mae’n edrych',
  previewPage: 'Rhagolwg: tudalen ddychmygol',
  device: 'Sgrin',
  devices: {phone: 'Ffôn', desktop: 'Cyfrifiadur'},
  page: 'Tudalen',
  pages: {plain: 'Plaen', dark: 'Tywyll', busy: 'Prysur'},
  previewNotes: {
    sample:
      'Sampl yw ffrwd y gwesteiwr hwn, ac mae’r faner yn dweud hynny. Daw’r lefel go iawn ar ôl rhedeg threat-level-feed publish.',
    stale:
      'Mae ffrwd y gwesteiwr hwn yn hen, felly nid yw’r faner yn dangos lefel fel pe bai’n dal i sefyll.',
    missing:
      'Nid oes gan y gwesteiwr hwn feed.json y gellir ei ddarllen, felly nid yw’r faner yn dangos lefel.',
    noSuchArea: 'Nid oes ardal o’r fath yn ffrwd y gwesteiwr hwn, felly ni ddangosir dim am ardal.',
    local:
      'Ar y cyfrifiadur hwn yn unig mae’r cyfeiriad hwn yn gweithio. Copïwch y cod o’r gwesteiwr go iawn.',
    insecure:
      'Mae cyfeiriad y gwesteiwr hwn yn dechrau â http: ni fydd tudalennau a ddaeth dros https yn ei lwytho. Agorwch y dudalen hon drwy ei chyfeiriad https.',
  },
  snippet: 'Beth i’w ludo',
  snippetHelp: {
    tag: 'Gludwch ef lle mae’r faner i sefyll.',
    element: 'Gludwch ef lle mae’r faner i sefyll.',
    pinned:
      'Gludwch ef lle mae’r faner i sefyll. Nid yw’r ffeil hon byth yn newid: ni chewch ein cywiriadau nes gludo un newydd.',
    frame:
      'Gludwch ef lle mae’r faner i sefyll. Os yw’ch gwefan yn tynnu’r llinell olaf allan, gadewch iddi: bydd y ffrâm wedyn yn sgrolio. Os yw’ch gwefan yn rhoi’r ffrâm mewn blwch tywod (sandbox), mae’n bosibl mai’r rhifau’n unig a welir yn Safari, ac na fydd ei dolenni’n agor.',
  },
  noHash:
    'Ni ellid darllen y rhestr hashiau, integrity.json: nid oes un yn y cod, ac ni fyddai dim yn atal ffeil wedi’i newid.',
  copy: 'Copïo',
  copied: 'Wedi’i gopïo.',
  selected: 'Ni ellid copïo. Mae wedi’i ddewis: pwyswch Ctrl a C, neu ⌘ a C.',
  link: 'I ddangos y dewis hwn i gydweithiwr, anfonwch y cyfeiriad hwn:',
  texts: {
    snippet: 'y cod',
    link: 'cyfeiriad y dewis hwn',
    console: 'y llinell i’r consol',
    policy: 'y polisi',
    'trusted-types': 'y polisi ar gyfer trusted types',
    style: 'y rheol i’r ddalen arddull',
  },
  policy: 'Os oes gan eich gwefan bolisi diogelwch cynnwys',
  policyHelp: 'Ychwanegwch hyn at yr hyn sydd yno:',
  trustedTypes:
    'Dim ond os oes ynddo require-trusted-types-for, hyn hefyd (mewn mannau eraill byddai’n gwahardd eich rhai eich hun):',
  policyRule:
    'A yw’n gwahardd arddulliau yn y dudalen? Gadewch style allan, a rhowch hyn yn eich dalen arddull eich hun:',
  privacy: 'Beth mae’n gofyn amdano, a beth mae’n ei gadw',
  requests: 'Pan fydd tudalen yn agor, mae porwr yr ymwelydd yn gofyn am:',
  requestsLater:
    'Ar ôl hynny y ffrwd eto, tra bo’r dudalen ar agor. Ffeil ardal os yw’r ffrwd yn cadw ei hardaloedd ar wahân. Geiriau iaith arall os bydd yr ymwelydd yn dewis un, a chod yr hysbysiad os bydd yn ei argraffu. Dim cwci, dim dynodwr. Mae’r gwesteiwyr hynny’n cael gwybod tarddiad eich gwefan, byth y dudalen.',
  stored:
    'Ym mhorwr yr ymwelydd mae’n cadw’r ffrwd dda ddiwethaf, yr iaith a ddewiswyd ac a gafodd ei phlygu, o dan enwau sy’n dechrau â threat-level-banner:. Ni anfonir dim.',
  storesNothing: 'Ym mhorwr yr ymwelydd nid yw’n cadw dim.',
  trial: 'Rhoi cynnig arno ar eich tudalen eich hun yn gyntaf',
  trialHelp:
    'Nid oes dim yn newid: chi yn unig sy’n ei weld, nes llwytho’r dudalen eto. Os bydd rhywbeth yn ei atal, bydd y consol yn dweud beth.',
  bookmark: 'Rhoi cynnig ar lefel y bygythiad yma',
  bookmarkHelp: 'Llusgwch y ddolen hon i’ch nodau tudalen, agorwch eich tudalen, a dewiswch y nod:',
  console: 'Neu agorwch eich tudalen, pwyswch F12, dewiswch Console, a gludwch y llinell hon:',
  blank: 'Pam mae’n wag?',
  blankHelp:
    'Ychwanegwch data-debug at y tag neu’r elfen (&data-debug at gyfeiriad ffrâm), agorwch y dudalen, pwyswch F12 a dewiswch Console: mae’n dweud unwaith, mewn geiriau plaen (yn Saesneg), beth a welwyd, beth a ddangosir a beth sydd yn y ffordd. Gallwch ludo hynny mewn tocyn.',
};
