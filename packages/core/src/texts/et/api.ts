import type { TextTable } from '../../contract/texts.ts'

export const apiTexts = {
  'api-token-refused': {
    title: 'Meiliteenusesse sisselogimine ei kehti enam',
    cause: 'Luba, mille andsid sisselogimisel, enam ei kehti. Midagi ei saadetud.',
    remedy: 'Logi uuesti sisse. Kui see ei aita, näita teenuse vastust meiliserveri haldajale.',
  },
  'api-not-allowed': {
    title: 'Meiliteenus ei luba seda kirja saata',
    cause:
      'Sisselogimine kehtib, aga postkastil või rakendusel ei ole õigust seda kirja saata. Midagi ei saadetud.',
    remedy: 'Näita teenuse vastust meiliserveri haldajale.',
  },
  'api-busy': {
    title: 'Meiliteenus palub oodata',
    cause: 'Lühikese aja jooksul oli liiga palju päringuid. Midagi ei saadetud.',
    remedy: 'Proovi hiljem uuesti[, näiteks {wait} pärast].',
  },
  'api-request-refused': {
    title: 'Meiliteenus lükkas kirja tagasi',
    cause: 'Teenus ei saanud kirja sellisel kujul töödelda. Midagi ei saadetud.',
    remedy: 'Näita teenuse vastust rakenduse administraatorile.',
  },
} as const satisfies TextTable
