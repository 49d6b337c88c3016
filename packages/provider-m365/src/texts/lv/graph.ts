import type { Text } from '@saatja/core'
import type { GraphCode } from '../../codes.ts'

export const graphTexts: Readonly<Record<GraphCode, Text>> = {
  'm365-api-token': {
    title: 'Pierakstīšanās pakalpojumā Microsoft 365 vairs nav derīga',
    cause:
      'Microsoft vairs nepieņem atļauju, ko pierakstoties devāt sūtīšanai ar Microsoft Graph. Nekas netika nosūtīts.',
    remedy: 'Pierakstieties pakalpojumā Microsoft 365 vēlreiz.',
  },
  'm365-api-permission': {
    title: 'Programmai nav atļaujas Mail.Send',
    cause:
      'Ar Microsoft Graph programma var sūtīt tikai ar atļauju Mail.Send, bet no koplietojamas pastkastes – tikai ar atļauju Mail.Send.Shared. Nekas netika nosūtīts.',
    remedy:
      'Palūdziet programmas administratoram pievienot atļauju Microsoft Entra centrā un pēc tam pierakstieties vēlreiz.',
  },
  'm365-api-mailbox': {
    title: 'Šo pastkasti ar Microsoft Graph izmantot nevar',
    cause:
      'Pastkaste atrodas pašas organizācijas Exchange serverī, tai nav licences, vai arī tā vēl nav gatava. Nekas netika nosūtīts.',
    remedy:
      'Pajautājiet Microsoft 365 administratoram, vai pastkaste ir pakalpojumā Exchange Online un vai tai ir licence.',
  },
  'm365-api-user': {
    title: 'Microsoft neatpazīst šo pastkasti',
    cause:
      'Organizācijā nav pastkastes ar adresi, kas norādīta kartiņas laukā „Lietotājs”. Nekas netika nosūtīts.',
    remedy: 'Ievadiet adresi, ar kuru pierakstās pastkastes īpašnieks.',
  },
  'm365-api-daily': {
    title: 'Sasniegts Microsoft sūtīšanas ierobežojums',
    cause:
      'No pastkastes ir nosūtīts tik daudz, cik Microsoft atļauj dienā, vai arī Microsoft prasa, lai īpašnieks apstiprinātu kontu. Nekas netika nosūtīts.',
    remedy:
      'Pārbaudiet, vai pastkastē nav Microsoft vēstules, un izpildiet tajā prasīto. Ja vēstules nav, pārējās vēstules sūtiet vēlāk[, piemēram, pēc {wait}].',
  },
  'm365-api-throttled': {
    title: 'Microsoft lūdz uzgaidīt',
    cause: 'Programma šai pastkastei īsā laikā nosūtīja pārāk daudz pieprasījumu. Nekas netika nosūtīts.',
    remedy: 'Mēģiniet vēlreiz vēlāk[, piemēram, pēc {wait},] un sūtiet lēnāk.',
  },
  'm365-api-recipients': {
    title: 'Microsoft noraidīja kādu saņēmēju',
    cause: 'Microsoft nepieņem vismaz vienu saņēmēja adresi, tāpēc vēstule nevienam netika nosūtīta.',
    remedy: 'Izlabojiet saņēmēju adreses un sūtiet vēstuli vēlreiz.',
  },
  'm365-api-malformed': {
    title: 'Microsoft nevarēja nolasīt vēstuli',
    cause: 'Programma nodeva vēstuli tādā veidā, ko Microsoft Graph nevar apstrādāt. Nekas netika nosūtīts.',
    remedy: 'Ziņojiet par šo atbildi programmas administratoram.',
  },
}
