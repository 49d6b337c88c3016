import { checkOptions, defineProvider, oneOf, type Preset, type Provider, type RulesFor } from '@saatja/core'
import { behaviour } from './behaviour.ts'
import { limitsOf, type ZonePlan, zonePlans } from './limits.ts'
import { mailboxes } from './mailboxes.ts'
import { replies } from './replies.ts'
import { sending } from './sending.ts'
import { helpPage } from './sources.ts'
import { validate } from './validate.ts'

export type { ZonePlan } from './limits.ts'

/** What Saatja cannot know of the mailboxes. */
export interface ZoneOptions {
  /** Decides how many people a mailbox may reach in a day: 2000, or 4000 on the larger plans. Default `standard`. */
  readonly plan?: ZonePlan | undefined
}

const rules: RulesFor<ZoneOptions> = { plan: oneOf(...zonePlans) }

const preset: Preset = {
  server: 'smtp.zone.eu:465',
  security: 'tls',
  alternatives: [
    { server: 'smtp.zone.ee:465', security: 'tls' },
    // Port 587 is known from public configurations only.
    { server: 'smtp.zone.eu:587', security: 'starttls' },
    { server: 'smtp.zone.ee:587', security: 'starttls' },
  ],
  signIn: 'required',
  secret: { kind: 'password' },
  hints: ['zone-server', 'zone-two-factor'],
  source: helpPage,
}

/**
 * Mailboxes at Zone. A From that is not the mailbox's own is replaced without notice.
 * @throws TypeError that names the option at fault.
 */
export const zone = (options?: ZoneOptions): Provider => {
  checkOptions('zone', options, rules)
  return defineProvider({
    id: 'zone',
    name: 'Zone',
    hosts: ['smtp.zone.eu', 'smtp.zone.ee'],
    preset,
    foreignFrom: 'rewrites',
    limits: limitsOf(options?.plan ?? 'standard'),
    replies,
    texts: {
      et: async () => (await import('./texts/et.ts')).et,
      lv: async () => (await import('./texts/lv.ts')).lv,
      en: async () => (await import('./texts/en.ts')).en,
    },
    behaviour,
    sending,
    mailboxes,
    validate,
  })
}
