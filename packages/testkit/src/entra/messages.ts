import type { Locale } from '@saatja/core'
import type { PageMessages } from '../sign-in/page.ts'
import type { SignInChoice } from './authorize.ts'

export interface EntraMessages extends PageMessages<SignInChoice> {
  readonly approve: string
}

/** Texts of the simulated page. Its buttons name the outcome, since that is their only purpose. */
export const words: Readonly<Record<Locale, EntraMessages>> = {
  et: {
    title: 'Microsofti sisselogimise jäljendus',
    simulated:
      'See leht ei ole Microsofti oma. Sellest arvutist ei saadeta midagi välja ja parooli ei küsita.',
    account: 'Konto',
    ask: 'Rakendus soovib luba sinu nimel kirju saata.',
    approve: 'Rakendus soovib heakskiitu kogu organisatsioonile.',
    others: 'Muud tulemused',
    choices: {
      accept: 'Nõustu',
      decline: 'Tühista',
      admin: 'Administraator peab heaks kiitma',
      mfa: 'Nõustu, aga järgmisel korral nõutakse mitmikautentimist',
      revoked: 'Nõustu, aga administraator tühistab sisselogimise',
      secret: 'Nõustu, aga kliendisaladus on aegunud',
    },
    failed: 'Nii ei saa sisse logida',
    closed: 'See leht on aegunud. Alusta sisselogimist uuesti.',
  },
  lv: {
    title: 'Microsoft pierakstīšanās simulācija',
    simulated: 'Šī nav Microsoft lapa. Ārpus šī datora nekas netiek sūtīts, un parole netiek prasīta.',
    account: 'Konts',
    ask: 'Programma lūdz atļauju sūtīt vēstules jūsu vārdā.',
    approve: 'Programma lūdz apstiprinājumu visai organizācijai.',
    others: 'Citi iznākumi',
    choices: {
      accept: 'Akceptēt',
      decline: 'Atcelt',
      admin: 'Jāapstiprina administratoram',
      mfa: 'Akceptēt, bet nākamreiz prasīs daudzfaktoru autentifikāciju',
      revoked: 'Akceptēt, bet administrators pierakstīšanos atsauks',
      secret: 'Akceptēt, bet klienta noslēpumam beidzies derīguma termiņš',
    },
    failed: 'Šādi pierakstīties nevar',
    closed: 'Šī lapa ir novecojusi. Sāciet pierakstīšanos no jauna.',
  },
  en: {
    title: 'Simulated Microsoft sign-in',
    simulated:
      'This is not a Microsoft page. Nothing is sent outside this computer, and no password is requested.',
    account: 'Account',
    ask: 'The application requests permission to send mail as you.',
    approve: 'The application requests approval for the whole organization.',
    others: 'Other outcomes',
    choices: {
      accept: 'Accept',
      decline: 'Cancel',
      admin: 'An administrator must approve',
      mfa: 'Accept, but multi-factor authentication is required next time',
      revoked: 'Accept, but an administrator revokes the sign-in',
      secret: 'Accept, but the client secret has expired',
    },
    failed: 'Sign-in is not possible',
    closed: 'This page has expired. Start the sign-in again.',
  },
}
