import type { Locale } from '@saatja/core/explain'

interface HomeCard {
  readonly to: string
  readonly title: string
  readonly text: string
}

export interface HomeWords {
  readonly title: string
  readonly lead: string
  readonly choose: string
  readonly quickstart: string
  readonly providers: string
  readonly tasks: string
  readonly error: string
  readonly cards: readonly HomeCard[]
}

const addresses = [
  '/docs/get-started/quickstart',
  '/docs/configure/one-configuration',
  '/docs/troubleshoot',
  '/docs/deliverability/spf-dkim-dmarc',
  '/docs/providers/m365-admin',
  '/docs/develop/embed',
] as const

const cards = (...texts: readonly (readonly [string, string])[]): readonly HomeCard[] =>
  texts.map(([title, text], position) => ({ to: addresses[position] ?? '/docs', title, text }))

export const home: Readonly<Record<Locale, HomeWords>> = {
  en: {
    title: 'Your mail, from your own mailbox',
    lead: 'Let everyone in the company send invoices and other mail from the business application through the right server. Set it up, test it, and understand what went wrong.',
    choose: 'Choose your provider',
    quickstart: 'Send a test message',
    providers: 'Which provider do you use?',
    tasks: 'What do you want to do?',
    error: 'What does this error mean?',
    cards: cards(
      ['Send my first test message', 'Ten minutes in the playground, without an account.'],
      ['Give everyone one setup', 'Configure one user, and the others inherit it.'],
      ['My mail is not sent', 'Find the cause and who can fix it.'],
      ['My mail lands in spam', 'SPF, DKIM, and DMARC, and when to use the Reply-To sender.'],
      ['I am the administrator', 'Prepare Microsoft 365 before the users sign in.'],
      ['I am a developer', 'Install the core and the providers you need.'],
    ),
  },
  et: {
    title: 'Sinu kirjad sinu enda postkastist',
    lead: 'Las igaüks ettevõttes saadab arved ja muud kirjad äritarkvarast õige serveri kaudu. Seadista saatmine, testi seda ja leia vigade põhjused.',
    choose: 'Vali teenusepakkuja',
    quickstart: 'Saada testkiri',
    providers: 'Millist teenusepakkujat sa kasutad?',
    tasks: 'Mida soovid teha?',
    error: 'Mida see veateade tähendab?',
    cards: cards(
      ['Saadan esimese testkirja', 'Kümme minutit proovikeskkonnas, kontot ei ole vaja.'],
      ['Üks seadistus kõigile', 'Seadista üks kasutaja, teised pärivad tema seadistuse.'],
      ['Minu kirja ei saadeta', 'Leia vea põhjus ja see, kes saab vea parandada.'],
      ['Minu kiri satub rämpsposti', 'SPF, DKIM ja DMARC ning millal valida Reply-To saatja.'],
      ['Olen administraator', 'Valmista Microsoft 365 ette, enne kui kasutajad sisse logivad.'],
      ['Olen arendaja', 'Paigalda tuum ja need teenusepakkujad, mida vajad.'],
    ),
  },
  lv: {
    title: 'Jūsu vēstules no jūsu pastkastes',
    lead: 'Ļaujiet ikvienam uzņēmumā nosūtīt rēķinus un citas vēstules no biznesa vadības programmas caur pareizo serveri. Iestatiet sūtīšanu, pārbaudiet to un uzziniet, kāpēc kaut kas neizdevās.',
    choose: 'Izvēlēties pakalpojumu sniedzēju',
    quickstart: 'Nosūtīt pārbaudes vēstuli',
    providers: 'Kuru pakalpojumu sniedzēju jūs izmantojat?',
    tasks: 'Ko jūs vēlaties izdarīt?',
    error: 'Ko nozīmē šī kļūda?',
    cards: cards(
      ['Nosūtīt pirmo pārbaudes vēstuli', 'Desmit minūtes izmēģinājumu vidē, konts nav vajadzīgs.'],
      ['Ieviest visiem vienu konfigurāciju', 'Iestatiet vienu lietotāju, pārējie manto viņa iestatījumus.'],
      ['Mana vēstule netiek nosūtīta', 'Atrodiet kļūdas cēloni un uzziniet, kurš to var novērst.'],
      ['Mana vēstule nonāk surogātpastā', 'SPF, DKIM un DMARC un kad izvēlēties Reply-To sūtītāju.'],
      ['Esmu administrators', 'Sagatavojiet Microsoft 365, pirms lietotāji pierakstās.'],
      ['Esmu izstrādātājs', 'Instalējiet kodolu un vajadzīgo pakalpojumu sniedzēju pakotnes.'],
    ),
  },
}

/** By what people know a provider, where its name alone may not tell. */
export const knownAs: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  directo: {
    en: 'The default server. There is nothing to set up.',
    et: 'Vaikeserver. Midagi ei ole vaja seadistada.',
    lv: 'Noklusējuma serveris. Nekas nav jāiestata.',
  },
  m365: {
    en: 'Outlook at work, Office 365, Exchange Online.',
    et: 'Töökoha Outlook, Office 365, Exchange Online.',
    lv: 'Darba Outlook, Office 365, Exchange Online.',
  },
  gmail: {
    en: 'Gmail, and Google Workspace with the company’s own domain.',
    et: 'Gmail ja Google Workspace ettevõtte oma domeeniga.',
    lv: 'Gmail un Google Workspace ar uzņēmuma domēnu.',
  },
  zone: {
    en: 'Mailboxes at Zone.ee or Zone.eu.',
    et: 'Zone.ee või Zone.eu postkastid.',
    lv: 'Pastkastes Zone.ee vai Zone.eu.',
  },
  inbox: {
    en: 'Mailboxes at Inbox.lv, Inbox.eu, or mail.ee.',
    et: 'Inbox.lv, Inbox.eu või mail.ee postkastid.',
    lv: 'Pastkastes Inbox.lv, Inbox.eu vai mail.ee.',
  },
}
