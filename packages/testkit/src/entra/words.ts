import type { Locale } from '@saatja/core'
import type { Choice } from './authorize.ts'

export interface Words {
  readonly title: string
  readonly simulated: string
  readonly account: string
  readonly ask: string
  readonly approve: string
  readonly others: string
  readonly choices: Readonly<Record<Choice, string>>
  readonly failed: string
  readonly closed: string
}

/** What the pretend page says. Its buttons name what will happen, since that is all it is for. */
export const words: Readonly<Record<Locale, Words>> = {
  et: {
    title: 'Microsofti sisselogimise jäljendus',
    simulated: 'See leht ei ole Microsofti oma. Sellest arvutist ei välju midagi ja parooli ei küsita.',
    account: 'Konto',
    ask: 'Rakendus soovib luba sinu nimel kirju saata.',
    approve: 'Rakendus soovib heakskiitu kogu organisatsioonile.',
    others: 'Mis võib teisiti minna',
    choices: {
      accept: 'Nõustun',
      decline: 'Keeldun',
      admin: 'Administraator peab heaks kiitma',
      mfa: 'Nõustun, aga järgmisel korral nõutakse mitmikautentimist',
      revoked: 'Nõustun, aga administraator tühistab sisselogimise',
      secret: 'Nõustun, aga rakenduse saladus on aegunud',
    },
    failed: 'Nii ei saa sisse logida',
    closed: 'Seda lehte enam ei oodata. Alusta sisselogimist uuesti.',
  },
  lv: {
    title: 'Microsoft pierakstīšanās atdarinājums',
    simulated: 'Šī nav Microsoft lapa. Nekas neatstāj šo datoru, un parole netiek prasīta.',
    account: 'Konts',
    ask: 'Programma lūdz atļauju sūtīt vēstules jūsu vārdā.',
    approve: 'Programma lūdz apstiprinājumu visai organizācijai.',
    others: 'Ja notiek citādi',
    choices: {
      accept: 'Piekrist',
      decline: 'Atteikties',
      admin: 'Jāapstiprina administratoram',
      mfa: 'Piekrist, bet nākamreiz prasīs daudzfaktoru autentifikāciju',
      revoked: 'Piekrist, bet administrators pierakstīšanos atsauks',
      secret: 'Piekrist, bet programmas noslēpumam beidzies derīguma termiņš',
    },
    failed: 'Šādi pierakstīties nevar',
    closed: 'Šo lapu vairs negaida. Sāciet pierakstīšanos no jauna.',
  },
  en: {
    title: 'Simulated Microsoft sign-in',
    simulated: 'This is not a page of Microsoft. Nothing leaves this computer, and no password is asked for.',
    account: 'Account',
    ask: 'The application asks for permission to send mail as you.',
    approve: 'The application asks for approval for the whole organization.',
    others: 'What may go differently',
    choices: {
      accept: 'Accept',
      decline: 'Decline',
      admin: 'An administrator must approve',
      mfa: 'Accept, but multi-factor authentication is demanded next time',
      revoked: 'Accept, but an administrator withdraws the sign-in',
      secret: 'Accept, but the client secret of the application has expired',
    },
    failed: 'This sign-in cannot work',
    closed: 'Nobody waits for this page any more. Start the sign-in again.',
  },
}

/** The first language asked for that there is. */
export const localeOf = (wanted: string | undefined): Locale =>
  (['et', 'lv', 'en'] as const).find((locale) => wanted?.toLowerCase().startsWith(locale)) ?? 'en'
