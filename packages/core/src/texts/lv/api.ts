import type { TextTable } from '../../contract/texts.ts'

export const apiTexts = {
  'api-token-refused': {
    title: 'Pierakstīšanās e-pasta pakalpojumā vairs nav derīga',
    cause: 'Pakalpojums vairs neatzīst atļauju, ko devāt pierakstoties. Nekas netika nosūtīts.',
    remedy: 'Pierakstieties vēlreiz. Ja tas nepalīdz, parādiet pakalpojuma atbildi pasta administratoram.',
  },
  'api-not-allowed': {
    title: 'E-pasta pakalpojums neļauj nosūtīt šo vēstuli',
    cause:
      'Pierakstīšanās ir derīga, bet pastkastei vai programmai nav tiesību sūtīt šādu vēstuli. Nekas netika nosūtīts.',
    remedy: 'Parādiet pakalpojuma atbildi pasta administratoram.',
  },
  'api-busy': {
    title: 'E-pasta pakalpojums lūdz uzgaidīt',
    cause: 'Īsā laikā tika nosūtīts pārāk daudz pieprasījumu. Nekas netika nosūtīts.',
    remedy: 'Mēģiniet vēlreiz vēlāk[, piemēram, pēc {wait}].',
  },
  'api-request-refused': {
    title: 'E-pasta pakalpojums noraidīja vēstuli',
    cause:
      'Pakalpojums nevarēja apstrādāt vēstuli tādā veidā, kā programma to nodeva. Nekas netika nosūtīts.',
    remedy: 'Parādiet pakalpojuma atbildi programmas administratoram.',
  },
} as const satisfies TextTable
