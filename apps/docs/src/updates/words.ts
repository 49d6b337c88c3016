import type { Locale } from '@saatja/core/explain'

interface UpdatesWords {
  readonly title: string
  readonly about: string
  readonly dates: string
  readonly datesAbout: string
  readonly checked: string
  readonly checkedAbout: string
  readonly pages: string
  readonly pagesAbout: string
  readonly packages: string
  readonly packagesAbout: string
  readonly next: string
}

export const updatesWords: Readonly<Record<Locale, UpdatesWords>> = {
  en: {
    title: 'Updates',
    about: 'Dates on which something ends, and when the facts, the pages, and the packages last changed.',
    dates: 'Dates to know',
    datesAbout:
      'When a way to sign in ends. The rule of the business application and the provider’s plan are two matters.',
    checked: 'Servers, limits, and dates',
    checkedAbout: 'The day on which the facts of each provider were last compared with their sources.',
    pages: 'Pages',
    pagesAbout: 'The day on which each page was last reviewed, newest first.',
    packages: 'Packages',
    packagesAbout: 'What the releases bring to developers, the next one first.',
    next: 'next release',
  },
  et: {
    title: 'Uudised',
    about: 'Millal midagi lõpeb ning millal andmed, lehed ja paketid viimati muutusid.',
    dates: 'Olulised kuupäevad',
    datesAbout:
      'Millal mõni sisselogimise viis lõpeb. Äritarkvara enda reegel ja teenusepakkuja kava on kaks eri asja.',
    checked: 'Serverid, piirangud ja kuupäevad',
    checkedAbout: 'Päev, mil teenusepakkuja andmeid viimati allikatega võrreldi.',
    pages: 'Lehed',
    pagesAbout: 'Päev, mil leht viimati üle vaadati; uuemad eespool.',
    packages: 'Paketid',
    packagesAbout: 'Mida väljalasked arendajale toovad; järgmine on eespool. Kirjeldused on inglise keeles.',
    next: 'järgmine väljalase',
  },
  lv: {
    title: 'Jaunumi',
    about: 'Datumi, kad kaut kas beidzas, un tas, kad pēdējo reizi mainīti dati, lapas un pakotnes.',
    dates: 'Svarīgi datumi',
    datesAbout:
      'Kad tiek izbeigts kāds pierakstīšanās veids. Biznesa programmas noteikums un pakalpojumu sniedzēja plāns ir divas dažādas lietas.',
    checked: 'Serveri, ierobežojumi un datumi',
    checkedAbout: 'Diena, kad pakalpojumu sniedzēja dati pēdējo reizi salīdzināti ar avotiem.',
    pages: 'Lapas',
    pagesAbout: 'Diena, kad lapa pēdējo reizi pārskatīta; jaunākās vispirms.',
    packages: 'Pakotnes',
    packagesAbout: 'Ko laidieni dod izstrādātājiem; nākamais ir pirmais. Apraksti ir angļu valodā.',
    next: 'nākamais laidiens',
  },
}
