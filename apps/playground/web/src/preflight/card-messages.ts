import type { Messages } from '@saatja/ui'

/** Words of the verdict on the card. */
export const cardWords = {
  verdict: { en: 'Will it arrive?', et: 'Kas kiri jõuab kohale?', lv: 'Vai vēstule pienāks?' },
  more: { en: 'Show why', et: 'Näita, miks', lv: 'Rādīt, kāpēc' },
} satisfies Messages
