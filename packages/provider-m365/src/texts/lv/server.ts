import type { Text } from '@saatja/core'
import type { ServerCode } from '../../codes.ts'

export const serverTexts: Readonly<Record<ServerCode, Text>> = {
  'm365-tls-too-old': {
    title: 'Šifrēšana ir novecojusi',
    cause: 'Microsoft 365 pieņem tikai TLS 1.2 vai jaunāku versiju.',
    remedy: 'Palūdziet programmas administratoram atjaunināt serveri, kurā programma darbojas.',
  },
  'm365-mechanism-not-offered': {
    title: 'Microsoft 365 šādu pierakstīšanās veidu nepiedāvā',
    cause:
      'Pastkastei ir izslēgts „Autentificēts SMTP” (Authenticated SMTP), vai arī savienojums nav šifrēts.',
    remedy:
      'Izvēlieties portu 587 ar „StartSSL/SSL/TLS” un palūdziet Microsoft 365 administratoram pastkastei ieslēgt „Autentificēts SMTP” (Authenticated SMTP).',
  },
  'm365-smtp-auth-off-tenant': {
    title: '„Autentificēts SMTP” (Authenticated SMTP) jūsu organizācijā ir izslēgts',
    cause:
      'Organizācija ir izslēgusi „Autentificēts SMTP” (Authenticated SMTP), un pastkastei nav sava iestatījuma. Tāpēc nevar pierakstīties ne ar paroli, ne ar OAuth.',
    remedy:
      'Palūdziet Microsoft 365 administratoram to ieslēgt šai pastkastei: Lietotāji (Users) → Aktīvie lietotāji (Active users) → lietotājs → Pasts (Mail) → Pārvaldīt e-pasta programmas (Manage email apps) → „Autentificēts SMTP” (Authenticated SMTP). Organizācijas iestatījums var palikt izslēgts. Varat arī izvēlēties pasta sūtītāju „Microsoft 365 API”, kam tas nav vajadzīgs.',
  },
  'm365-smtp-auth-off-mailbox': {
    title: '„Autentificēts SMTP” (Authenticated SMTP) pastkastei ir izslēgts',
    cause: 'Programmas nedrīkst sūtīt vēstules no šīs pastkastes.',
    remedy:
      'Palūdziet Microsoft 365 administratoram to ieslēgt: Lietotāji (Users) → Aktīvie lietotāji (Active users) → lietotājs → Pasts (Mail) → Pārvaldīt e-pasta programmas (Manage email apps) → „Autentificēts SMTP” (Authenticated SMTP). Varat arī izvēlēties pasta sūtītāju „Microsoft 365 API”, kam tas nav vajadzīgs.',
  },
  'm365-basic-disabled': {
    title: 'Microsoft šajā kontā vairs neļauj pierakstīties ar paroli',
    cause: 'Šim kontam pierakstīšanās ar paroli ir izslēgta. Neder arī lietotnes parole.',
    remedy: 'Izvēlieties pasta sūtītāju „Microsoft 365 OAUTH” un pierakstieties ar savu Microsoft kontu.',
  },
  'm365-basic-removed': {
    title: 'Microsoft 365 ir izbeidzis sūtīšanu ar paroli',
    cause: 'Sūtīt vēstules ar paroli Microsoft vairs neļauj.',
    remedy: 'Izvēlieties pasta sūtītāju „Microsoft 365 OAUTH” un pierakstieties ar savu Microsoft kontu.',
  },
  'm365-security-defaults': {
    title: 'Organizācijas drošības noklusējumi neļauj pierakstīties',
    cause:
      'Ja drošības noklusējumi (security defaults) ir ieslēgti, Microsoft 365 noraida programmas, kas sūta ar paroli.',
    remedy:
      'Izvēlieties pasta sūtītāju „Microsoft 365 OAUTH”. Ja arī tad serveris pierakstīšanos noraida, sazinieties ar Microsoft 365 administratoru.',
  },
  'm365-conditional-access': {
    title: 'Organizācijas noteikums neļauj pierakstīties',
    cause:
      'Organizācijas nosacījumpiekļuves noteikums (Conditional Access) šo pierakstīšanos neatļauj, bieži tāpēc, ka pierakstīšanās notiek no nezināmas adreses.',
    remedy:
      'Palūdziet Microsoft 365 administratoram atļaut adreses, no kurām sūta šī programma, vai izvēlieties pasta sūtītāju „Microsoft 365 OAUTH”.',
  },
  'm365-sign-in-refused': {
    title: 'Microsoft 365 noraidīja pierakstīšanos',
    cause:
      'Lietotājvārds vai parole ir nepareiza, vai arī ar šo kontu pierakstīties nedrīkst. Microsoft nenorāda, kurš iemesls ir īstais.',
    remedy: 'Pārbaudiet, vai ar to pašu adresi un paroli varat pierakstīties Outlook tīmeklī.',
  },
  'm365-token-refused': {
    title: 'Microsoft 365 neļauj šim kontam izmantot pastkasti',
    cause:
      'Kontam, ar kuru pierakstījāties, nav tiesību uz kartiņā norādīto pastkasti, vai arī jaunās tiesības vēl nav stājušās spēkā; tas var ilgt līdz stundai.',
    remedy:
      'Salīdziniet kartiņas lietotājvārdu ar kontu, ar kuru pierakstījāties, un pierakstieties vēlreiz. Ja pastkaste ir koplietojama, palūdziet Microsoft 365 administratoram piešķirt tiesības uz to.',
  },
  'm365-app-permission': {
    title: 'Programma nedrīkst sūtīt organizācijas vārdā',
    cause: 'Programmai trūkst atļaujas „SMTP.SendAsApp”, vai arī organizācijā neviens to nav apstiprinājis.',
    remedy: 'Palūdziet Microsoft 365 administratoram atļauju piešķirt un apstiprināt.',
  },
  'm365-sign-in-fault': {
    title: 'Pierakstīties neizdevās Microsoft pakalpojuma traucējumu dēļ',
    cause: 'Pasta serveris šoreiz nevarēja pārbaudīt pierakstīšanos. Vēstule netika nosūtīta.',
    remedy: 'Pēc dažām minūtēm mēģiniet vēlreiz.',
  },
  'm365-sign-in-stalled': {
    title: 'Pierakstīšanās netika pabeigta (334)',
    cause:
      'Serveris prasīja lietotājvārdu vai paroli un pēc tam vairs neatbildēja. Parasti pastkastei ir izslēgts „Autentificēts SMTP” (Authenticated SMTP).',
    remedy:
      'Palūdziet Microsoft 365 administratoram pastkastei ieslēgt „Autentificēts SMTP” (Authenticated SMTP). Ja tas ir ieslēgts, izvēlieties pasta sūtītāju „Microsoft 365 OAUTH”.',
  },
  'm365-not-signed-in': {
    title: 'Vēstuli mēģināts sūtīt bez pierakstīšanās',
    cause: 'Microsoft 365 pieņem vēstules tikai pēc pierakstīšanās, bet tā nenotika.',
    remedy:
      'Ievadiet lietotājvārdu un paroli vai izvēlieties pasta sūtītāju „Microsoft 365 OAUTH” un pierakstieties.',
  },
  'm365-unavailable': {
    title: 'Microsoft 365 pašlaik nav pieejams',
    cause: 'Pasta serverī ir traucējumi vai notiek apkope. Vēstule netika nosūtīta.',
    remedy: 'Pēc dažām minūtēm mēģiniet vēlreiz.',
  },
  'm365-busy': {
    title: 'Microsoft 365 lūdz mēģināt vēlāk',
    cause:
      'Serveris ir aizņemts, vai arī no šīs adreses sūtīto vēstuļu skaits ir strauji pieaudzis. Vēstule netika nosūtīta.',
    remedy: 'Mēģiniet vēlāk un sūtiet lēnāk.',
  },
}
