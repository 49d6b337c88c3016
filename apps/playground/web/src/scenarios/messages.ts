import type { Messages } from '@saatja/ui'

export const scenarioWords = {
  title: { en: 'Scenarios', et: 'Stsenaariumid', lv: 'Scenāriji' },
  intro: {
    en: 'Choose an error. The sandbox simulates it, and you see how it would be explained.',
    et: 'Vali viga. Liivakast jäljendab seda ja sa näed vea selgitust.',
    lv: 'Izvēlieties kļūdu. Smilškastē tā tiks simulēta, un jūs redzēsiet tās skaidrojumu.',
  },
  search: { en: 'Search', et: 'Otsi', lv: 'Meklēt' },
  any: { en: 'Any server', et: 'Kõik serverid', lv: 'Jebkurš serveris' },
  play: { en: 'Run scenario', et: 'Jäljenda viga', lv: 'Simulēt kļūdu' },
  again: { en: 'Run again', et: 'Jäljenda uuesti', lv: 'Simulēt vēlreiz' },
  stage: { en: 'Step', et: 'Samm', lv: 'Solis' },
  expected: { en: 'Expected result', et: 'Lõpeb koodiga', lv: 'Beidzas ar' },
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
  none: {
    en: 'No matching scenarios.',
    et: 'Sobivaid stsenaariume ei leitud.',
    lv: 'Atbilstošu scenāriju nav.',
  },
  explain: {
    en: 'Explain this error',
    et: 'Selgita seda veateadet',
    lv: 'Izskaidrot šo kļūdu',
  },
  found: {
    en: { one: '{count} scenario', other: '{count} scenarios' },
    et: { one: '{count} stsenaarium', other: '{count} stsenaariumi' },
    lv: { zero: '{count} scenāriju', one: '{count} scenārijs', other: '{count} scenāriji' },
  },
} satisfies Messages
