import {mailsCy} from './mails.js';
import {platformsCy} from './platforms-cy.js';
import type {BuilderMessages} from './types.js';

/** Ours, and reviewed by nobody yet: the page says so. */
export const cy: BuilderMessages = {
  title: 'Rhoi lefel y bygythiad ar eich tudalen',
  intro:
    'Mae’n dangos lefel bresennol y DU a phwy i’w ffonio, ac yn ei ddiweddaru ei hun. Atebwch y cwestiwn, copïwch y cod, gludwch ef.',
  toReview: 'Ein Cymraeg ni yw hwn, heb ei adolygu: gall fod yn anghywir.',
  otherLanguage: 'English',
  operator: name => `Cyhoeddir y lefel yma gan ${name}.`,
  question: 'Ble mae’ch gwefan yn cael ei gwneud?',
  choosePlatform: 'Dewiswch o’r rhestr',
  platforms: platformsCy,
  steps: platform => `Beth i’w wneud: ${platform}`,
  stepsOfNone: 'Beth i’w wneud',
  stepsLater: 'Atebwch y cwestiwn, a bydd y camau i’ch gwefan yn ymddangos yma.',
  expected: 'Heb roi cynnig arno. Yr hyn a ddisgwyliwn:',
  effects: {
    works: 'Mae ymwelwyr yn gweld y faner.',
    scrolls:
      'Mae ymwelwyr yn gweld y faner mewn ffrâm, tudalen o fewn y dudalen. Gall gadw ei huchder: pan fydd ymwelydd yn agor y manylion, mae’n sgrolio.',
    boxed:
      'Mae ymwelwyr yn gweld y faner mewn blwch ei hun, nad yw’n tyfu: pan fyddant yn agor y manylion, mae’n sgrolio. Gall y faner anghofio’r hyn y mae ymwelydd wedi’i ddewis.',
    'boxed-frame':
      'Mae’ch gwefan yn rhoi’r cod mewn blwch ei hun, a ffrâm yn y blwch hwnnw yw’r ffurf hon. Nid yw’r blwch yn tyfu: mae’n sgrolio. Yn Safari gall y lefel fod ar goll, a dim ond y rhifau ffôn a ddangosir. Mae “Elfen a sgript” yn well yma.',
    moves:
      'Daw’r faner ar ôl y dudalen: mae’r hyn sydd oddi tani’n symud i lawr unwaith. Tan hynny nid oes rhifau ffôn yn ei lle.',
    numbers: 'Mae ymwelwyr yn gweld y rhifau ffôn a dolen i GOV.UK. Nid ydynt yn gweld y lefel.',
    perhaps:
      'Ni wyddom a yw’ch gwefan yn cadw’r cod hwn i gyd. Os nad yw, mae ymwelwyr yn gweld y faner mewn ffrâm sy’n sgrolio, neu’r rhifau ffôn a dolen yn unig.',
    'perhaps-nothing':
      'Ni wyddom beth mae’ch gwefan yn ei wneud i’r cod hwn. Os yw’n ei dynnu, nid yw ymwelwyr yn gweld dim, dim hyd yn oed y rhifau ffôn. Mae “Ffrâm” yn fwy diogel.',
    nothing:
      'Nid yw’r ffurf hon yn gweithio yno: ni fyddai ymwelwyr yn gweld dim o werth. Dewiswch ffurf arall o dan “Rhagor o ddewisiadau”.',
  },
  noWords: 'Os yw gwesteiwr y faner i lawr, ni ddangosir rhifau ffôn.',
  safari:
    'Mae rhai gwefannau’n cyfyngu ar yr hyn y caiff ffrâm ei wneud. Ar iPhone, iPad neu Mac (yn Safari), gall ymwelwyr weld y rhifau ffôn a dim lefel wedyn, ac efallai na fydd y dolenni’n agor. (I dechnegwyr: sandbox heb allow-same-origin.)',
  videoBox:
    'Mae rhai gwefannau’n dangos pob ffrâm ar ffurf fideo. Os yw’r faner yn cael ei thorri yno, neu’n gorchuddio’r testun oddi tani, gludwch y cod mewn bloc i HTML yn hytrach nag un i fideos, neu dewiswch “Stribed” o dan “Rhagor o ddewisiadau”.',
  altered:
    'Os yw’ch gwefan yn atal neu’n newid y sgript, mae ymwelwyr yn gweld y rhifau ffôn a dolen, a dim lefel.',
  blocked:
    'Os yw’ch gwefan yn atal y sgript, mae ymwelwyr yn gweld brawddeg â’r rhifau ffôn. Os yw hefyd yn gwahardd arddulliau yn y dudalen (drwy bolisi diogelwch cynnwys, CSP), nid ydynt yn gweld dim: dewiswch “Elfen a sgript” o dan “Rhagor o ddewisiadau”.',
  needs: 'Beth sydd ei angen arnoch:',
  linkSteps: [
    'Dewiswch “Copïo” uchod.',
    'Golygwch y dudalen fel arfer, cliciwch lle dylai’r frawddeg fod, a gludwch. Cadwch y dudalen.',
    'Os gwelwch arwyddion fel < a > ar ôl gludo, dadwnewch hynny. Dangoswch HTML y dudalen (“Source” neu “HTML” yw enw’r botwm yn aml) a gludwch y cod yno.',
    'Os nad oes botwm o’r fath, teipiwch y frawddeg fel testun cyffredin, a gwnewch y geiriau olaf yn ddolen i’r cyfeiriad sydd yn y cod.',
  ],
  linkCheck:
    'Yna edrychwch ar y dudalen mewn ffenestr breifat. Fe welwch y frawddeg â’r rhifau ffôn a’r ddolen, fel testun cyffredin.',
  check:
    'Yna edrychwch ar y dudalen mewn ffenestr breifat. Os yw’r lefel yno, yn yr iaith gywir, mae’n gweithio. Os yw’r iaith yn anghywir, dewiswch hi yma a chopïwch y cod eto. Os na welwch ddim byd, neu ddim ond brawddeg â rhifau ffôn, efallai fod eich gwefan wedi newid y cod, neu fod ein gwesteiwr i lawr.',
  languageStep:
    'Os yw’r dudalen yn Gymraeg neu mewn iaith arall, dewiswch yr iaith cyn copïo’r cod: fel arall gall y faner fod yn Saesneg.',
  tried: (what, on) => `Rhoesom gynnig arno: ${what} (${on}).`,
  notTried: 'Nid ydym wedi rhoi cynnig arno. Os gwnewch chi, dywedwch wrthym a yw’n gweithio.',
  source: 'O ddogfennaeth y platfform ei hun:',
  sourceOfOthers: 'Ni chawsom hyd i ddogfennaeth y platfform ei hun. O ddogfennaeth rhywun arall:',
  noSource:
    'Ni chawsom hyd i ddogfennaeth gyhoeddus. Gall enwau dewislenni fod yn wahanol: gofynnwch i’ch cyflenwr os na ddewch o hyd iddynt.',
  readOn: date => `darllenwyd ar ${date}`,
  months:
    'Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr'.split(
      ' ',
    ),
  sign: (sign, platform) => `Os yw’r dudalen yn cynnwys ${sign}, ${platform} ydyw.`,
  signs: 'Yn y dudalen ar gyfrifiadur (cam 4)',
  login: (sign, platform) => `${sign}: ${platform}.`,
  logins: 'Yn y cyfeiriad lle rydych yn mewngofnodi',
  findOut: 'Sut i gael gwybod, a phwy i’w holi',
  again: form => `Yn ôl at “${form}”`,
  otherwise: form => `Ni allaf wneud hynny: defnyddio “${form}” yn lle hynny`,
  plugin: 'Lawrlwytho’r ategyn',
  mail: 'Anfon hyn at y sawl sy’n gofalu am y wefan',
  mailCopy: 'Neu gopïo testun yr e-bost',
  ...mailsCy,
  form: 'Ffurf',
  formOfPlatform: 'Yr un i’ch gwefan chi',
  forms: {
    tag: ['Un tag', 'Mae’r faner yn ymddangos lle gludwch y tag.'],
    element: [
      'Elfen a sgript',
      'Brawddeg â’r rhifau ffôn, y mae’r sgript yn rhoi’r faner yn ei lle.',
    ],
    pinned: [
      'Wedi’i rhewi',
      'Un ffeil na all newid byth, gyda’i swm gwirio (hash). I reolau diogelwch llym.',
    ],
    frame: ['Ffrâm', 'I wefannau sy’n tynnu sgriptiau. Mae geiriau â’r rhifau ffôn wrth ei hymyl.'],
    iframe: ['Ffrâm ar ei phen ei hun', 'I wefannau sy’n derbyn un iframe a dim byd arall.'],
    address: ['Cyfeiriad y ffrâm', 'I wefannau sy’n gofyn am gyfeiriad.'],
    loader: ['Sgript sy’n mewnosod y tag', 'I reolwyr tagiau.'],
    shortcode: ['Llinell i WordPress (shortcode)', 'I wefannau â’n hategyn.'],
    link: ['Geiriau a dolen', 'Y rhifau ffôn a dolen i GOV.UK. Dim lefel.'],
  },
  labels: {
    lang: 'Iaith',
    languages: 'Ieithoedd y caiff ymwelwyr eu dewis',
    region: 'Lefel pwy',
    area: 'Ardal',
    variant: 'Maint',
    theme: 'Lliwiau',
    refresh: 'Edrych eto',
    dismissible: 'Caiff yr ymwelydd ei blygu o’r neilltu',
    'quiet-below': 'Dechrau fel botwm bach',
    'heading-level': 'Lefel y pennawd',
    'public-key': 'Derbyn ffrwd wedi’i llofnodi yn unig',
    'no-storage': 'Peidio â chadw dim ym mhorwr yr ymwelydd',
  },
  pageLanguage: 'Iaith y dudalen',
  visitorLanguage: 'Iaith yr ymwelydd',
  reviewMark: 'i’w adolygu',
  reviewNote: sentences =>
    `Nid oes neb sy’n siarad yr iaith hon wedi darllen ${String(sentences)} o’i brawddegau i ni eto. Gallant fod yn anghywir.`,
  reviewLink: 'Ydych chi’n ei siarad? Adolygwch hi yma.',
  pinnedNote: 'Un iaith sydd mewn ffeil wedi’i rhewi. Heb ddewis, Saesneg fydd hi.',
  frameNote: 'Ni all y cod hwn ddarllen iaith y dudalen. Heb ddewis, Saesneg fydd hi.',
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
  more: 'Rhagor o ddewisiadau',
  allLanguages: 'pob un',
  someLanguages: count => `${String(count)} wedi’u dewis`,
  levels: {
    low: 'o dan isel: byth',
    moderate: 'o dan gymedrol',
    substantial: 'o dan sylweddol',
    severe: 'o dan ddifrifol',
    critical: 'o dan gritigol',
  },
  neverQuiet: 'byth',
  headingHelp: 'Pennawd yw teitl y faner. Dewiswch un lefel o dan y pennawd uwch ei ben.',
  keyHelp:
    'Allwedd gyhoeddus y gweithredwr, 43 nod; dwy â bwlch rhyngddynt tra bo’n newid. Gofynnwch i’r gweithredwr amdani.',
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
  page: 'Tudalen y rhagolwg',
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
    tag: 'Gludwch ef lle dylai’r faner ymddangos.',
    element: 'Gludwch ef lle dylai’r faner ymddangos.',
    iframe: 'Gludwch ef lle mae’ch gwefan yn gofyn am god ffrâm (iframe).',
    address: 'Gludwch ef lle mae’ch gwefan yn gofyn am gyfeiriad.',
    loader: 'Gludwch ef fel tag o’r math “Custom HTML”.',
    shortcode: 'Gludwch ef yn y dudalen, ar ôl i’r ategyn gael ei actifadu.',
    link: 'Gludwch ef lle dylai’r geiriau ymddangos; mae’r dolenni’n aros. Peidiwch ag ychwanegu’r lefel: ni fyddai neb yn ei newid.',
    pinned:
      'Gludwch ef lle mae’r faner i sefyll. Nid yw’r ffeil hon byth yn newid: ni chewch ein cywiriadau nes gludo un newydd.',
    frame:
      'Gludwch ef lle mae’r faner i sefyll. Os yw’ch gwefan yn tynnu’r llinell olaf allan, gadewch iddi: bydd y ffrâm wedyn yn sgrolio.',
  },
  noHash:
    'Ni ellid darllen y rhestr hashiau, integrity.json: nid oes un yn y cod, ac ni fyddai dim yn atal ffeil wedi’i newid.',
  copy: 'Copïo',
  copied: 'Wedi’i gopïo.',
  selected:
    'Ni ellid copïo. Mae wedi’i ddewis: pwyswch Ctrl a C, neu ⌘ a C. Ar ffôn, daliwch fys ar y testun, yna dewiswch Copy.',
  share: 'Ei ddangos i gydweithiwr',
  link: 'I ddangos y dewis hwn i gydweithiwr, anfonwch y cyfeiriad hwn:',
  texts: {
    snippet: 'y cod',
    link: 'cyfeiriad y dewis hwn',
    console: 'y llinell i’r consol',
    policy: 'y rheolau ar yr hyn y caiff tudalen ei lwytho',
    'trusted-types': 'y polisi ar gyfer trusted types',
    style: 'y rheol i’r ddalen arddull',
    mail: 'testun yr e-bost',
  },
  policy:
    'Os oes gan eich gwefan reolau ar yr hyn y caiff tudalen ei lwytho (polisi diogelwch cynnwys)',
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
  blankErrors:
    'Agorwch y dudalen ar gyfrifiadur, pwyswch F12 a dewiswch Console. Os yw’n dweud “Cannot use \'import.meta\' outside a module” (yn Firefox “import.meta may only appear in a module”, yn Safari “import.meta is only valid inside modules”), mae’ch gwefan wedi tynnu type="module" o’r cod. Os yw’n dweud “Refused to load” neu “Content-Security-Policy”, mae’ch gwefan yn atal y cyfeiriad. Os yw’n enwi gair o’n brawddeg ar ôl “SyntaxError”, mae’ch gwefan yn cymryd y geiriau’n god: defnyddiwch “Elfen a sgript”.',
  blankHelp:
    'Ychwanegwch data-debug at y tag neu’r elfen (&data-debug at gyfeiriad ffrâm), agorwch y dudalen, pwyswch F12 a dewiswch Console: mae’n dweud unwaith, mewn geiriau plaen (yn Saesneg), beth a welwyd, beth a ddangosir a beth sydd yn y ffordd. Gallwch ludo hynny mewn tocyn.',
  beside: 'Hefyd ar y gwesteiwr hwn',
  otherPages: {
    board: 'Bwrdd i sgrin mewn neuadd',
    history: 'Y lefel dros y blynyddoedd',
    status: 'Cyflwr y ffrwd (yn Saesneg)',
  },
};
