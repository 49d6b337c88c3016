import type { Messages } from '@saatja/ui'

/** What receivers will do, apart from all other words: the card says it before the screen is loaded. */
export const outlookWords = {
  delivers: {
    en: 'Receivers will trust this mail',
    et: 'Saajate serverid usaldavad neid kirju',
    lv: 'Saņēmēju serveri šīm vēstulēm uzticēsies',
  },
  suspect: {
    en: 'Receivers will distrust this mail',
    et: 'Saajate serverid ei usalda neid kirju',
    lv: 'Saņēmēju serveri šīm vēstulēm neuzticēsies',
  },
  refused: {
    en: 'Receivers will reject this mail',
    et: 'Saajate serverid lükkavad need kirjad tagasi',
    lv: 'Saņēmēju serveri šīs vēstules noraidīs',
  },
  unknown: {
    en: 'It is not known what receivers will do',
    et: 'Ei ole teada, mida saajate serverid teevad',
    lv: 'Nav zināms, ko darīs saņēmēju serveri',
  },
} satisfies Messages
