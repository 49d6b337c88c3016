import type { EffectiveSettings, Finding } from '@saatja/core'

/** Zone signs people in by the whole address of the mailbox. Source: public configurations; a warning, no more. */
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
