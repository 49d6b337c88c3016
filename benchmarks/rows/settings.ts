import { type Company, resolveSettings, type UserCard } from '@saatja/core'
import { providers } from '@saatja/demo'
import type { Row } from '../row.ts'
import { median, spread } from '../statistics.ts'

const mostMicroseconds = 20
const mostSeconds = 2
const cards = 100_000

const company: Company = { name: 'Kivi OÜ', slug: 'kivi', mailUserCode: 'MAIL' }

const systemUser: UserCard = {
  code: 'MAIL',
  email: 'meil@kivi.ee',
  mail: { provider: 'zone', username: 'meil@kivi.ee', password: 'Zone-rakenduse-parool-1' },
}

/** What the cards of a company look like: most state nothing, some a sign-in, some a server of their own. */
const kinds: readonly UserCard['mail'][] = [
  {},
  {},
  {},
  { username: 'mari@kivi.ee', password: 'Kuldvõti-7' },
  { provider: 'gmail', username: 'mari@kivi.ee', password: 'abcd efgh ijkl mnop' },
  { sender: 'smtp', provider: 'm365', username: 'mari@kivi.ee', password: 'Kuldvõti-7' },
  { server: 'mail.kivi.ee:587', username: 'mari@kivi.ee', password: 'Kuldvõti-7' },
  { sender: 'directo-reply-to', attachAs: 'PDF' },
]

const office: readonly UserCard[] = Array.from({ length: cards }, (_, place) => ({
  code: `USER${place}`,
  email: `user${place}@kivi.ee`,
  name: `Kasutaja ${place}`,
  mail: kinds[place % kinds.length] ?? {},
}))

const now = new Date('2026-11-22T12:00:00Z')

/** CPU time for the whole company in milliseconds: nothing waits here, and what else runs does not count. */
const resolveAll = (): number => {
  const before = process.cpuUsage()
  for (const card of office) resolveSettings({ card, systemUser, company, providers, now })
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** What it costs to tell what is in effect for a user. */
export const settings = ({ rounds }: { readonly rounds: number }): Row => {
  resolveAll()
  const all = Array.from({ length: rounds }, resolveAll)
  const each = all.map((milliseconds) => (1000 * milliseconds) / cards)
  const seconds = all.map((milliseconds) => milliseconds / 1000)
  return {
    what: `\`resolveSettings\`, and ${cards.toLocaleString('en')} cards`,
    target: `under ${mostMicroseconds} µs; under ${mostSeconds} s`,
    measured: `${spread(each, 1)} µs; ${spread(seconds)} s of CPU time`,
    met: median(each) < mostMicroseconds && median(seconds) < mostSeconds,
    notes: [
      `Median of ${rounds} rounds over a company whose cards are of ${new Set(kinds.map((kind) => JSON.stringify(kind))).size} kinds, with ${providers.length} providers and a system user.`,
    ],
  }
}
