import { type UsageRow, usageTable, usageWords } from '@saatja/cli/workspace'
import type { Locale } from '@saatja/core'

const example = `
                    { "run": "Invoices 2026-11", "kind": "invoice", "messages": [
                      { "key": "invoice-1001", "to": "anna@example.com", "subject": "Invoice 1001",
                        "text": "Thank you.", "attachments": [{ "path": "1001.pdf" }] } ] }
`

interface BulkUsage {
  readonly as: string
  readonly file: string
  readonly keys: string
  readonly company: string
  readonly folder: string
  readonly end: string
}

const words: Readonly<Record<Locale, BulkUsage>> = {
  en: {
    as: 'the user to send as, such as MARI',
    file: 'the messages as JSON, as below',
    keys: 'run and key identify the run and the message permanently: the same command continues where it stopped and sends no message twice. Optional: kind, sendAt, cc, bcc, html, attachments, replyTo, inReplyTo, references, unsubscribe, autoSubmitted, importance, calendar, dsn, headers. The path of an attachment is relative to the file.',
    company: 'the company of the user (default: the first)',
    folder:
      'where companies, users, and runs are stored (default: the folder of the playground, or the PostgreSQL server that DATABASE_URL names)',
    end: 'Ctrl+C finishes the messages in progress and leaves the rest for the next run.',
  },
  et: {
    as: 'kasutaja, kelle nimel saata, näiteks MARI',
    file: 'kirjad JSON-ina, nagu allpool näidatud',
    keys: 'run ja key on saatmise ja kirja püsivad tunnused: sama käsk jätkab sealt, kus pooleli jäi, ega saada ühtki kirja kaks korda. Soovi korral: kind, sendAt, cc, bcc, html, attachments, replyTo, inReplyTo, references, unsubscribe, autoSubmitted, importance, calendar, dsn, headers. Manuse asukoht on antud faili suhtes.',
    company: 'kasutaja ettevõte (vaikimisi esimene)',
    folder:
      'kus on ettevõtted, kasutajad ja saatmised (vaikimisi proovikeskkonna kaust või PostgreSQLi server, mille nimetab DATABASE_URL)',
    end: 'Ctrl+C saadab pooleliolevad kirjad lõpuni ja jätab ülejäänud järgmiseks korraks.',
  },
  lv: {
    as: 'lietotājs, kura vārdā sūtīt, piemēram, MARI',
    file: 'vēstules kā JSON, kā parādīts tālāk',
    keys: 'run un key ir sūtījuma un vēstules pastāvīgās pazīmes: tā pati komanda turpina no vietas, kur apstājās, un nevienu vēstuli nesūta divreiz. Pēc izvēles: kind, sendAt, cc, bcc, html, attachments, replyTo, inReplyTo, references, unsubscribe, autoSubmitted, importance, calendar, dsn, headers. Pielikuma ceļš ir norādīts attiecībā pret failu.',
    company: 'lietotāja uzņēmums (noklusējums: pirmais)',
    folder:
      'kur glabājas uzņēmumi, lietotāji un sūtījumi (noklusējums: izmēģinājumu vides mape vai PostgreSQL serveris, ko norāda DATABASE_URL)',
    end: 'Ctrl+C pabeidz iesāktās vēstules un pārējās atstāj nākamajai reizei.',
  },
}

/** The help of `npm run bulk`. */
export const usage = (lang: Locale): string => {
  const { options, real, allowPrivateReal, lang: language, help } = usageWords[lang]
  const { as, file, keys, company, folder, end } = words[lang]
  const rows: readonly UsageRow[] = [
    ['--as CODE', as],
    ['--file FILE', file],
    ['', keys],
    ['--company SLUG', company],
    ['--folder FOLDER', folder],
    ['--real', real],
    ['--allow-private', allowPrivateReal],
    ['--lang LANG', language],
    ['--help', help],
  ]
  return `npm run bulk -- --as CODE --file FILE ${options}\n\n${usageTable(rows)}\n${example}\n${end}`
}
