import type { Company, EffectiveSettings, Locale, Message } from '@saatja/core'
import type { EditedMail } from './contract.ts'
import { htmlOf } from './html.ts'
import { sampleFiles } from './sample-files.ts'

interface Words {
  readonly subject: string
  readonly says: string
  readonly by: string
  readonly server: string
  readonly signIn: string
  readonly none: string
  readonly from: string
}

const words: Readonly<Record<Locale, Words>> = {
  en: {
    subject: 'Test message',
    says: 'This test message was sent with the effective settings of this user.',
    by: 'User',
    server: 'Server',
    signIn: 'Signed in as',
    none: 'no sign-in',
    from: 'Sent by',
  },
  et: {
    subject: 'Testkiri',
    says: 'See testkiri saadeti seadistusega, mis selle kasutaja puhul praegu kehtib.',
    by: 'Kasutaja',
    server: 'Server',
    signIn: 'Sisse logitud kasutajana',
    none: 'sisselogimiseta',
    from: 'Saatja',
  },
  lv: {
    subject: 'Pārbaudes vēstule',
    says: 'Šī pārbaudes vēstule nosūtīta ar iestatījumiem, kas šim lietotājam pašlaik ir spēkā.',
    by: 'Lietotājs',
    server: 'Serveris',
    signIn: 'Pierakstīšanās',
    none: 'bez pierakstīšanās',
    from: 'Sūtītājs',
  },
}

/** A message without its recipients. */
export type TestMailContent = Omit<Message, 'to' | 'cc' | 'bcc'>

const written = (settings: EffectiveSettings, company: Company, word: Words): EditedMail => {
  const { fields, user } = settings
  const rows = [
    [word.from, company.name],
    [word.by, user],
    [word.server, `${fields.server.value ?? '–'} (${fields.security.value})`],
    [word.signIn, settings.auth === 'none' ? word.none : (fields.username.value ?? word.none)],
  ]
  return {
    subject: `${word.subject}: ${user}`,
    text: `${word.says}\n\n${rows.map(([label, value]) => `${label}: ${value}`).join('\n')}\n`,
  }
}

/** Makes a test message that says which way it was sent, with the documents that the card asks for. */
export const testMail = (
  settings: EffectiveSettings,
  company: Company,
  locale: Locale,
  edited?: EditedMail,
): TestMailContent => {
  const { subject, text, files = [] } = edited ?? written(settings, company, words[locale])
  const own = files.map(({ filename, content }) => ({ filename, content: Buffer.from(content, 'base64') }))
  return { subject, text, html: htmlOf(text), attachments: [...sampleFiles(settings, locale), ...own] }
}
