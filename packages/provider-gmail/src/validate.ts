import type { EffectiveSettings, Finding } from '@saatja/core'
import type { GmailOptions } from './options.ts'

/** Google expects the whole address as the user name. Only a warning: nothing says that a part never works. */
const usernameFindings = ({ fields: { username } }: EffectiveSettings): readonly Finding[] =>
  username.value === null || username.value.includes('@')
    ? []
    : [
        {
          code: 'gmail-username',
          severity: 'warning',
          field: 'username',
          actor: 'user',
          ...(username.card === undefined ? {} : { card: username.card }),
          params: { username: username.value },
        },
      ]

/** Only a warning: the settings are correct, and sending reports the same with the right person named. */
const setUpFindings = (
  { auth }: EffectiveSettings,
  { clientId, token, serviceAccount }: GmailOptions,
): readonly Finding[] =>
  auth !== 'oauth' || [clientId, token, serviceAccount].some((one) => one !== undefined)
    ? []
    : [
        {
          code: 'gmail-not-set-up',
          severity: 'warning',
          field: 'sender',
          actor: 'application-administrator',
          params: {},
        },
      ]

/** Lists Gmail's own findings about settings that lead to it. */
export const validateWith =
  (options: GmailOptions) =>
  (effective: EffectiveSettings): readonly Finding[] => [
    ...usernameFindings(effective),
    ...setUpFindings(effective, options),
  ]
