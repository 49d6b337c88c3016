import type { EffectiveSettings, Finding } from '@saatja/core'

/** Zone expects the whole address of the mailbox as the user name. Source: public configurations; only a warning. */
export const validate = ({ fields: { username } }: EffectiveSettings): readonly Finding[] =>
  username.value === null || username.value.includes('@')
    ? []
    : [
        {
          code: 'zone-username',
          severity: 'warning',
          field: 'username',
          actor: 'user',
          ...(username.card === undefined ? {} : { card: username.card }),
          params: { username: username.value },
        },
      ]
