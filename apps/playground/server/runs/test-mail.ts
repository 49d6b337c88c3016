import type { Company, EffectiveSettings, Locale } from '@saatja/core'

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
    subject: 'Test mail',
    says: 'This test mail was sent with the settings that are in force for this user.',
    by: 'User',
    server: 'Server',
    signIn: 'Signed in as',
    none: 'no sign-in',
    from: 'Sent by',
  },
  et: {
    subject: 'Testkiri',
    says: 'See testkiri saadeti seadistusega, mis selle kasutaja jaoks praegu kehtib.',
    by: 'Kasutaja',
    server: 'Server',
    signIn: 'Sisse logitud kasutajana',
    none: 'sisselogimiseta',
    from: 'Saatja',
  },
  lv: {
    subject: 'Testa vēstule',
    says: 'Šī testa vēstule nosūtīta ar iestatījumiem, kas šim lietotājam pašlaik ir spēkā.',
    by: 'Lietotājs',
    server: 'Serveris',
    signIn: 'Pierakstīšanās',
    none: 'bez pierakstīšanās',
    from: 'Sūtītājs',
  },
}

/** A test mail that says which way it took. */
export const testMail = (settings: EffectiveSettings, company: Company, locale: Locale) => {
  const word = words[locale]
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
