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
    about: 'Upcoming deadlines, and when facts, pages, and packages last changed.',
    dates: 'Dates to know',
    datesAbout:
      'When a way to sign in ends. The business application’s rule and the provider’s plan are separate.',
    checked: 'Servers, limits, and dates',
    checkedAbout: 'The day on which each provider’s facts were last checked against their sources.',
    pages: 'Pages',
    pagesAbout: 'The day on which each page was last reviewed, newest first.',
    packages: 'Packages',
    packagesAbout: 'What is new for developers in each release, with the next release first.',
    next: 'next release',
  },
  et: {
    title: 'Uudised',
    about: 'Olulised tähtajad ning andmete, lehtede ja pakettide viimased muudatused.',
    dates: 'Olulised kuupäevad',
    datesAbout:
      'Millal mõni sisselogimise viis lõpeb. Äritarkvara enda reegel ja teenusepakkuja kava on kaks eri asja.',
    checked: 'Serverid, piirangud ja kuupäevad',
    checkedAbout: 'Päev, mil teenusepakkuja andmeid viimati allikatega võrreldi.',
    pages: 'Lehed',
    pagesAbout: 'Päev, mil leht viimati üle vaadati; uuemad eespool.',
    packages: 'Paketid',
    packagesAbout: 'Mis on väljalasetes arendajale uut; järgmine on eespool. Kirjeldused on inglise keeles.',
    next: 'järgmine väljalase',
  },
  lv: {
    title: 'Jaunumi',
    about: 'Svarīgi termiņi un pēdējās datu, lapu un pakotņu izmaiņas.',
    dates: 'Svarīgi datumi',
    datesAbout:
      'Kad tiek izbeigts kāds pierakstīšanās veids. Biznesa vadības programmas noteikums un pakalpojumu sniedzēja plāns ir divas dažādas lietas.',
    checked: 'Serveri, ierobežojumi un datumi',
    checkedAbout: 'Diena, kad pakalpojumu sniedzēja dati pēdējo reizi salīdzināti ar avotiem.',
    pages: 'Lapas',
    pagesAbout: 'Diena, kad lapa pēdējo reizi pārskatīta; jaunākās vispirms.',
    packages: 'Pakotnes',
    packagesAbout: 'Kas jauns izstrādātājiem katrā laidienā; nākamais ir pirmais. Apraksti ir angļu valodā.',
    next: 'nākamais laidiens',
  },
}
