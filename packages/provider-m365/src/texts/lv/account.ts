import type { Text } from '@saatja/core'
import type { AccountCode } from '../../codes.ts'

export const accountTexts: Readonly<Record<AccountCode, Text>> = {
  'm365-declined': {
    title: 'Atļauja netika dota',
    cause:
      'Microsoft logs tika aizvērts, vai arī tajā tika izvēlēts „Atcelt” (Cancel), tāpēc programma nedrīkst sūtīt vēstules no šī konta.',
    remedy: 'Pierakstieties vēlreiz un izvēlieties „Akceptēt” (Accept).',
  },
  'm365-consent-missing': {
    title: 'Programmai nav atļaujas sūtīt',
    cause: 'Atļauja sūtīt vēstules no šī konta nekad nav dota vai ir atsaukta.',
    remedy:
      'Pierakstieties vēlreiz un izvēlieties „Akceptēt” (Accept). Ja Microsoft to nepiedāvā, palūdziet Microsoft 365 administratoram apstiprināt programmu.',
  },
  'm365-admin-approval': {
    title: 'Programma jāapstiprina administratoram',
    cause: 'Jūsu organizācijā programmas, kas sūta vēstules, drīkst apstiprināt tikai administratori.',
    remedy:
      'Nosūtiet apstiprināšanas saiti Microsoft 365 administratoram un pēc apstiprinājuma pierakstieties vēlreiz.',
  },
  'm365-approval-requested': {
    title: 'Jāgaida administratora apstiprinājums',
    cause: 'Jūsu pieprasījums ir nodots organizācijas Microsoft 365 administratoram.',
    remedy: 'Sagaidiet apstiprinājumu un tad pierakstieties vēlreiz.',
  },
  'm365-not-assigned': {
    title: 'Ar jūsu kontu šo programmu izmantot nedrīkst',
    cause:
      'Jūsu organizācija ir noteikusi, kas drīkst izmantot šo programmu, un jūsu kontam programma nav piešķirta.',
    remedy: 'Palūdziet Microsoft 365 administratoram piešķirt jūsu kontam šo programmu.',
  },
  'm365-access-policy': {
    title: 'Organizācijas noteikums neļauj pierakstīties',
    cause:
      'Organizācijas nosacījumpiekļuves noteikums (Conditional Access) neļāva pierakstīties, piemēram, atrašanās vietas, ierīces vai riska dēļ.',
    remedy:
      'Palūdziet Microsoft 365 administratoram pārbaudīt pierakstīšanās žurnālu un atļaut šo programmu.',
  },
  'm365-device-rule': {
    title: 'No šīs ierīces pierakstīties nedrīkst',
    cause: 'Jūsu organizācija ļauj pierakstīties tikai no ierīcēm, kuras tā pārvalda.',
    remedy:
      'Pierakstieties organizācijas pārvaldītā ierīcē vai palūdziet Microsoft 365 administratoram izņēmumu.',
  },
  'm365-blocked-by-security-defaults': {
    title: 'Drošības noklusējumi neļauj pierakstīties',
    cause: 'Organizācijas drošības noklusējumi (security defaults) šo pierakstīšanos atzina par nedrošu.',
    remedy:
      'Pierakstieties vēlreiz Microsoft logā. Ja pierakstīties atkal neizdodas, sazinieties ar Microsoft 365 administratoru.',
  },
  'm365-mfa': {
    title: 'Microsoft prasa papildu apstiprinājumu',
    cause: 'Kontam vajadzīga daudzfaktoru autentifikācija, bet tā nav veikta vai vairs nav spēkā.',
    remedy: 'Pierakstieties vēlreiz un apstipriniet pierakstīšanos tā, kā prasa Microsoft.',
  },
  'm365-mfa-enroll': {
    title: 'Daudzfaktoru autentifikācija vēl nav iestatīta',
    cause:
      'Jūsu organizācija prasa daudzfaktoru autentifikāciju, bet jūsu kontam nav iestatīts neviens tās veids.',
    remedy: 'Pierakstieties vēlreiz un iestatiet veidu, ko piedāvā Microsoft.',
  },
  'm365-account-locked': {
    title: 'Microsoft uz laiku ir bloķējis kontu',
    cause: 'Bija pārāk daudz neveiksmīgu mēģinājumu pierakstīties, vai arī tie veikti no aizdomīgas adreses.',
    remedy:
      'Pagaidiet un tad pierakstieties ar pareizo paroli. Microsoft 365 administrators kontu var atbloķēt agrāk.',
  },
  'm365-password-expired': {
    title: 'Parolei beidzies derīguma termiņš',
    cause: 'Microsoft šī konta paroli nepieņem, jo tās derīguma termiņš ir beidzies.',
    remedy: 'Nomainiet Microsoft konta paroli un pierakstieties vēlreiz.',
  },
  'm365-account-disabled': {
    title: 'Konts ir atspējots',
    cause: 'Administrators šo Microsoft kontu ir atspējojis.',
    remedy: 'Palūdziet Microsoft 365 administratoram kontu iespējot vai izmantojiet citu pastkasti.',
  },
  'm365-account-unknown': {
    title: 'Microsoft šādu kontu neatpazīst',
    cause: 'Organizācijā nav konta ar šādu adresi.',
    remedy: 'Pārbaudiet adresi un pierakstieties vēlreiz.',
  },
  'm365-account-foreign': {
    title: 'Šis konts pieder citai organizācijai',
    cause: 'Programma pieņem tikai vienas organizācijas kontus, bet šis konts pieder citai organizācijai.',
    remedy: 'Pierakstieties ar pareizās organizācijas kontu.',
  },
  'm365-wrong-password': {
    title: 'Lietotājvārds vai parole ir nepareiza',
    cause: 'Lietotājvārds un parole neatbilst viens otram.',
    remedy: 'Pārbaudiet abus. Lietotājvārds ir pilna e-pasta adrese.',
  },
  'm365-grant-revoked': {
    title: 'Microsoft 365 pierakstīšanās ir atsaukta',
    cause: 'Administrators atiestatīja paroli vai pārtrauca konta sesijas, vai arī atļauja tika atsaukta.',
    remedy: 'Vēlreiz pierakstieties pakalpojumā Microsoft 365.',
  },
  'm365-grant-idle': {
    title: 'Microsoft 365 pierakstīšanās pārāk ilgi nav izmantota',
    cause: 'Microsoft anulē pierakstīšanos, kas 90 dienas nav izmantota.',
    remedy: 'Vēlreiz pierakstieties pakalpojumā Microsoft 365.',
  },
  'm365-grant-expired': {
    title: 'Microsoft 365 pierakstīšanās vairs nav derīga',
    cause: 'Microsoft vairs nepieņem agrāk doto atļauju.',
    remedy: 'Vēlreiz pierakstieties pakalpojumā Microsoft 365.',
  },
  'm365-sign-in-frequency': {
    title: 'Jūsu organizācija prasa pierakstīties no jauna',
    cause: 'Organizācijas noteikums ierobežo, cik ilgi pierakstīšanās ir derīga.',
    remedy:
      'Vēlreiz pierakstieties pakalpojumā Microsoft 365. Ja jāpierakstās bieži, palūdziet Microsoft 365 administratoram izņēmumu šai programmai.',
  },
  'm365-code-used': {
    title: 'Šī pierakstīšanās jau ir pabeigta',
    cause: 'Lapa tika ielādēta divreiz, bet Microsoft katru pierakstīšanos pieņem tikai vienreiz.',
    remedy:
      'Pārbaudiet, vai pierakstīšanās pakalpojumā Microsoft 365 ir izdevusies. Ja nav, sāciet no jauna.',
  },
  'm365-window-expired': {
    title: 'Pierakstīšanās aizņēma pārāk daudz laika',
    cause: 'Microsoft logs bija atvērts pārāk ilgi, un pierakstīšanās netika pabeigta.',
    remedy: 'Sāciet pierakstīšanos no jauna.',
  },
  'm365-other-window': {
    title: 'Pierakstīšanās notika citā logā',
    cause: 'Microsoft atbilde attiecas uz pierakstīšanos, kas sākta citur.',
    remedy: 'Aizveriet pārējos logus un sāciet pierakstīšanos no jauna.',
  },
  'm365-state-mismatch': {
    title: 'Pierakstīšanās neattiecas uz šo sesiju',
    cause:
      'Microsoft atbilde attiecas uz citu pierakstīšanos vai jau ir izmantota, tāpēc tā netika pieņemta.',
    remedy: 'Sāciet pierakstīšanos no jauna lietotāja kartiņā.',
  },
  'm365-blocked-for-risk': {
    title: 'Microsoft ir bloķējis kontu riska dēļ',
    cause:
      'Microsoft uzskata šo kontu vai pierakstīšanos par riskantu. Bloķēšanu var noņemt tikai administrators.',
    remedy:
      'Palūdziet Microsoft 365 administratoram Microsoft Entra centrā pārbaudīt riskantos lietotājus un atbloķēt kontu.',
  },
  'm365-sign-in-not-completed': {
    title: 'Microsoft nepabeidza pierakstīšanos',
    cause: 'Microsoft iemeslu norādīja ar numuru (AADSTS), kas šeit nav zināms.',
    remedy:
      'Pierakstieties vēlreiz. Ja tas nepalīdz, parādiet visu atbildi ar numuru Microsoft 365 administratoram.',
  },
}
