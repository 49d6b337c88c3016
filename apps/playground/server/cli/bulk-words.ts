import type { Locale } from '@saatja/core'
import type { MessageState } from '@saatja/outbox'

interface BulkWords {
  /** How many messages are in a state, such as `3 failed`. */
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

/** What the terminal says around a run of letters. */
export const bulkWords: Readonly<Record<Locale, BulkWords>> = {
  en: {
    states: {
      queued: 'queued',
      sending: 'sending',
      sent: 'sent',
      partial: 'sent to some',
      deferred: 'tried again later',
      unknown: 'unknown',
      failed: 'failed',
      cancelled: 'cancelled',
    },
    sentOf: (sent, total) => `${sent} of ${total} sent`,
    perMinute: (rate) => `${rate} a minute`,
    doneAt: (time) => `done at ${time}`,
    restsUntil: (time) => `mailbox rests until ${time}`,
    begun: (run, added, known) => `“${run}”: ${added} new, ${known} known already.`,
    way: (user, server, real) =>
      real
        ? `${user} sends through ${server}.`
        : `${user} sends into the sandbox; nothing leaves this machine.`,
    left: (run, open) => `“${run}” waits with ${open} open; repeat its own command to go on.`,
    stopping: 'Finishing what is on its way. Ctrl+C again stops at once.',
    stopped: 'Stopped. The same command goes on from here.',
    stuck: 'Stopped. Mend this and repeat the command; it goes on from here.',
    done: 'Done.',
    look: 'Whether these arrived is not known. Look before you send them again',
  },
  et: {
    states: {
      queued: 'järjekorras',
      sending: 'teel',
      sent: 'saadetud',
      partial: 'osale saadetud',
      deferred: 'hiljem uuesti',
      unknown: 'teadmata',
      failed: 'saatmata jäänud',
      cancelled: 'tühistatud',
    },
    sentOf: (sent, total) => `${sent}/${total} saadetud`,
    perMinute: (rate) => `${rate} minutis`,
    doneAt: (time) => `valmis kell ${time}`,
    restsUntil: (time) => `postkast ootab kuni ${time}`,
    begun: (run, added, known) => `„${run}”: uusi ${added}, juba teada ${known}.`,
    way: (user, server, real) =>
      real
        ? `${user} saadab serveri ${server} kaudu.`
        : `${user} saadab liivakasti; sellest arvutist ei välju midagi.`,
    left: (run, open) => `„${run}” jääb ootele, saatmata ${open}. Jätkamiseks anna sama käsk uuesti.`,
    stopping: 'Teelolevad kirjad lõpetatakse. Uus Ctrl+C katkestab kohe.',
    stopped: 'Peatatud. Sama käsk jätkab siit.',
    stuck: 'Peatatud. Paranda viga ja anna käsk uuesti; see jätkab siit.',
    done: 'Valmis.',
    look: 'Pole teada, kas need kirjad jõudsid kohale. Enne uuesti saatmist kontrolli',
  },
  lv: {
    states: {
      queued: 'rindā',
      sending: 'ceļā',
      sent: 'nosūtītas',
      partial: 'nosūtītas daļai adresātu',
      deferred: 'vēlāk vēlreiz',
      unknown: 'nav zināms',
      failed: 'nav nosūtītas',
      cancelled: 'atceltas',
    },
    sentOf: (sent, total) => `nosūtītas ${sent} no ${total}`,
    perMinute: (rate) => `${rate} minūtē`,
    doneAt: (time) => `gatavs plkst. ${time}`,
    restsUntil: (time) => `pastkaste gaida līdz ${time}`,
    begun: (run, added, known) => `„${run}”: jaunas ${added}, jau zināmas ${known}.`,
    way: (user, server, real) =>
      real ? `${user} sūta caur serveri ${server}.` : `${user} sūta uz smilškasti; nekas neatstāj šo datoru.`,
    left: (run, open) => `„${run}” gaida, nenosūtītas ${open}. Lai turpinātu, atkārtojiet tās komandu.`,
    stopping: 'Tiek pabeigtas ceļā esošās vēstules. Vēlreiz nospiežot Ctrl+C, darbs beigsies uzreiz.',
    stopped: 'Apturēts. Tā pati komanda turpinās no šejienes.',
    stuck: 'Apturēts. Novērsiet kļūdu un atkārtojiet komandu; tā turpinās no šejienes.',
    done: 'Gatavs.',
    look: 'Nav zināms, vai šīs vēstules ir saņemtas. Pirms sūtāt vēlreiz, pārbaudiet',
  },
}
