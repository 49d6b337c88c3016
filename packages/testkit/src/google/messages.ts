import type { Locale } from '@saatja/core'
import type { PageMessages } from '../sign-in/page.ts'
import type { GoogleChoice } from './choice.ts'

/** Texts of the simulated page. */
export const words: Readonly<Record<Locale, PageMessages<GoogleChoice>>> = {
  et: {
    title: 'Google’i sisselogimise jäljendus',
    simulated: 'See leht ei ole Google’i oma. Sellest arvutist ei saadeta midagi välja ja parooli ei küsita.',
    account: 'Konto',
    ask: 'Rakendus soovib luba sinu nimel kirju saata.',
    others: 'Muud tulemused',
    choices: {
      accept: 'Luba',
      decline: 'Tühista',
      unchecked: 'Jätka, aga kirjade saatmist ära luba',
      blocked: 'Administraator ei luba seda rakendust',
      revoked: 'Luba, aga eemalda ligipääs kohe pärast seda',
      testing: 'Luba, aga rakendus on testimisel ja seitse päeva on möödas',
      secret: 'Luba, aga kliendisaladus on kustutatud',
    },
    failed: 'Nii ei saa sisse logida',
    closed: 'See leht on aegunud. Alusta sisselogimist uuesti.',
  },
  lv: {
    title: 'Google pierakstīšanās simulācija',
    simulated: 'Šī nav Google lapa. Ārpus šī datora nekas netiek sūtīts, un parole netiek prasīta.',
    account: 'Konts',
    ask: 'Programma lūdz atļauju sūtīt vēstules jūsu vārdā.',
    others: 'Citi iznākumi',
    choices: {
      accept: 'Atļaut',
      decline: 'Atcelt',
      unchecked: 'Turpināt, bet neatļaut sūtīt vēstules',
      blocked: 'Administrators šo programmu neatļauj',
      revoked: 'Atļaut, bet tūlīt pēc tam noņemt piekļuvi',
      testing: 'Atļaut, bet programma tiek izmēģināta, un septiņas dienas ir pagājušas',
      secret: 'Atļaut, bet klienta noslēpums ir dzēsts',
    },
    failed: 'Šādi pierakstīties nevar',
    closed: 'Šī lapa ir novecojusi. Sāciet pierakstīšanos no jauna.',
  },
  en: {
    title: 'Simulated Google sign-in',
    simulated:
      'This is not a Google page. Nothing is sent outside this computer, and no password is asked for.',
    account: 'Account',
    ask: 'The application asks for permission to send mail on your behalf.',
    others: 'Other outcomes',
    choices: {
      accept: 'Allow',
      decline: 'Cancel',
      unchecked: 'Continue, but do not allow sending mail',
      blocked: 'The administrator does not allow this application',
      revoked: 'Allow, but remove the access immediately afterward',
      testing: 'Allow, but the application is in testing and the seven days have passed',
      secret: 'Allow, but the client secret was deleted',
    },
    failed: 'Sign-in is not possible',
    closed: 'This page has expired. Start the sign-in again.',
  },
}
