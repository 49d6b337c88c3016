import type { Messages } from '@saatja/ui'

/** For a provider that has no words of its own for its sign-in. */
export const oauthWords = {
  'sign-in': { en: 'Sign in to {provider}', et: 'Logi sisse: {provider}', lv: 'Pierakstīties: {provider}' },
  'signed-in': {
    en: 'Signed in to {provider}',
    et: 'Sisse logitud: {provider}',
    lv: 'Pierakstīšanās ir pabeigta: {provider}',
  },
} satisfies Messages
