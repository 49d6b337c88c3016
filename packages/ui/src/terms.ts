import type { Locale } from '@saatja/core'

/** A term that people meet first of all, with its meaning in plain language. */
export interface BasicTerm {
  readonly id: string
  readonly term: Readonly<Record<Locale, string>>
  readonly meaning: Readonly<Record<Locale, string>>
}

/** The terms without which nothing else can be understood; the glossary of the docs has them too. */
export const basicTerms: readonly BasicTerm[] = [
  {
    id: 'mail-server',
    term: { en: 'Mail server', et: 'Meiliserver', lv: 'Pasta serveris' },
    meaning: {
      en: 'A computer that accepts your messages and passes them on to the recipients. It has a name, such as smtp.example.com.',
      et: 'Arvuti, mis võtab sinu kirjad vastu ja toimetab need saajateni. Sellel on nimi, näiteks smtp.example.com.',
      lv: 'Dators, kas pieņem jūsu vēstules un nogādā tās saņēmējiem. Tam ir nosaukums, piemēram, smtp.example.com.',
    },
  },
  {
    id: 'oauth',
    term: { en: 'OAuth', et: 'OAuth', lv: 'OAuth' },
    meaning: {
      en: 'A way to allow an application to send mail for you: you sign in on the provider’s page, and the application never sees your password.',
      et: 'Viis lubada rakendusel sinu nimel kirju saata: logid sisse teenusepakkuja lehel ja rakendus sinu parooli ei näe.',
      lv: 'Veids, kā atļaut programmai sūtīt pastu jūsu vārdā: jūs pierakstāties pakalpojumu sniedzēja lapā, un programma jūsu paroli neredz.',
    },
  },
  {
    id: 'port',
    term: { en: 'Port', et: 'Port', lv: 'Ports' },
    meaning: {
      en: 'A number that says which service of a server is meant. Mail is sent through 465, 587, or 25.',
      et: 'Number, mis näitab, millist serveri teenust kasutatakse. Kirju saadetakse pordi 465, 587 või 25 kaudu.',
      lv: 'Skaitlis, kas norāda, kurš servera pakalpojums tiek izmantots. Pastu sūta caur portu 465, 587 vai 25.',
    },
  },
  {
    id: 'smtp',
    term: { en: 'SMTP', et: 'SMTP', lv: 'SMTP' },
    meaning: {
      en: 'The language in which programs and mail servers hand over messages. “SMTP settings” are the server, the port, the encryption, and the sign-in for sending mail.',
      et: 'Keel, milles programmid ja meiliserverid kirju üle annavad. „SMTP seadistus” on server, port, krüpteering ja sisselogimine kirjade saatmiseks.',
      lv: 'Valoda, kurā programmas un pasta serveri nodod cits citam vēstules. „SMTP iestatījumi” ir serveris, ports, šifrēšana un pierakstīšanās pasta sūtīšanai.',
    },
  },
]
