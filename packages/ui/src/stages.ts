import type { Stage } from '@saatja/core'
import type { Translated } from './messages.tsx'

/** Names of the stages of a message, for people. */
export const stageNames: Readonly<Record<Stage, Translated>> = {
  settings: { en: 'Settings', et: 'Seadistus', lv: 'Iestatījumi' },
  lookup: { en: 'Server lookup', et: 'Serveri otsing', lv: 'Servera meklēšana' },
  connect: { en: 'Connect', et: 'Ühendumine', lv: 'Savienošanās' },
  greeting: { en: 'Greeting', et: 'Tervitus', lv: 'Sveiciens' },
  encryption: { en: 'Encryption', et: 'Krüpteering', lv: 'Šifrēšana' },
  capabilities: { en: 'Capabilities', et: 'Serveri võimalused', lv: 'Iespējas' },
  'sign-in': { en: 'Sign-in', et: 'Sisselogimine', lv: 'Pierakstīšanās' },
  sender: { en: 'Sender', et: 'Saatja', lv: 'Sūtītājs' },
  recipient: { en: 'Recipient', et: 'Saaja', lv: 'Saņēmējs' },
  message: { en: 'Message', et: 'Kiri', lv: 'Vēstule' },
  'final-reply': { en: 'Final reply', et: 'Lõppvastus', lv: 'Galīgā atbilde' },
}
