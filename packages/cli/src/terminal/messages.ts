import type { EffectiveFields, Locale, Origin } from '@saatja/core'

interface TerminalWords {
  readonly fields: Readonly<Partial<Record<keyof EffectiveFields, string>>>
  readonly origins: Readonly<Record<Origin, string>>
  readonly none: string
  readonly from: string
  readonly replyTo: string
  readonly envelopeFrom: string
  readonly accepted: (server: string, to: string) => string
  readonly received: string
  readonly todo: string
  readonly who: string
  readonly passwordOf: (code: string) => string
}

/** What the terminal prints around the message itself. */
export const terminalWords: Readonly<Record<Locale, TerminalWords>> = {
  en: {
    fields: { sender: 'Mail sender', server: 'Mail server', security: 'SSL/TLS', username: 'User name' },
    origins: { card: 'own card', 'system-user': 'system user', preset: 'preset', default: 'default' },
    none: 'none',
    from: 'From',
    replyTo: 'Reply-To',
    envelopeFrom: 'Envelope sender',
    accepted: (server, to) => `${server} accepted the message for ${to}.`,
    received: 'The sandbox received it; nothing was sent outside this computer.',
    todo: 'What to do',
    who: 'Who can fix it',
    passwordOf: (code) => `Password of ${code}: `,
  },
  et: {
    fields: { sender: 'Meili saatja', server: 'Meili server', security: 'SSL/TLS', username: 'Kasutajanimi' },
    origins: {
      card: 'oma kaart',
      'system-user': 'süsteemikasutaja',
      preset: 'eelseadistus',
      default: 'vaikimisi',
    },
    none: 'puudub',
    from: 'From',
    replyTo: 'Reply-To',
    envelopeFrom: 'Ümbriku saatja',
    accepted: (server, to) => `Server ${server} võttis kirja saajale ${to} vastu.`,
    received: 'Kiri jõudis liivakasti; sellest arvutist ei saadetud midagi välja.',
    todo: 'Mida teha',
    who: 'Kes saab parandada',
    passwordOf: (code) => `Kasutaja ${code} salasõna: `,
  },
  lv: {
    fields: {
      sender: 'Pasta sūtītājs',
      server: 'Serveris un ports',
      security: 'SSL/TLS',
      username: 'Lietotājs',
    },
    origins: {
      card: 'sava kartiņa',
      'system-user': 'sistēmas lietotājs',
      preset: 'sagatave',
      default: 'noklusējums',
    },
    none: 'nav',
    from: 'From',
    replyTo: 'Reply-To',
    envelopeFrom: 'Aploksnes sūtītājs',
    accepted: (server, to) => `Serveris ${server} pieņēma vēstuli saņēmējam ${to}.`,
    received: 'Vēstule nonāca smilškastē; ārpus šī datora nekas netika sūtīts.',
    todo: 'Ko darīt',
    who: 'Kurš to var novērst',
    passwordOf: (code) => `Lietotāja ${code} parole: `,
  },
}
