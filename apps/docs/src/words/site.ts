import useDocusaurusContext from '@docusaurus/useDocusaurusContext'
import type { Locale } from '@saatja/core/explain'

/** Everything that the frame of the site says, in each language. Pages carry their own text. */
const words = {
  inThisArticle: { en: 'In this article', et: 'Sellel lehel', lv: 'Šajā lapā' },
  reviewed: { en: 'Reviewed', et: 'Üle vaadatud', lv: 'Pārskatīts' },
  reportFault: {
    en: 'Report a fault on this page',
    et: 'Teata veast sellel lehel',
    lv: 'Ziņot par kļūdu šajā lapā',
  },
  editPage: { en: 'Edit this page', et: 'Muuda seda lehte', lv: 'Rediģēt šo lapu' },
  asMarkdown: { en: 'View as Markdown', et: 'Vaata Markdownina', lv: 'Skatīt kā Markdown' },
  tryIt: { en: 'Try it in the playground', et: 'Ava proovikeskkonnas', lv: 'Izmēģināt izmēģinājumu vidē' },
  tryItNote: {
    en: 'It opens on your own computer.',
    et: 'See avaneb sinu enda arvutis.',
    lv: 'Tā tiek atvērta jūsu datorā.',
  },
  tryItStart: {
    en: 'Start the playground first',
    et: 'Kõigepealt käivita proovikeskkond',
    lv: 'Vispirms palaidiet izmēģinājumu vidi',
  },
  search: { en: 'Search', et: 'Otsi', lv: 'Meklēt' },
  searchDocs: { en: 'Search the docs', et: 'Otsi juhenditest', lv: 'Meklēt dokumentācijā' },
  searchHint: {
    en: 'Type a word, a server or an error code.',
    et: 'Sisesta sõna, server või veakood.',
    lv: 'Ievadiet vārdu, serveri vai kļūdas kodu.',
  },
  searchNothing: {
    en: 'Nothing found. Try fewer or other words.',
    et: 'Midagi ei leitud. Proovi vähem või teisi sõnu.',
    lv: 'Nekas nav atrasts. Mēģiniet ar citiem vārdiem, vai arī to skaitu samaziniet.',
  },
  searchBroken: {
    en: 'The search index could not be loaded. Reload the page.',
    et: 'Otsinguindeksit ei õnnestunud laadida. Laadi leht uuesti.',
    lv: 'Meklēšanas indeksu neizdevās ielādēt. Pārlādējiet lapu.',
  },
  close: { en: 'Close', et: 'Sulge', lv: 'Aizvērt' },
  whoCanFix: { en: 'Who can fix it', et: 'Kes saab parandada', lv: 'Kas to var novērst' },
  whatHappened: { en: 'What happened', et: 'Mis juhtus', lv: 'Kas notika' },
  whatToDo: { en: 'What to do', et: 'Mida teha', lv: 'Ko darīt' },
  pasteLabel: { en: 'Paste the error message', et: 'Kleebi veateade', lv: 'Ielīmējiet kļūdas ziņojumu' },
  pasteNote: {
    en: 'The message stays in your browser; nothing is sent anywhere.',
    et: 'Teade jääb sinu brauserisse; seda ei saadeta kuhugi.',
    lv: 'Ziņojums paliek jūsu pārlūkā; tas netiek nekur nosūtīts.',
  },
  pasteProvider: { en: 'Mail provider', et: 'Teenusepakkuja', lv: 'E-pasta pakalpojumu sniedzējs' },
  pasteAny: { en: 'I do not know', et: 'Ma ei tea', lv: 'Nezinu' },
  more: { en: 'More about this error', et: 'Loe selle vea kohta', lv: 'Vairāk par šo kļūdu' },
  server: { en: 'Mail server', et: 'Meili server', lv: 'Serveris un ports' },
  encryption: { en: 'SSL/TLS', et: 'SSL/TLS', lv: 'SSL/TLS' },
  sender: { en: 'Mail sender', et: 'Meili saatja', lv: 'Pasta sūtītājs' },
  signIn: { en: 'Sign-in', et: 'Sisselogimine', lv: 'Pierakstīšanās' },
  alternatives: { en: 'Also works', et: 'Sobib ka', lv: 'Der arī' },
  provider: { en: 'Provider', et: 'Teenusepakkuja', lv: 'Pakalpojumu sniedzējs' },
  limit: { en: 'Limit', et: 'Piirang', lv: 'Ierobežojums' },
  value: { en: 'Value', et: 'Väärtus', lv: 'Vērtība' },
  source: { en: 'Source', et: 'Allikas', lv: 'Avots' },
  checked: { en: 'Checked', et: 'Kontrollitud', lv: 'Pārbaudīts' },
  foreignFrom: { en: 'Another address in From', et: 'Teine saatja aadress', lv: 'Cita sūtītāja adrese' },
  field: { en: 'Field', et: 'Väli', lv: 'Lauks' },
  dataName: { en: 'Name in the data', et: 'Nimi andmetes', lv: 'Nosaukums datos' },
  meaning: { en: 'Meaning', et: 'Tähendus', lv: 'Nozīme' },
  serverSays: { en: 'The server says', et: 'Server vastab', lv: 'Serveris atbild' },
  retry: { en: 'Try again', et: 'Proovi uuesti', lv: 'Mēģināt vēlreiz' },
  stale: {
    en: '',
    et: 'Ingliskeelset lehte on pärast selle tõlkimist muudetud.',
    lv: 'Lapa angļu valodā pēc šī tulkojuma ir mainīta.',
  },
  date: { en: 'Date', et: 'Kuupäev', lv: 'Datums' },
  dateOpen: { en: 'date not announced', et: 'kuupäev teatamata', lv: 'datums nav paziņots' },
  whatHappens: { en: 'What happens', et: 'Mis juhtub', lv: 'Kas notiks' },
  pasteBroken: {
    en: 'The explanations could not be loaded. Reload the page.',
    et: 'Selgitusi ei õnnestunud laadida. Laadi leht uuesti.',
    lv: 'Skaidrojumus neizdevās ielādēt. Pārlādējiet lapu.',
  },
  anyServer: { en: 'Any SMTP server', et: 'Oma SMTP-server', lv: 'Savs SMTP serveris' },
  anyServerAbout: {
    en: 'The company’s own server, or a provider that is not listed.',
    et: 'Ettevõtte enda server või teenusepakkuja, keda siin ei ole.',
    lv: 'Uzņēmuma serveris vai pakalpojumu sniedzējs, kura šajā sarakstā nav.',
  },
  notFound: { en: 'There is no such page', et: 'Sellist lehte ei ole', lv: 'Šādas lapas nav' },
  notFoundWhy: {
    en: 'The address is mistyped, or the page has moved.',
    et: 'Aadress on valesti kirjutatud või leht on ära kolinud.',
    lv: 'Adrese ir uzrakstīta nepareizi, vai arī lapa ir pārvietota.',
  },
  notFoundSearch: {
    en: 'To search all pages, press',
    et: 'Kõigilt lehtedelt otsimiseks vajuta',
    lv: 'Lai meklētu visās lapās, nospiediet',
  },
  overview: { en: 'All guides', et: 'Kõik juhendid', lv: 'Visas pamācības' },
  errorReference: { en: 'Error reference', et: 'Vigade teatmik', lv: 'Kļūdu saraksts' },
  translations: { en: 'Translation status', et: 'Tõlgete seis', lv: 'Tulkojumu stāvoklis' },
  translationsAbout: {
    en: 'English is the source. A translation is out of date when its English page has changed since.',
    et: 'Lähtetekst on ingliskeelne. Tõlge on aegunud, kui ingliskeelset lehte on pärast seda muudetud.',
    lv: 'Oriģināls ir angļu valodā. Tulkojums ir novecojis, ja lapa angļu valodā pēc tam ir mainīta.',
  },
  translationsCount: { en: 'Up to date', et: 'Ajakohaseid', lv: 'Aktuāli' },
  page: { en: 'Page', et: 'Leht', lv: 'Lapa' },
  current: { en: 'up to date', et: 'ajakohane', lv: 'aktuāls' },
  outdated: { en: 'out of date', et: 'aegunud', lv: 'novecojis' },
  missing: { en: 'in English only', et: 'ainult inglise keeles', lv: 'tikai angļu valodā' },
  readEnglish: { en: '', et: 'Loe ingliskeelset lehte', lv: 'Lasīt lapu angļu valodā' },
  name: { en: 'Name', et: 'Nimi', lv: 'Nosaukums' },
  otherTypes: { en: 'Further types', et: 'Veel tüüpe', lv: 'Citi tipi' },
  step: { en: 'Step', et: 'Samm', lv: 'Solis' },
  scenario: { en: 'Scenario', et: 'Stsenaarium', lv: 'Scenārijs' },
  endsIn: { en: 'How it is explained', et: 'Kuidas seda seletatakse', lv: 'Kā to izskaidro' },
  allServers: { en: 'Any server', et: 'Kõik serverid', lv: 'Jebkurš serveris' },
} as const satisfies Readonly<Record<string, Readonly<Record<Locale, string>>>>

export type SiteWord = keyof typeof words

/** The reader's language and the words of the frame in it. */
export const useSite = (): { readonly locale: Locale; readonly t: (word: SiteWord) => string } => {
  const { i18n } = useDocusaurusContext()
  const locale: Locale =
    i18n.currentLocale === 'et' || i18n.currentLocale === 'lv' ? i18n.currentLocale : 'en'
  return { locale, t: (word) => words[word][locale] }
}
