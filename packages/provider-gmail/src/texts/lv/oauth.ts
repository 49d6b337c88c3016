import type { Text } from '@saatja/core'
import type { SignInCode } from '../../codes.ts'

export const oauthTexts: Readonly<Record<SignInCode, Text>> = {
  'gmail-sign-in': {
    title: 'Pierakstīties ar Google kontu',
    cause:
      'Google vienreiz lūdz pastkastes īpašnieka atļauju, un pēc tam programma var sūtīt vēstules no šīs pastkastes.',
    remedy: 'Pierakstieties ar kontu, kuram pieder pastkaste, un atļaujiet sūtīt vēstules.',
  },
  'gmail-authenticated': {
    title: 'Pierakstīšanās ar Google kontu ir pabeigta',
    cause: 'Pierakstīšanās ir pabeigta, un atļauja sūtīt vēstules ir piešķirta.',
    remedy: 'Nosūtiet pārbaudes vēstuli, lai pārliecinātos, ka no pastkastes var sūtīt.',
  },
  'gmail-other-account': {
    title: 'Jūs pierakstījāties ar citu Google kontu',
    cause:
      'Konts, ar kuru pierakstījāties, nav kartiņā norādītās pastkastes konts. Google sūta vēstules no konta, ar kuru pierakstījāties.',
    remedy: 'Pierakstieties vēlreiz ar pastkastes kontu vai izlabojiet kartiņas lauku „Lietotājs”.',
  },
  'gmail-redirect-insecure': {
    title: 'Novirzīšanas adrese neizmanto HTTPS',
    cause: 'Pēc pierakstīšanās Google novirza lietotāju tikai uz https adresi; izņēmums ir šis dators.',
    remedy: 'Palūdziet programmas administratoram izmantot https adresi.',
  },
  'gmail-not-set-up': {
    title: 'Pierakstīšanās ar Google kontu nav iestatīta',
    cause: 'Programma vēl nav reģistrēta pakalpojumā Google, tāpēc neviens nevar pierakstīties.',
    remedy:
      'Palūdziet programmas administratoram reģistrēt programmu Google Cloud konsolē vai izmantojiet lietotnes paroli.',
  },
  'gmail-tokens-supplied': {
    title: 'Pierakstīšanās ar Google kontu notiek citur',
    cause:
      'Piekļuve pakalpojumam Gmail šajā programmā tiek pārvaldīta citur, tāpēc šeit pierakstīties nevar.',
    remedy: 'Jautājiet programmas administratoram, kur jāpierakstās.',
  },
  'gmail-state-mismatch': {
    title: 'Pierakstīšanos neizdevās pabeigt',
    cause: 'Google atbilde attiecas uz citu pierakstīšanās reizi vai jau ir izmantota.',
    remedy: 'Sāciet pierakstīšanos vēlreiz un pabeidziet to tajā pašā logā.',
  },
  'gmail-window-expired': {
    title: 'Pierakstīšanās aizņēma pārāk daudz laika',
    cause: 'Pierakstīšanās tika sākta vairāk nekā pirms stundas.',
    remedy: 'Sāciet pierakstīšanos vēlreiz.',
  },
  'gmail-scope-missing': {
    title: 'Vēstuļu sūtīšana netika atļauta',
    cause: 'Google lapā netika atzīmēta izvēles rūtiņa vēstuļu sūtīšanai, tāpēc programma sūtīt nedrīkst.',
    remedy: 'Pierakstieties vēlreiz un atzīmējiet atļauju sūtīt vēstules jūsu vārdā.',
  },
  'gmail-declined': {
    title: 'Piekļuve netika dota',
    cause: 'Pierakstīšanās Google lapā tika atcelta, tāpēc programma sūtīt nedrīkst.',
    remedy: 'Pierakstieties vēlreiz un dodiet piekļuvi.',
  },
  'gmail-admin-blocked': {
    title: 'Organizācija šo programmu neatļauj',
    cause: 'Google Workspace administrators ļauj izmantot Gmail tikai izvēlētām programmām.',
    remedy:
      'Palūdziet Google Workspace administratoram atzīt programmas klienta ID par uzticamu vai izmantojiet citu pasta sūtītāju.',
  },
  'gmail-org-internal': {
    title: 'Programma ir paredzēta tikai vienai organizācijai',
    cause: 'Programma ir reģistrēta iekšējai izmantošanai, bet šis konts pieder citai organizācijai.',
    remedy: 'Pierakstieties ar tās organizācijas kontu, kurai pieder programma.',
  },
  'gmail-client-unknown': {
    title: 'Google neatpazīst programmu',
    cause: 'Programmas klienta ID vai klienta noslēpums ir nepareizs vai dzēsts.',
    remedy: 'Palūdziet programmas administratoram Google Cloud konsolē pārbaudīt abas vērtības.',
  },
  'gmail-redirect-mismatch': {
    title: 'Programmas novirzīšanas adrese nav reģistrēta',
    cause: 'Pēc pierakstīšanās Google novirza lietotāju tikai uz adresi, kas precīzi sakrīt ar reģistrēto.',
    remedy:
      'Palūdziet programmas administratoram Google Cloud konsolē OAuth klientam pievienot adresi, ko izmanto programma.',
  },
  'gmail-delegation-missing': {
    title: 'Pakalpojuma konts no šīs pastkastes sūtīt nedrīkst',
    cause:
      'Organizācija pakalpojuma kontam nav devusi visa domēna pilnvaras sūtīt vēstules, vai arī šāda pastkaste neeksistē.',
    remedy:
      'Palūdziet Google Workspace administratoram piešķirt pakalpojuma kontam (pēc tā klienta ID) tiesības, kas programmai vajadzīgas.',
  },
  'gmail-reauthentication': {
    title: 'Google prasa pierakstīties vēlreiz',
    cause:
      'Organizācija ir noteikusi, cik ilgi pierakstīšanās ar Google kontu ir derīga, un šis laiks ir beidzies.',
    remedy:
      'Pierakstieties vēlreiz. Google Workspace administrators var noteikt, ka uz programmu šis noteikums neattiecas.',
  },
  'gmail-grant-ended': {
    title: 'Google ir anulējis pierakstīšanos',
    cause:
      'Piekļuve ir noņemta Google kontā, ir mainīta konta parole, pierakstīšanās sešus mēnešus nav izmantota, vai arī ar šo kontu programmā pierakstījāties vairāk nekā 100 reižu. Precīzu iemeslu Google nepaziņo.',
    remedy: 'Pierakstieties vēlreiz.',
  },
  'gmail-grant-testing-ended': {
    title: 'Google anulēja pierakstīšanos, jo pagāja septiņas dienas',
    cause:
      'Programmai Google konsolē vēl ir testēšanas statuss (Testing), un līdz tās publicēšanai katra pierakstīšanās ir derīga tikai septiņas dienas.',
    remedy: 'Pierakstieties vēlreiz un palūdziet programmas administratoram programmu publicēt.',
  },
  'gmail-grant-expired': {
    title: 'Saglabāto pierakstīšanos vairs nevar izmantot',
    cause:
      'Pierakstīšanās attiecas uz citu pastkasti vai citu programmas reģistrāciju vai neietver atļauju, kas tagad vajadzīga.',
    remedy: 'Pierakstieties vēlreiz.',
  },
  'gmail-grant-testing': {
    title: {
      zero: 'Pierakstīšanās ar Google kontu beigsies pēc {count} dienām',
      one: 'Pierakstīšanās ar Google kontu beigsies pēc {count} dienas',
      other: 'Pierakstīšanās ar Google kontu beigsies pēc {count} dienām',
    },
    cause:
      'Programmai Google konsolē vēl ir testēšanas statuss (Testing), tāpēc pierakstīšanās ir derīga septiņas dienas, līdz {date}.',
    remedy:
      'Palūdziet programmas administratoram programmu publicēt. Līdz tam pierakstieties no jauna katru nedēļu.',
  },
  'gmail-grant-idle-soon': {
    title: {
      zero: 'Pierakstīšanās ar Google kontu beigsies pēc {count} dienām, ja to neizmantos',
      one: 'Pierakstīšanās ar Google kontu beigsies pēc {count} dienas, ja to neizmantos',
      other: 'Pierakstīšanās ar Google kontu beigsies pēc {count} dienām, ja to neizmantos',
    },
    cause: 'Google anulē pierakstīšanos, kas sešus mēnešus nav izmantota; šī pierakstīšanās beigsies {date}.',
    remedy: 'Pirms šīs dienas nosūtiet no šīs pastkastes kādu vēstuli.',
  },
  'gmail-sign-in-fault': {
    title: 'Google pierakstīšanās pakalpojumā ir traucējumi',
    cause: 'Pakalpojums pašlaik nav pieejams. Nekas netika nosūtīts. Pierakstīšanās joprojām var būt derīga.',
    remedy: 'Mēģiniet vēlreiz vēlāk[, piemēram, pēc {wait}].',
  },
  'gmail-sign-in-unreachable': {
    title: 'Google pierakstīšanās pakalpojums neatbild',
    cause: 'Ar pakalpojumu neizdevās savienoties. Nekas netika nosūtīts.',
    remedy:
      'Mēģiniet vēlreiz vēlāk. Ja kļūda atkārtojas, palūdziet programmas administratoram pārbaudīt savienojumu ar oauth2.googleapis.com.',
  },
}
