import type { Locale } from '@saatja/core/explain'

/** What each picture of the playground shows. `npm run pictures` takes them into `static/screenshots`. */
export const shots: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  workbench: {
    en: 'Screenshot showing the playground with the card of one user, the effective settings, and the transcript of a delivered test message.',
    et: 'Ekraanipilt: proovikeskkond ühe kasutaja kaardi, kehtiva seadistuse ja kohale jõudnud testkirja seansi logiga.',
    lv: 'Ekrānuzņēmums: izmēģinājumu vide ar viena lietotāja kartiņu, spēkā esošajiem iestatījumiem un nosūtītas pārbaudes vēstules sesijas žurnālu.',
  },
  problem: {
    en: 'Screenshot showing a test message that failed during sign-in, with the explanation, the person who can fix it, and what to do.',
    et: 'Ekraanipilt: testkiri, mille saatmine ebaõnnestus sisselogimisel. Näha on, mis juhtus, kes saab vea parandada ja mida teha.',
    lv: 'Ekrānuzņēmums: pārbaudes vēstule, kuras sūtīšana neizdevās pierakstoties, ar skaidrojumu, kurš kļūdu var novērst un kas jādara.',
  },
  everyone: {
    en: 'Screenshot showing all users of the company in a table, each with the sender, the server, and the result of the last test.',
    et: 'Ekraanipilt: ettevõtte kõik kasutajad tabelis, igaühe juures saatja, server ja viimase testi tulemus.',
    lv: 'Ekrānuzņēmums: visi uzņēmuma lietotāji tabulā, pie katra sūtītājs, serveris un pēdējās pārbaudes rezultāts.',
  },
  scenarios: {
    en: 'Screenshot showing the list of error scenarios, and one of them simulated and explained.',
    et: 'Ekraanipilt: veastsenaariumide loend, millest üks on läbi tehtud ja selgitatud.',
    lv: 'Ekrānuzņēmums: kļūdu scenāriju saraksts, un viens no tiem ir simulēts un izskaidrots.',
  },
  microsoft: {
    en: 'Screenshot showing the card of a Microsoft 365 user who has signed in, and the transcript of a message sent from that mailbox.',
    et: 'Ekraanipilt: Microsoft 365 kasutaja kaart pärast sisselogimist ja sellest postkastist saadetud kirja seansi logi.',
    lv: 'Ekrānuzņēmums: Microsoft 365 lietotāja kartiņa pēc pierakstīšanās un no šīs pastkastes nosūtītās vēstules sesijas žurnāls.',
  },
}

/** What each picture shows, in one language: pages do not carry the others. */
export const shotsIn = (locale: Locale): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(shots).map(([name, alt]) => [name, alt[locale]]))
