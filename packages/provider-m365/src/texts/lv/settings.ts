import type { Text } from '@saatja/core'
import type { SettingsCode } from '../../codes.ts'

export const settingsTexts: Readonly<Record<SettingsCode, Text>> = {
  'm365-authenticated-smtp': {
    title: 'Jābūt ieslēgtam „Autentificēts SMTP” (Authenticated SMTP)',
    cause:
      'Microsoft 365 pieņem programmas sūtītas vēstules tikai tad, ja pastkastei ir ieslēgts „Autentificēts SMTP” (Authenticated SMTP).',
    remedy:
      'Palūdziet Microsoft 365 administratoram to atzīmēt Microsoft 365 administrēšanas centrā (Microsoft 365 admin center): Lietotāji (Users) → Aktīvie lietotāji (Active users) → lietotājs → Pasts (Mail) → Pārvaldīt e-pasta programmas (Manage email apps) → „Autentificēts SMTP” (Authenticated SMTP).',
  },
  'm365-api-size': {
    title: 'Vēstule drīkst būt līdz 3 MB liela',
    cause:
      'Vēstules tiek sūtītas, izmantojot Microsoft Graph, tāpēc „Autentificēts SMTP” (Authenticated SMTP) var palikt izslēgts. Vēstule drīkst būt līdz 3 MB liela, un pielikumiem no tā paliek aptuveni 2 MB.',
    remedy: 'Lielāka faila vietā nosūtiet saiti vai izvēlieties pasta sūtītāju „Microsoft 365 OAUTH”.',
  },
  'm365-port-465': {
    title: 'Microsoft 365 nepiedāvā portu 465',
    cause: 'Microsoft 365 serveri portā 465 neatbild, tāpēc savienojumam iestātos noildze.',
    remedy: 'Norādiet serveri {server} un izvēlieties „StartSSL/SSL/TLS”.',
  },
  'm365-encryption-required': {
    title: 'Microsoft 365 pieprasa šifrēšanu',
    cause: 'Nešifrētā savienojumā Microsoft 365 nepieņem ne vēstules, ne paroles.',
    remedy: 'Izvēlieties „StartSSL/SSL/TLS” un atstājiet portu 587.',
  },
  'm365-host-retired': {
    title: 'Šī Microsoft servera vairs nav',
    cause: 'Microsoft ir izslēdzis reģionālo serveri {host}.',
    remedy: 'Norādiet serveri {server} un izvēlieties „StartSSL/SSL/TLS”.',
  },
  'm365-other-cloud': {
    title: 'Serveris un pierakstīšanās ir dažādos Microsoft mākoņos',
    cause:
      'Serveris {host} ir citā Microsoft mākonī nekā tas, kurā pierakstās šīs programmas lietotāji, tāpēc serveris noraidītu katru vēstuli.',
    remedy:
      'Norādiet serveri {server} vai palūdziet programmas administratoram iestatīt programmu otram mākonim.',
  },
  'm365-password-retiring': {
    title: 'Sūtīt ar paroli caur Microsoft 365 drīz vairs nevarēs',
    cause:
      'Kopš {product} šī programma prasa OAuth metodi. No {vendor} Microsoft pēc noklusējuma izslēdz paroles, un 2027. gada otrajā pusē paziņos, kad tās vairs nedarbosies nemaz (pārbaudīts {checked}).',
    remedy: 'Izvēlieties pasta sūtītāju „Microsoft 365 OAUTH” un pierakstieties ar savu Microsoft kontu.',
  },
  'm365-password-off': {
    title: 'Sūtīšana ar paroli caur Microsoft 365 var beigties jebkurā brīdī',
    cause:
      'Kopš {product} šī programma prasa OAuth metodi. Kopš {vendor} Microsoft pēc noklusējuma ir izslēdzis paroles; tās darbojas tikai tur, kur administrators tās atkal ir atļāvis, līdz galīgajam datumam, ko Microsoft vēl nav paziņojis (pārbaudīts {checked}).',
    remedy: 'Izvēlieties pasta sūtītāju „Microsoft 365 OAUTH” un pierakstieties ar savu Microsoft kontu.',
  },
  'm365-password-refused': {
    title: 'Pakalpojumam Microsoft 365 šeit vajadzīga OAuth metode',
    cause:
      'Kopš {product} šī programma nepieņem Microsoft 365 paroles. Pats Microsoft tās pēc noklusējuma izslēdz no {vendor}, bet galīgo datumu vēl nav paziņojis (pārbaudīts {checked}).',
    remedy: 'Izvēlieties pasta sūtītāju „Microsoft 365 OAUTH” un pierakstieties ar savu Microsoft kontu.',
  },
  'm365-not-set-up': {
    title: 'Pierakstīšanās pakalpojumā Microsoft 365 nav iestatīta',
    cause:
      'Šī programma vēl nav reģistrēta Microsoft Entra centrā, tāpēc šeit neviens nevar pierakstīties pakalpojumā Microsoft 365.',
    remedy:
      'Palūdziet programmas administratoram reģistrēt programmu Microsoft Entra centrā un ievadīt tās ID (Application ID).',
  },
  'm365-tokens-supplied': {
    title: 'Microsoft 365 pierakstīšanās notiek citur',
    cause:
      'Piekļuve pakalpojumam Microsoft 365 šajā programmā tiek pārvaldīta citur, tāpēc šeit pierakstīties nevar.',
    remedy: 'Jautājiet programmas administratoram, kur jāpierakstās.',
  },
  'm365-credential-ends': {
    title: {
      zero: 'Programmas piekļuve pakalpojumam Microsoft 365 beigsies pēc {count} dienām',
      one: 'Programmas piekļuve pakalpojumam Microsoft 365 beigsies pēc {count} dienas',
      other: 'Programmas piekļuve pakalpojumam Microsoft 365 beigsies pēc {count} dienām',
    },
    cause:
      'Klienta noslēpumam (client secret) vai sertifikātam, ar ko šī programma autentificējas Microsoft pakalpojumos, derīguma termiņš beigsies {date}. Pēc tam neviens nevarēs sūtīt caur Microsoft 365.',
    remedy:
      'Palūdziet programmas administratoram Microsoft Entra centra sadaļā „Certificates & secrets” pievienot jaunu klienta noslēpumu vai sertifikātu un ievadīt to programmas iestatījumos.',
  },
  'm365-credential-ended': {
    title: 'Programmas piekļuve pakalpojumam Microsoft 365 ir beigusies',
    cause:
      'Klienta noslēpumam (client secret) vai sertifikātam, ar ko šī programma autentificējas Microsoft pakalpojumos, derīguma termiņš beidzās {date}.',
    remedy:
      'Palūdziet programmas administratoram Microsoft Entra centra sadaļā „Certificates & secrets” pievienot jaunu klienta noslēpumu vai sertifikātu un ievadīt to programmas iestatījumos.',
  },
  'm365-redirect-insecure': {
    title: 'Pierakstīšanās novirzīšanas adrese neizmanto HTTPS',
    cause:
      'Pēc pierakstīšanās Microsoft novirza lietotāju uz adresi, kas sākas ar http, un šādu savienojumu var pārtvert.',
    remedy:
      'Izmantojiet adresi, kas sākas ar https, un tieši tādu pašu reģistrējiet Microsoft Entra centra laukā „Redirect URI”.',
  },
  'm365-sign-in': {
    title: 'Autentificēt Microsoft 365',
    cause:
      'Microsoft vienreiz lūdz pastkastes īpašnieka atļauju, un pēc tam programma var sūtīt vēstules no šīs pastkastes.',
    remedy: 'Pierakstieties ar kontu, kuram pieder pastkaste, un izvēlieties „Akceptēt” (Accept).',
  },
  'm365-authenticated': {
    title: 'Microsoft 365 ir autentificēts',
    cause: 'Pierakstīšanās ir pabeigta, un atļauja sūtīt vēstules ir piešķirta.',
    remedy: 'Nosūtiet pārbaudes vēstuli, lai pārliecinātos, ka no pastkastes var sūtīt.',
  },
  'm365-other-account': {
    title: 'Jūs pierakstījāties ar citu kontu',
    cause:
      'Pierakstīšanās notika ar citu kontu, nevis ar lietotāja kartiņā norādīto. Koplietojamai pastkastei tas ir pareizi.',
    remedy:
      'Ja tā nav koplietojama pastkaste, pierakstieties vēlreiz ar kartiņā norādīto kontu. Ja ir, kontam vajadzīgas pastkastes tiesības „Send As”.',
  },
  'm365-grant-idle-soon': {
    title: {
      zero: 'Microsoft 365 pierakstīšanās beigsies pēc {count} dienām, ja to neizmantos',
      one: 'Microsoft 365 pierakstīšanās beigsies pēc {count} dienas, ja to neizmantos',
      other: 'Microsoft 365 pierakstīšanās beigsies pēc {count} dienām, ja to neizmantos',
    },
    cause:
      'Microsoft anulē pierakstīšanos, kas 90 dienas nav izmantota. Jūsu pierakstīšanās beigsies {date}.',
    remedy: 'Nosūtiet kādu vēstuli vai pierakstieties vēlreiz.',
  },
}
