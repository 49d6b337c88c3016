import { join } from 'node:path'
import type { Locale } from '@saatja/core/explain'
import { site } from '../translations/files.ts'
import { cardShots } from './card-screenshots.ts'
import { pictureSize } from './picture-size.ts'
import type { Alts, ShotFacts } from './types.ts'

const otherShots: Alts = {
  'effective-settings': {
    en: 'Screenshot showing Jaan’s effective settings: the mark of each value says whether it comes from his card or from the system user.',
    et: 'Ekraanipilt: Jaani kehtiv seadistus. Iga väärtuse märk näitab, kas see on tema kaardil või tuleb süsteemikasutajalt.',
    lv: 'Ekrānuzņēmums: lietotāja JAAN spēkā esošie iestatījumi. Katras vērtības zīme rāda, vai tā ir norādīta šajā vai sistēmas lietotāja kartiņā.',
  },
  'bulk-estimate': {
    en: 'Screenshot showing a new bulk run of 200 sample invoices, with the sender, the server, the time that the run will take, and the first message.',
    et: 'Ekraanipilt: 200 näidisarve massmeil enne saatmist. Näha on saatja, server, saatmise kestus ja esimene kiri.',
    lv: 'Ekrānuzņēmums: jauns sūtījums ar 200 parauga rēķiniem. Redzams sūtītājs, serveris, sūtīšanas ilgums un pirmā vēstule.',
  },
  'returned-mail': {
    en: 'Screenshot showing a bounce for two recipients: for each, what happened, what to do, and who can fix it.',
    et: 'Ekraanipilt: kahe saaja kohta tagasi tulnud kiri. Kummagi kohta on kirjas, mis juhtus, mida teha ja kes saab parandada.',
    lv: 'Ekrānuzņēmums: atgriezusies vēstule par diviem saņēmējiem. Par katru norādīts, kas notika, ko darīt un kas to var novērst.',
  },
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

/** What each picture of the playground shows. `npm run pictures` takes them into `static/screenshots`. */
export const shots: Alts = { ...cardShots, ...otherShots }

/** The card of the reader's application has the same fields, elsewhere. */
const caption: Readonly<Record<Locale, string>> = {
  en: 'The user card in the playground. In your business application, the fields may be arranged differently.',
  et: 'Kasutajakaart proovikeskkonnas. Sinu äritarkvaras võivad väljad olla teises järjekorras.',
  lv: 'Lietotāja kartiņa izmēģinājumu vidē. Jūsu biznesa vadības programmā lauki var būt izkārtoti citādi.',
}

/** Pixels of the file for each pixel that it is shown in. */
const scale = 1.5

/** Says what each picture shows and how large it is, in one language: pages do not carry the others. Reads the files. */
export const shotsIn = (locale: Locale): Readonly<Record<string, ShotFacts>> =>
  Object.fromEntries(
    Object.entries(shots).map(([name, alt]) => {
      const { width, height } = pictureSize(join(site, 'static/screenshots', `${name}-${locale}-light.webp`))
      const size = { width: Math.round(width / scale), height: Math.round(height / scale) }
      const told = name in cardShots ? { caption: caption[locale] } : {}
      return [name, { alt: alt[locale], ...size, ...told }]
    }),
  )
