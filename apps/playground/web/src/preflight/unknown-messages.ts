import type { Messages } from '@saatja/ui'

/** Words about a domain of which the sandbox has no record. */
export const unknownWords = {
  'no-records': {
    en: 'The sandbox has no DNS records for {domain}',
    et: 'Liivakastis ei ole domeeni {domain} DNS-kirjeid',
    lv: 'Smilškastē nav domēna {domain} DNS ierakstu',
  },
  'no-records-note': {
    en: 'Nothing is known about mail from this domain yet. Check real DNS, or add records below to try them out.',
    et: 'Seetõttu ei ole selle domeeni kirjade kohta veel midagi teada. Kontrolli päris DNS-i või lisa proovimiseks allpool kirjed.',
    lv: 'Tāpēc par šī domēna vēstulēm vēl nekas nav zināms. Pārbaudiet īsto DNS vai izmēģināšanai pievienojiet ierakstus tālāk.',
  },
  'no-records-sandbox-note': {
    en: 'Nothing is known about mail from this domain. Add records below to try them out.',
    et: 'Seetõttu ei ole selle domeeni kirjade kohta midagi teada. Lisa proovimiseks allpool kirjed.',
    lv: 'Tāpēc par šī domēna vēstulēm nekas nav zināms. Izmēģināšanai pievienojiet ierakstus tālāk.',
  },
  'ask-real': { en: 'Check real DNS', et: 'Kontrolli päris DNS-i', lv: 'Pārbaudīt īsto DNS' },
  row: {
    en: 'the sandbox has no records for this domain',
    et: 'liivakastis ei ole selle domeeni kirjeid',
    lv: 'smilškastē nav šī domēna ierakstu',
  },
} satisfies Messages
