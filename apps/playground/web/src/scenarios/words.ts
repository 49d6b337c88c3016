import type { Words } from '@saatja/ui'

export const scenarioWords = {
  title: { en: 'Scenarios', et: 'Stsenaariumid', lv: 'Scenāriji' },
  intro: {
    en: 'Choose what goes wrong. The sandbox plays it, and you see what the explanation would be.',
    et: 'Vali, mis läheb valesti. Liivakast mängib selle läbi ja näed, milline on selgitus.',
    lv: 'Izvēlieties, kam jānoiet greizi. Smilškaste to izspēlēs, un jūs redzēsiet, kāds būtu skaidrojums.',
  },
  search: { en: 'Search', et: 'Otsi', lv: 'Meklēt' },
  any: { en: 'Any server', et: 'Kõik serverid', lv: 'Jebkurš serveris' },
  play: { en: 'Play it', et: 'Mängi läbi', lv: 'Izspēlēt' },
  again: { en: 'Play again', et: 'Mängi uuesti', lv: 'Izspēlēt vēlreiz' },
  stage: { en: 'Step', et: 'Samm', lv: 'Solis' },
  expected: { en: 'Ends in', et: 'Lõpeb koodiga', lv: 'Beidzas ar' },
  source: { en: 'Source', et: 'Allikas', lv: 'Avots' },
  recorded: { en: 'recorded reply', et: 'salvestatud vastus', lv: 'ierakstīta atbilde' },
  modelled: {
    en: 'reply as documented',
    et: 'vastus dokumentatsiooni järgi',
    lv: 'atbilde pēc dokumentācijas',
  },
  'as-expected': { en: 'Ended as expected', et: 'Lõppes ootuspäraselt', lv: 'Beidzās, kā paredzēts' },
  'not-as-expected': {
    en: 'Ended in {code} instead of {expected}',
    et: 'Lõppes koodiga {code}, aga pidi lõppema koodiga {expected}',
    lv: 'Beidzās ar {code}, nevis {expected}',
  },
  none: { en: 'No scenario matches.', et: 'Ükski stsenaarium ei sobi.', lv: 'Neviens scenārijs neatbilst.' },
  found: {
    en: { one: '{count} scenario', other: '{count} scenarios' },
    et: { one: '{count} stsenaarium', other: '{count} stsenaariumi' },
    lv: { zero: '{count} scenāriju', one: '{count} scenārijs', other: '{count} scenāriji' },
  },
} satisfies Words
