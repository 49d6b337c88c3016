import { secret } from '@saatja/core'
import type { SampleCompany } from './sample-company.ts'

/** The sandbox accepts any password but `wrong`; these passwords work nowhere else. */
const sandboxPassword = secret('sandbox only')
const sandboxAppPassword = secret('abcd efgh ijkl mnop')

/**
 * A company with one system user, one user for every mail sender, one who inherits everything and one who
 * overrides the user name and password only.
 */
export const kivi: SampleCompany = {
  company: { name: 'Kivi OÜ', slug: 'kivi', mailUserCode: 'MAIL' },
  cards: [
    {
      code: 'MAIL',
      email: 'post@kivi.example',
      name: 'Kivi OÜ',
      mail: {
        sender: 'smtp',
        server: 'mail.kivi.example:587',
        security: 'starttls',
        username: 'post@kivi.example',
        password: sandboxPassword,
        passwordFor: 'mail.kivi.example:587',
        attachAs: 'PDF',
        attachFiles: true,
      },
    },
    { code: 'MARI', email: 'mari@kivi.example', name: 'Mari Maasikas' },
    {
      code: 'JAAN',
      email: 'jaan@kivi.example',
      name: 'Jaan Tamm',
      mail: {
        username: 'jaan@kivi.example',
        password: sandboxPassword,
        passwordFor: 'mail.kivi.example:587',
      },
    },
    {
      code: 'ANNA',
      email: 'anna@kivi.example',
      name: 'Anna Ozola',
      mail: { sender: 'directo' },
    },
    {
      code: 'TIIT',
      email: 'tiit@tehas.example',
      name: 'Tiit Sepp',
      mail: {
        sender: 'smtp',
        server: 'smtp.tehas.example:465',
        security: 'tls',
        username: 'tiit@tehas.example',
        password: sandboxPassword,
        passwordFor: 'smtp.tehas.example:465',
      },
    },
    {
      code: 'JANIS',
      email: 'janis@kivi.example',
      name: 'Jānis Bērziņš',
      mail: { sender: 'microsoft-365-oauth', username: 'janis@kivi.example' },
    },
    {
      code: 'LIIS',
      email: 'liis@kivi.example',
      name: 'Liis Kask',
      mail: { sender: 'directo-reply-to' },
    },
    {
      code: 'KATI',
      email: 'kati.kivi@gmail.com',
      name: 'Kati Kivi',
      mail: {
        sender: 'smtp',
        provider: 'gmail',
        username: 'kati.kivi@gmail.com',
        password: sandboxAppPassword,
        passwordFor: 'smtp.gmail.com:465',
      },
    },
    {
      code: 'OTTO',
      email: 'otto@kivi.example',
      name: 'Otto Saar',
      mail: {
        sender: 'smtp',
        server: 'smtp.zone.eu:465',
        security: 'tls',
        username: 'otto@kivi.example',
        password: sandboxPassword,
        passwordFor: 'smtp.zone.eu:465',
      },
    },
  ],
}
