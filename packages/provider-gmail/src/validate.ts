import type { EffectiveSettings, Finding } from '@saatja/core'

/** Google asks for the whole address as the user name. A warning, no more: nothing says that a part never works. */
export const validate = ({ fields: { username } }: EffectiveSettings): readonly Finding[] =>
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
