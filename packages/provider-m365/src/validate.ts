import type { EffectiveSettings, Finding, Provider } from '@saatja/core'
import { allHosts, type Cloud, clouds, hostsOf, retiredHosts, serverOf } from './clouds.ts'
import { credentialEnd } from './credential-expiry.ts'
import type { M365Options } from './options.ts'
import { finalDate, offByDefault, productRule } from './retirements.ts'
import { senderId } from './sender.ts'

type Check = (effective: EffectiveSettings, now: Date) => Finding | undefined

/** Lists the findings of Microsoft 365 itself about settings that lead to its servers. */
export const validateWith = (options: M365Options): NonNullable<Provider['validate']> => {
  const cloud = clouds[options.cloud ?? 'worldwide']
  const checks: readonly Check[] = [
    portCheck(cloud),
    encryptionCheck(cloud),
    retiredHostCheck(cloud),
    cloudCheck(cloud),
    passwordCheck(options.passwordMethod === 'refuse'),
    setUpCheck(options.clientId !== undefined || options.token !== undefined),
    credentialCheck(options),
  ]
  return (effective, now) => checks.flatMap((check) => check(effective, now) ?? [])
}

const hostOf = ({ fields }: EffectiveSettings): string => (fields.server.value ?? '').replace(/:\d+$/, '')

/** Finds the card to change: the one that stated the value, else the user's own. */
const cardOf = (effective: EffectiveSettings, field: 'server' | 'security'): string =>
  effective.fields[field].card ?? effective.user

const portCheck =
  (cloud: Cloud): Check =>
  (effective) => {
    if (effective.fields.server.value?.endsWith(':465') !== true) return undefined
    const card = cardOf(effective, 'server')
    return {
      code: 'm365-port-465',
      severity: 'error',
      field: 'server',
      card,
      actor: 'user',
      params: { server: serverOf(cloud) },
      fix: { card, set: { server: serverOf(cloud), security: 'starttls' } },
    }
  }

const encryptionCheck =
  (cloud: Cloud): Check =>
  (effective) => {
    if (effective.fields.security.value !== 'none') return undefined
    const card = cardOf(effective, 'security')
    return {
      code: 'm365-encryption-required',
      severity: 'error',
      field: 'security',
      card,
      actor: 'user',
      params: { server: effective.fields.server.value ?? serverOf(cloud) },
      fix: { card, set: { security: 'starttls' } },
    }
  }

const retiredHostCheck =
  (cloud: Cloud): Check =>
  (effective) => {
    const host = hostOf(effective)
    if (!retiredHosts.includes(host)) return undefined
    const card = cardOf(effective, 'server')
    return {
      code: 'm365-host-retired',
      severity: 'error',
      field: 'server',
      card,
      actor: 'user',
      params: { host, server: serverOf(cloud) },
      fix: { card, set: { server: serverOf(cloud), security: 'starttls' } },
    }
  }

/** A token of one cloud does not work at the servers of another. */
const cloudCheck =
  (cloud: Cloud): Check =>
  (effective) => {
    const host = hostOf(effective)
    const elsewhere = allHosts.includes(host) && ![...hostsOf(cloud), ...retiredHosts].includes(host)
    if (effective.auth !== 'oauth' || !elsewhere) return undefined
    return {
      code: 'm365-other-cloud',
      severity: 'error',
      field: 'server',
      card: cardOf(effective, 'server'),
      actor: 'application-administrator',
      params: { host, server: serverOf(cloud) },
    }
  }

const passwordCheck =
  (refuse: boolean): Check =>
  (effective, now) => {
    if (effective.auth !== 'password') return undefined
    const card = effective.password.card ?? effective.user
    const passed = now.getTime() >= Date.parse(offByDefault.date)
    return {
      code: refuse ? 'm365-password-refused' : passed ? 'm365-password-off' : 'm365-password-retiring',
      severity: refuse ? 'error' : 'warning',
      field: 'sender',
      card,
      actor: 'user',
      params: { product: productRule.date, vendor: offByDefault.date, checked: finalDate.checkedAt },
      fix: { card, set: { sender: senderId }, unset: ['password', 'passwordFor'] },
    }
  }

/** Only a warning: the settings are correct, and sending reports the same with the right person named. */
const setUpCheck =
  (ready: boolean): Check =>
  (effective) =>
    effective.auth !== 'oauth' || ready
      ? undefined
      : {
          code: 'm365-not-set-up',
          severity: 'warning',
          field: 'sender',
          actor: 'application-administrator',
          params: {},
        }

const warnDays = 60
const dayMs = 86_400_000

/** Never an error: a person typed the date, and tokens issued before still work. */
const credentialCheck = (options: M365Options): Check => {
  const end = credentialEnd(options)
  return (effective, now) => {
    if (effective.auth !== 'oauth' || end === undefined) return undefined
    const days = Math.ceil((end.getTime() - now.getTime()) / dayMs)
    if (days > warnDays) return undefined
    return {
      code: days > 0 ? 'm365-credential-ends' : 'm365-credential-ended',
      severity: 'warning',
      actor: 'application-administrator',
      params: { count: Math.max(days, 0), date: end.toISOString().slice(0, 10) },
    }
  }
}
