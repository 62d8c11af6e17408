import type {AllPlatformMessages} from './platform-types.js';

/** Ours, and reviewed by nobody yet: the page says so. The platforms’ own names of menus stay as they are. */
const ASK =
  'Gofynnwch i gyflenwr y wefan: a gaf i roi ffrâm (iframe) mewn tudalen, ac os na, a allwch chi roi’r cod hwn yn y rhan y mae pob tudalen yn ei rhannu (y templed)? Mae’r e-bost isod yn gofyn hynny drosoch.';
const PASTE_SOURCE = 'Gludwch y cod a chadwch. {language}';
const DO_NOT_KNOW = 'Nid ydym yn gwybod. Gofynnwch i’ch cyflenwr.';
const WORKS_WITHOUT_SCRIPTS =
  'Mae’r cod hwn yn gweithio hefyd lle mae gwefan yn tynnu rhaglenni (sgriptiau). Dim ond os yw’n tynnu fframiau hefyd (iframes, tudalennau o fewn y dudalen) na ddangosir lefel.';

export const platformsCy: AllPlatformMessages = {
  wordpress: {
    name: 'WordPress',
    known:
      'Mae gan ein hategyn ei sgript ei hun, felly nid oes dim yn cael ei dynnu. O god sy’n cael ei ludo, mae WordPress yn tynnu rhaglenni (sgriptiau) a fframiau (iframes) oni bai bod yr awdur yn olygydd neu’n weinyddwr.',
    needs: 'Gweinyddwr, a gwesteio sy’n caniatáu’ch ategion eich hun.',
    steps: [
      'Lawrlwythwch yr ategyn: y ffeil zip a gynigir isod, neu gofynnwch amdani i’r sawl a’ch anfonodd yma.',
      'Yn WordPress agorwch “Plugins”, “Add New” (“Add Plugin” mewn fersiynau mwy newydd), “Upload Plugin”, dewiswch y ffeil, yna “Install Now” ac “Activate”.',
      'Agorwch “Settings”, “Threat Level Banner”, a rhowch gyfeiriad hwn y ffrwd: {feed}',
      'Ar y dudalen, ychwanegwch y bloc “Threat level banner”. Neu ychwanegwch y bloc “Shortcode” a gludwch y llinell.',
    ],
  },
  'wordpress-no-plugins': {
    name: 'WordPress, lle na allaf ychwanegu ategyn',
    known:
      'Mae WordPress yn tynnu rhaglenni (sgriptiau) a fframiau (iframes) o’r hyn y mae awduron a chyfranwyr yn ei ysgrifennu. Ar wefan unigol, caiff golygyddion a gweinyddwyr ysgrifennu’r ddau.',
    needs: 'Rôl golygydd neu weinyddwr. Mae rhai cynlluniau’n tynnu iframes oddi wrth bawb.',
    steps: ['Ar y dudalen, ychwanegwch y bloc “Custom HTML”.', PASTE_SOURCE],
  },
  drupal: {
    name: 'Drupal',
    known:
      'Mae’r fformat testun “Basic HTML”, sydd gan y rhan fwyaf o olygyddion, yn tynnu rhaglenni (sgriptiau) a fframiau (iframes), ac yn cadw’r frawddeg â’r rhifau ffôn. Nid oes hidlydd o’r fath gan y fformat “Full HTML”.',
    needs:
      'Caniatâd i ddefnyddio’r fformat testun “Full HTML”. Gweinyddwyr yn unig sydd ag ef fel arfer.',
    steps: [
      'Golygwch y dudalen, a dewiswch “Full HTML” fel ei “Text format”. Os nad yw yn y rhestr, gofynnwch i weinyddwr.',
      'Yn y golygydd dewiswch “Source”, gludwch y cod lle dylai’r faner fod, a chadwch. {language}',
      'I bob tudalen: mae gweinyddwr yn ychwanegu bloc cynnwys yn “Structure”, “Block layout”, yn yr un modd.',
    ],
  },
  'localgov-drupal': {
    name: 'LocalGov Drupal',
    known:
      'Mae’r hyn a ysgrifennwch mewn tudalen yn mynd drwy’r fformat testun “WYSIWYG”. Mae’n tynnu rhaglenni (sgriptiau) a fframiau (iframes). O’r cod, mae’n cadw’r frawddeg â’r rhifau ffôn a’r ddolen.',
    needs:
      'Y sawl sy’n adeiladu’ch gwefan, neu weinyddwr, gyda fformat testun sy’n cadw fframiau. Ni ellir ei wneud â golygydd tudalen yn unig.',
    steps: [
      'Peidiwch â’i ludo i destun tudalen: byddai ymwelwyr yn gweld y rhifau ffôn a dim lefel.',
      'Anfonwch yr e-bost isod at eich tîm gwe neu’ch cyflenwr. Mae’r cod ynddo, i floc cynnwys yn “Structure”, “Block layout” neu i’r templed. {language}',
      'Tan hynny, mae “Geiriau a dolen” yn gweithio yn nhestun unrhyw dudalen.',
    ],
  },
  umbraco: {
    name: 'Umbraco',
    known:
      'Yn Umbraco 13 mae’r golygydd testun cyfoethog yn cadw fframiau (iframes) ac yn tynnu rhaglenni (sgriptiau), oni bai i’ch gwefan gael ei gosod yn wahanol. Mae gan Umbraco 16 olygydd arall, ac ni wyddom hynny amdano.',
    needs: 'Golygydd testun cyfoethog â’r botwm “Source code”. Gall eich datblygwyr ei ychwanegu.',
    steps: [
      'Yng ngolygydd testun cyfoethog y dudalen, dewiswch “Source code”.',
      'Gludwch y cod lle dylai’r faner fod, yna “Save and publish”. {language}',
      'Os yw’r ffrâm wedi mynd ar ôl cadw, gofynnwch i’ch datblygwyr roi’r cod yn y templed.',
    ],
  },
  jadu: {
    name: 'Jadu',
    known:
      'Ni chawsom hyd i ddogfennaeth gyhoeddus am yr hyn y mae Jadu’n ei wneud i god sy’n cael ei ludo.',
    needs: DO_NOT_KNOW,
    steps: [ASK, 'Os caniateir fframiau, gludwch y cod lle dylai’r faner fod. {language}'],
  },
  goss: {
    name: 'GOSS',
    known:
      'Mae dogfennaeth gyhoeddus iCM yn disgrifio’r golygyddion erthyglau. Nid yw’n dweud beth a wnânt i fframiau (iframes) a rhaglenni (sgriptiau).',
    needs: DO_NOT_KNOW,
    steps: [ASK, 'Os caniateir fframiau, gludwch y cod i HTML yr erthygl. {language}'],
  },
  contensis: {
    name: 'Contensis',
    known:
      'Mae’r maes testun cyfoethog yn tynnu’r hyn y mae’n ei ystyried yn HTML annilys, a phriodoleddau style. Nid yw’r ddogfennaeth yn dweud a yw fframiau (iframes) yn aros.',
    needs: 'Eich datblygwyr, fwy na thebyg: ar wefan Contensis, templedi sy’n llunio’r tudalennau.',
    steps: [
      ASK,
      'Gall datblygwyr ddefnyddio’r ffurf “Un tag” mewn templed yn lle hynny: mae o dan “Rhagor o ddewisiadau”. {language}',
    ],
  },
  joomla: {
    name: 'Joomla',
    known:
      'Mae hidlwyr testun a’r golygydd yn tynnu rhaglenni (sgriptiau) a fframiau (iframes) o erthyglau. Mae’r modiwl “Wrapper” yn dangos y dudalen mewn cyfeiriad mewn ffrâm.',
    needs: 'Caniatâd i reoli modiwlau.',
    steps: [
      'Yn y weinyddiaeth agorwch “Content”, “Site Modules”, “New”, a dewiswch “Wrapper”.',
      'Gludwch y cyfeiriad yn “URL”. Rhowch 100% fel “Width” a {height} fel “Height”. {language}',
      'Rhowch deitl i’r modiwl sy’n dweud beth ydyw, dewiswch ei “Position” a’r tudalennau, yna “Save”.',
    ],
  },
  squarespace: {
    name: 'Squarespace',
    known:
      'Mae bloc cod yn cadw’r cod, lle mae’r cynllun yn caniatáu rhaglenni mewn tudalen (sgriptiau, JavaScript).',
    needs: 'Cynllun â JavaScript mewn blociau cod. Nid oes hynny yn y cynllun rhataf, Personal.',
    steps: [
      'Golygwch y dudalen, dewiswch “Add Block” lle dylai’r faner fod, yna “Code”.',
      'Gadewch y fformat yn “HTML”, tynnwch yr enghraifft a gludwch y cod. {language}',
      'Cadwch. Tra byddwch wedi mewngofnodi, efallai na fydd Squarespace yn rhedeg y sgript.',
    ],
  },
  wix: {
    name: 'Wix',
    known: 'Mae Wix yn rhedeg cod sy’n cael ei ludo mewn ffrâm ei hun, ar wahân i’r dudalen.',
    needs: 'Dim y gwyddom amdano.',
    steps: [
      'Yn y golygydd dewiswch “Add Elements”, “Embed Code”, “Embed HTML”.',
      'Dewiswch “Code”, gludwch y cod, yna “Update”. {language}',
      'Lluniwch y blwch ar draws y dudalen ac o leiaf {height} picsel o uchder. Gwnewch hynny eto yn yr olwg symudol.',
      'Dewiswch “Publish”.',
    ],
  },
  'google-sites': {
    name: 'Google Sites',
    known:
      'Mae Google Sites yn rhedeg cod sy’n cael ei ludo mewn ffrâm ei hun, ar wahân i’r dudalen.',
    needs: 'Caniatâd i olygu’r wefan.',
    steps: [
      'Ar y dudalen dewiswch “Insert”, “Embed”, “Embed code”.',
      'Gludwch y cod, yna “Next” ac “Insert”. {language}',
      'Lluniwch y blwch ar draws y dudalen ac o leiaf {height} picsel o uchder.',
      'Dewiswch “Publish”.',
    ],
  },
  sharepoint: {
    name: 'SharePoint',
    known:
      'Mae’r rhan gwe “Embed” yn derbyn un ffrâm (iframe), a dim ond o wefannau y mae’r safle’n eu caniatáu. Mae rhaglenni (sgriptiau) yn cael eu tynnu ym mhobman.',
    needs:
      'Gweinyddwr y safle, unwaith, i ganiatáu’r gwesteiwr hwn. Wedyn unrhyw un a gaiff olygu’r dudalen.',
    steps: [
      'Mae gweinyddwr yn agor “Site settings”, “HTML Field Security”, ac yn ychwanegu {host} at y gwefannau a ganiateir.',
      'Golygwch y dudalen, dewiswch “+”, yna’r rhan gwe “Embed”.',
      'Gludwch y cod yn ei blwch, yna “Publish” neu “Republish”. {language}',
    ],
  },
  weebly: {
    name: 'Weebly',
    known:
      'Ni chawsom hyd i ddogfennaeth gyhoeddus am yr hyn y mae Weebly’n ei wneud i god sy’n cael ei ludo.',
    needs: 'Caniatâd i olygu’r wefan.',
    steps: [
      'Llusgwch yr elfen “Embed Code” i’r man lle dylai’r faner fod.',
      'Dewiswch “Edit Custom HTML”, gludwch y cod, a chliciwch y tu allan i’r blwch. {language}',
      'Dewiswch “Publish”.',
    ],
  },
  'tag-manager': {
    name: 'Rheolwr tagiau (Google Tag Manager)',
    known:
      'Mae rheolwr tagiau’n gwneud pob sgript o’r newydd a gall adael ei phriodoleddau allan. Nid oes angen yr un ar y cod hwn: sgript ydyw sy’n mewnosod y tag.',
    needs: 'Caniatâd i gyhoeddi’r cynhwysydd.',
    steps: [
      'Dewiswch “Tags”, “New”, “Tag Configuration”, “Custom HTML”, a gludwch y cod.',
      'Gadewch “Support document.write” i ffwrdd.',
      'Fel “Triggering” dewiswch “All Pages”, neu’r tudalennau a ddylai ddangos y faner. Daw’n gyntaf ar y dudalen.',
      '“Save”, yna “Submit”.',
      'Os oes rhaid i ymwelwyr gydsynio â thagiau yn gyntaf, dywedwch nad yw’r un hwn yn gosod cwcis ac nad yw ar gyfer mesur.',
    ],
  },
  frameworks: {
    name: 'React, Vue, Svelte neu raglen arall',
    known: 'Mae HTML y rhaglen yn cadw popeth.',
    needs: 'Datblygwr.',
    steps: [
      'Rhowch y tag yn yr HTML o amgylch y rhaglen, fel “index.html” neu gynllun pob tudalen.',
      'Neu gosodwch y pecyn a defnyddiwch yr elfen mewn cydran: mae tudalen y prosiect am fframweithiau’n dweud sut.',
    ],
  },
  html: {
    name: 'Gallaf olygu’r HTML',
    known: 'Nid oes dim yn cael ei dynnu.',
    steps: [
      'Gludwch y cod lle dylai’r faner fod.',
      'Ym mhen templed, daw’r faner yn gyntaf ar bob tudalen.',
    ],
  },
  other: {
    name: 'Rhywbeth arall',
    known: WORKS_WITHOUT_SCRIPTS,
    steps: [
      'Gwnewch dudalen nad yw’n gyhoeddus. Chwiliwch am floc neu fotwm o’r enw “HTML”, “Embed” neu “Source”.',
      'Gludwch y cod yno a chadwch. {language}',
    ],
  },
  unknown: {
    name: 'Nid wyf yn gwybod',
    known: WORKS_WITHOUT_SCRIPTS,
    steps: [
      'Edrychwch ar waelod eich gwefan. Mae llawer o wefannau’n dweud yno â beth y cawsant eu gwneud, yn aml ar ôl “Powered by” neu “Website by”. Gall yr ail fod yn gwmni i’w holi hefyd.',
      'Meddyliwch am y dudalen lle rydych yn newid y wefan: mae ei chyfeiriad, neu’r enw ar ei brig, yn dweud yn aml. Chwiliwch am y geiriau isod.',
      'Gofynnwch i’r sawl a wnaeth y wefan, neu’r sawl sy’n cael y bil amdani: cwmni gwe, y sawl a’i gwnaeth o’ch blaen chi, neu’r sefydliad rydych yn perthyn iddo. Mae popeth sydd ei angen yn yr e-bost isod, ac mae’n gofyn â beth y mae’r wefan wedi’i gwneud.',
      'Ar gyfrifiadur, agorwch eich gwefan, pwyswch Ctrl ac U (ar Mac ⌥ ⌘ U), yna Ctrl ac F, a chwiliwch am y geiriau isod.',
      'Neu rhowch gynnig arni: ar dudalen nad yw’n gyhoeddus, chwiliwch am floc neu fotwm o’r enw “HTML”, “Embed” neu “Source”, gludwch y cod yno a chadwch. {language}',
    ],
  },
};
