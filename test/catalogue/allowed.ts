import type { Locale } from '@saatja/core'

/** Names of firms, products and protocols. Estonian puts its endings on them. */
export const names: readonly string[] = [
  'Authenticated',
  'Directo',
  'Entra',
  'Exchange',
  'From',
  'Gmail',
  'Google',
  'Inbox',
  'Message',
  'MiB',
  'Microsoft',
  'OAuth',
  'Online',
  'Outlook',
  'Premium',
  'Reply',
  'SendAsApp',
  'StartSSL',
  'StartTLS',
  'To',
  'Ultimate',
  'Workspace',
  'Zone',
  'directo',
  'http',
  'https',
  'network',
]

/** Words that the dictionary of the language lacks and that are right. */
export const terms: Readonly<Record<Locale, readonly string[]>> = {
  et: [
    'aliaseks',
    'brauseris',
    'kodeeringus',
    'krüpteering',
    'krüpteeringu',
    'krüpteeringuks',
    'krüpteeringus',
    'krüpteeringut',
    'krüpteeritult',
    'lähtestas',
    'registreering',
    'registreeringu',
    'registreeringus',
    'registreeringut',
  ],
  lv: ['atiestatīja', 'e', 'kartiņai', 'kartiņas', 'kartiņu', 'kartiņā', 'nosacījumpiekļuves', 'sek'],
  en: ['Bcc', 'blocklist', 'decrypted', 'mistyped', 'unencrypted', 'verifiably', 'webmail'],
}
