import type { EffectiveFields, Locale, MailField, Security } from '@saatja/core'
import type { Translated } from './messages.tsx'

/** Names of a user card's fields and of the applied settings, as the application's screens show them. */
export const fieldLabels: Readonly<
  Record<MailField | keyof EffectiveFields | 'code' | 'email' | 'name', Translated>
> = {
  code: { en: 'Code', et: 'Kood', lv: 'Kods' },
  email: { en: 'E-mail', et: 'E-post', lv: 'E-pasts' },
  name: { en: 'Name', et: 'Nimi', lv: 'Vārds' },
  sender: { en: 'Mail sender', et: 'Meili saatja', lv: 'Pasta sūtītājs' },
  provider: { en: 'Provider', et: 'Teenusepakkuja', lv: 'Pakalpojumu sniedzējs' },
  server: { en: 'Mail server', et: 'Meili server', lv: 'Serveris un ports' },
  security: { en: 'SSL/TLS', et: 'SSL/TLS', lv: 'SSL/TLS' },
  ca: { en: 'Server certificate', et: 'Serveri sertifikaat', lv: 'Servera sertifikāts' },
  dkim: { en: 'DKIM signature', et: 'DKIM-allkiri', lv: 'DKIM paraksts' },
  username: { en: 'User name', et: 'Kasutajanimi', lv: 'Lietotājs' },
  password: { en: 'Password', et: 'Salasõna', lv: 'Parole' },
  passwordFor: { en: 'Password saved for', et: 'Salasõna kehtib serveris', lv: 'Parole paredzēta serverim' },
  allowClearTextPassword: {
    en: 'Allow sending the password unencrypted',
    et: 'Luba saata salasõna krüpteerimata',
    lv: 'Paroli drīkst sūtīt bez šifrēšanas',
  },
  copyToSent: {
    en: 'Server for the copy in the Sent folder',
    et: 'Saadetud kirja koopia server',
    lv: 'Nosūtītās vēstules kopijas serveris',
  },
  attachAs: { en: 'Mail as attachment', et: 'Meil manusena', lv: 'Vēstule kā pielikums' },
  attachFiles: { en: 'Attachments with mail', et: 'Meiliga manused', lv: 'Sūtīt pielikumus' },
  editBeforeSending: { en: 'Edit before sending', et: 'Meili redigeerimine', lv: 'Rediģēt pirms sūtīšanas' },
}

/** The encryption modes as on the card. */
export const securityLabels: Readonly<Record<Security, Readonly<Record<Locale, string>>>> = {
  tls: { en: 'SSL', et: 'SSL', lv: 'SSL' },
  starttls: { en: 'StartSSL/SSL/TLS', et: 'StartSSL/SSL/TLS', lv: 'StartSSL/SSL/TLS' },
  none: { en: 'No', et: 'EI', lv: 'Nē' },
}
