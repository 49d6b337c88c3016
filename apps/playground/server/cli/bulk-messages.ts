import type { Locale } from '@saatja/core'
import type { MessageState } from '@saatja/outbox'

interface BulkWords {
  /** Number of messages in a state, such as `3 failed`. */
  readonly states: Readonly<Record<MessageState, string>>
  readonly sentOf: (sent: number, total: number) => string
  readonly perMinute: (rate: number) => string
  readonly doneAt: (time: string) => string
  readonly restsUntil: (time: string) => string
  readonly begun: (run: string, added: number, known: number) => string
  readonly way: (user: string, server: string, real: boolean) => string
  readonly left: (run: string, open: number) => string
  readonly stopping: string
  readonly stopped: string
  readonly stuck: string
  readonly done: string
  readonly look: string
}

/** What the terminal prints around a run of messages. */
export const bulkWords: Readonly<Record<Locale, BulkWords>> = {
  en: {
    states: {
      queued: 'queued',
      sending: 'sending',
      sent: 'sent',
      partial: 'sent to some',
      bounced: 'returned',
      deferred: 'will be retried later',
      unknown: 'unknown',
      failed: 'failed',
      cancelled: 'canceled',
    },
    sentOf: (sent, total) => `${sent} of ${total} sent`,
    perMinute: (rate) => `${rate} a minute`,
    doneAt: (time) => `done at ${time}`,
    restsUntil: (time) => `sending paused until ${time}`,
    begun: (run, added, known) => `“${run}”: ${added} new, ${known} already queued.`,
    way: (user, server, real) =>
      real
        ? `${user} sends through ${server}.`
        : `${user} sends to the sandbox; nothing is sent outside this computer.`,
    left: (run, open) => `“${run}” is paused with ${open} messages left; run the same command to continue.`,
    stopping: 'Finishing messages in progress. Press Ctrl+C again to stop immediately.',
    stopped: 'Stopped. Run the same command to continue.',
    stuck: 'Stopped. Fix the problem and run the command again to continue.',
    done: 'Done.',
    look: 'It is not known whether these were delivered. Check before you send them again',
  },
  et: {
    states: {
      queued: 'järjekorras',
      sending: 'saatmisel',
      sent: 'saadetud',
      partial: 'osale saadetud',
      bounced: 'tagasi tulnud',
      deferred: 'hiljem uuesti',
      unknown: 'teadmata',
      failed: 'saatmata jäänud',
      cancelled: 'tühistatud',
    },
    sentOf: (sent, total) => `${sent}/${total} saadetud`,
    perMinute: (rate) => `${rate} minutis`,
    doneAt: (time) => `valmis kell ${time}`,
    restsUntil: (time) => `saatmine on peatatud kuni ${time}`,
    begun: (run, added, known) => `„${run}”: uusi ${added}, juba järjekorras ${known}.`,
    way: (user, server, real) =>
      real
        ? `${user} saadab serveri ${server} kaudu.`
        : `${user} saadab kirjad liivakasti; sellest arvutist ei saadeta midagi välja.`,
    left: (run, open) => `„${run}” on peatatud, saatmata ${open}. Jätkamiseks anna sama käsk uuesti.`,
    stopping: 'Alustatud kirjad saadetakse lõpuni. Kohe katkestamiseks vajuta uuesti Ctrl+C.',
    stopped: 'Peatatud. Jätkamiseks anna sama käsk uuesti.',
    stuck: 'Peatatud. Jätkamiseks paranda viga ja anna käsk uuesti.',
    done: 'Valmis.',
    look: 'Ei ole teada, kas need kirjad jõudsid kohale. Enne uuesti saatmist kontrolli',
  },
  lv: {
    states: {
      queued: 'rindā',
      sending: 'tiek sūtītas',
      sent: 'nosūtītas',
      partial: 'nosūtītas daļai adresātu',
      bounced: 'atgriezušās',
      deferred: 'vēlāk vēlreiz',
      unknown: 'nav zināms',
      failed: 'nav nosūtītas',
      cancelled: 'atceltas',
    },
    sentOf: (sent, total) => `nosūtītas ${sent} no ${total}`,
    perMinute: (rate) => `${rate} minūtē`,
    doneAt: (time) => `gatavs plkst. ${time}`,
    restsUntil: (time) => `sūtīšana apturēta līdz ${time}`,
    begun: (run, added, known) => `„${run}”: jaunas ${added}, jau rindā ${known}.`,
    way: (user, server, real) =>
      real
        ? `${user} sūta caur serveri ${server}.`
        : `${user} sūta uz smilškasti; ārpus šī datora nekas netiek sūtīts.`,
    left: (run, open) =>
      `„${run}” ir apturēts, nenosūtītas ${open}. Lai turpinātu, ievadiet to pašu komandu vēlreiz.`,
    stopping: 'Jau iesāktās vēstules vēl tiek nosūtītas. Lai pārtrauktu uzreiz, vēlreiz nospiediet Ctrl+C.',
    stopped: 'Apturēts. Lai turpinātu, ievadiet to pašu komandu vēlreiz.',
    stuck: 'Apturēts. Lai turpinātu, novērsiet kļūdu un ievadiet komandu vēlreiz.',
    done: 'Gatavs.',
    look: 'Nav zināms, vai šīs vēstules ir saņemtas. Pirms sūtāt vēlreiz, pārbaudiet',
  },
}
