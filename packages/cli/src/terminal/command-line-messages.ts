import type { Locale } from '@saatja/core'

interface CommandLineWords {
  readonly unknownCommand: (name: string, known: readonly string[]) => string
  readonly unknownOption: (option: string) => string
  readonly valueMissing: (option: string) => string
  readonly valueNotTaken: (option: string) => string
  readonly unexpected: (text: string) => string
  readonly notOneOf: (option: string, value: string, known: readonly string[]) => string
  readonly userMissing: string
  readonly userOrAll: string
  readonly allWithoutUser: string
  readonly unknownUser: (code: string, codes: readonly string[]) => string
  /** Used where only the sample companies are known. */
  readonly unknownSampleUser: (code: string, codes: readonly string[]) => string
  readonly unknownCompany: (slug: string, slugs: readonly string[]) => string
  readonly recipientMissing: string
  readonly notAnAddress: (value: string) => string
  readonly addressMissing: string
  readonly batchMissing: string
  readonly errorMissing: string
  readonly mailMissing: string
  readonly noFile: (option: string, path: string) => string
  readonly unreadable: (option: string, path: string, why: string) => string
  readonly liveMissing: (option: string) => string
  readonly withoutZones: (option: string) => string
  readonly cardsMissing: string
  readonly checkedUserMissing: string
  readonly checkRecipientMissing: string
  readonly recipientNotTaken: string
  readonly liveWithoutZones: string
  readonly domainNotSampled: (domain: string) => string
  readonly handoverWithoutJson: string
  readonly passwordMissing: (code: string, variable: string) => string
  readonly privateKeyMissing: (code: string, variable: string) => string
}

/** What is wrong with a command line, in one sentence that names the option. */
export const commandLineWords: Readonly<Record<Locale, CommandLineWords>> = {
  en: {
    unknownCommand: (name, known) => `"${name}" is not a command; choose one of ${known.join(', ')}`,
    unknownOption: (option) => `${option}: this option does not exist; --help shows all of them`,
    valueMissing: (option) => `${option}: enter a value after it; --help shows which`,
    valueNotTaken: (option) => `${option}: enter it without a value`,
    unexpected: (text) => `"${text}": nothing is expected here; options begin with --, and --help shows them`,
    notOneOf: (option, value, known) => `${option}: "${value}" is not one of ${known.join(', ')}`,
    userMissing: '--as: enter the user to send as, such as --as MARI',
    userOrAll: '--as: enter whose mail is checked, such as --as MARI, or --all',
    allWithoutUser: '--all: leave out --as; all users are checked',
    unknownUser: (code, codes) => `--as: user ${code} does not exist; choose one of ${codes.join(', ')}`,
    unknownSampleUser: (code, codes) =>
      `--as: user ${code} does not exist; choose one of ${codes.join(', ')}, or add --cards with a file of your own users`,
    unknownCompany: (slug, slugs) =>
      `--company: company ${slug} does not exist; choose one of ${slugs.join(', ')}`,
    recipientMissing: '--to: enter the recipient, such as --to someone@example.com',
    notAnAddress: (value) =>
      `--to: "${value}" is not one email address; enter one, such as someone@example.com`,
    addressMissing: 'ADDRESS: enter one email address, such as mari@kivi.example',
    batchMissing: '--file: enter the file with the messages, such as --file invoices.json',
    errorMissing: `ERROR: enter the error text in quotes, such as '535 5.7.8 …'`,
    mailMissing: 'MAIL.EML: enter one file, or - for standard input',
    noFile: (option, path) => `${option}: there is no file ${path}`,
    unreadable: (option, path, why) => `${option}: ${path} cannot be read (${why})`,
    withoutZones: (option) => `${option}: leave out --zones; a file of DNS records has no pages`,
    cardsMissing: '--cards: enter the file with your company and users, such as --cards cards.json',
    checkedUserMissing: '--as: enter the user to check, such as --as MARI',
    checkRecipientMissing: '--to: enter the recipient of the test message, such as --to someone@example.com',
    recipientNotTaken: '--to: leave it out, or add --depth message; a message is sent only then',
    liveMissing: (option) => `${option}: add --live; without it, no outside server is contacted`,
    liveWithoutZones: '--live: leave out --zones; choose one source of DNS records',
    domainNotSampled: (domain) =>
      `--live: add it to ask real DNS; the sample records of the sandbox have nothing about ${domain}`,
    handoverWithoutJson: '--handover: leave out --json; the message is plain text',
    passwordMissing: (code, variable) =>
      `users.${code}.mail.password: set ${variable} to the password of ${code}`,
    privateKeyMissing: (code, variable) =>
      `users.${code}.mail.dkim.privateKey: set ${variable} to the private key of ${code} in PEM format`,
  },
  et: {
    unknownCommand: (name, known) => `„${name}” ei ole käsk; vali üks neist: ${known.join(', ')}`,
    unknownOption: (option) => `${option}: sellist valikut ei ole; kõik valikud näitab --help`,
    valueMissing: (option) => `${option}: sisesta valiku järele väärtus; --help näitab, milline`,
    valueNotTaken: (option) => `${option}: sisesta see ilma väärtuseta`,
    unexpected: (text) => `„${text}” on siin liigne; valikud algavad märkidega -- ja neid näitab --help`,
    notOneOf: (option, value, known) => `${option}: „${value}” ei sobi; vali üks neist: ${known.join(', ')}`,
    userMissing: '--as: sisesta kasutaja, kelle nimel saata, näiteks --as MARI',
    userOrAll: '--as: sisesta kasutaja, kelle kirju kontrollida, näiteks --as MARI, või --all',
    allWithoutUser: '--all: jäta --as ära; kontrollitakse kõiki kasutajaid',
    unknownUser: (code, codes) => `--as: kasutajat ${code} ei ole; vali üks neist: ${codes.join(', ')}`,
    unknownSampleUser: (code, codes) =>
      `--as: kasutajat ${code} ei ole; vali üks neist: ${codes.join(', ')} või lisa --cards ja oma kasutajate fail`,
    unknownCompany: (slug, slugs) =>
      `--company: ettevõtet ${slug} ei ole; vali üks neist: ${slugs.join(', ')}`,
    recipientMissing: '--to: sisesta saaja, näiteks --to keegi@example.com',
    notAnAddress: (value) =>
      `--to: „${value}” ei ole e-posti aadress; sisesta üks aadress, näiteks keegi@example.com`,
    addressMissing: 'ADDRESS: sisesta üks e-posti aadress, näiteks mari@kivi.example',
    batchMissing: '--file: sisesta kirjade fail, näiteks --file arved.json',
    errorMissing: `ERROR: sisesta veateade jutumärkides, näiteks '535 5.7.8 …'`,
    mailMissing: 'MAIL.EML: sisesta üks fail või standardsisendi jaoks -',
    noFile: (option, path) => `${option}: faili ${path} ei ole`,
    unreadable: (option, path, why) => `${option}: faili ${path} ei saa lugeda (${why})`,
    liveMissing: (option) => `${option}: lisa --live; ilma selleta ei küsita väljast midagi`,
    withoutZones: (option) => `${option}: jäta --zones ära; DNS-kirjete failis ei ole veebilehti`,
    cardsMissing: '--cards: sisesta ettevõtte ja kasutajate fail, näiteks --cards cards.json',
    checkedUserMissing: '--as: sisesta kasutaja, keda kontrollida, näiteks --as MARI',
    checkRecipientMissing: '--to: sisesta testkirja saaja, näiteks --to keegi@example.com',
    recipientNotTaken: '--to: jäta see ära või lisa --depth message; ainult siis saadetakse kiri',
    liveWithoutZones: '--live: jäta --zones ära; vastata saab ainult üks neist',
    domainNotSampled: (domain) =>
      `--live: lisa see, et küsida päris DNS-ist; liivakasti näidiskirjetes ei ole domeeni ${domain}`,
    handoverWithoutJson: '--handover: jäta --json ära; kiri on lihttekst',
    passwordMissing: (code, variable) =>
      `users.${code}.mail.password: pane kasutaja ${code} salasõna muutujasse ${variable}`,
    privateKeyMissing: (code, variable) =>
      `users.${code}.mail.dkim.privateKey: pane kasutaja ${code} privaatvõti PEM-vormingus muutujasse ${variable}`,
  },
  lv: {
    unknownCommand: (name, known) => `„${name}” nav komanda; izvēlieties ${known.join(', ')}`,
    unknownOption: (option) => `${option}: nezināma opcija; visas opcijas parāda --help`,
    valueMissing: (option) => `${option}: ievadiet aiz opcijas vērtību; --help parāda, kādu`,
    valueNotTaken: (option) => `${option}: ievadiet to bez vērtības`,
    unexpected: (text) => `„${text}”: šeit tas ir lieks; opcijas sākas ar --, un tās parāda --help`,
    notOneOf: (option, value, known) => `${option}: „${value}” neder; izvēlieties ${known.join(', ')}`,
    userMissing: '--as: ievadiet lietotāju, kura vārdā sūtīt, piemēram, --as MARI',
    userOrAll: '--as: ievadiet lietotāju, kura pasts jāpārbauda, piemēram, --as MARI, vai --all',
    allWithoutUser: '--all: izlaidiet --as; tiek pārbaudīti visi lietotāji',
    unknownUser: (code, codes) => `--as: nezināms lietotājs ${code}; izvēlieties ${codes.join(', ')}`,
    unknownSampleUser: (code, codes) =>
      `--as: nezināms lietotājs ${code}; izvēlieties ${codes.join(', ')} vai pievienojiet --cards un savu lietotāju failu`,
    unknownCompany: (slug, slugs) => `--company: nezināms uzņēmums ${slug}; izvēlieties ${slugs.join(', ')}`,
    recipientMissing: '--to: ievadiet saņēmēju, piemēram, --to kads@example.com',
    notAnAddress: (value) =>
      `--to: „${value}” nav viena e-pasta adrese; ievadiet adresi, piemēram, kads@example.com`,
    addressMissing: 'ADDRESS: ievadiet vienu e-pasta adresi, piemēram, mari@kivi.example',
    batchMissing: '--file: ievadiet vēstuļu failu, piemēram, --file rekini.json',
    errorMissing: `ERROR: ievadiet kļūdas paziņojumu pēdiņās, piemēram, '535 5.7.8 …'`,
    mailMissing: 'MAIL.EML: ievadiet vienu failu vai -, lai lasītu standarta ievadi',
    noFile: (option, path) => `${option}: faila ${path} nav`,
    unreadable: (option, path, why) => `${option}: failu ${path} nevar nolasīt (${why})`,
    withoutZones: (option) => `${option}: izlaidiet --zones; DNS ierakstu failā nav tīmekļa lapu`,
    cardsMissing: '--cards: ievadiet failu ar uzņēmumu un lietotājiem, piemēram, --cards cards.json',
    checkedUserMissing: '--as: ievadiet lietotāju, kas jāpārbauda, piemēram, --as MARI',
    checkRecipientMissing: '--to: ievadiet pārbaudes vēstules saņēmēju, piemēram, --to kads@example.com',
    recipientNotTaken: '--to: izlaidiet to vai pievienojiet --depth message; tikai tad vēstule tiek sūtīta',
    liveMissing: (option) =>
      `${option}: pievienojiet --live; bez tās ārpus šī datora netiek sūtīti vaicājumi`,
    liveWithoutZones: '--live: izlaidiet --zones; atbildēt var tikai viena no tām',
    domainNotSampled: (domain) =>
      `--live: pievienojiet, lai vaicātu īstajam DNS; smilškastes paraugu ierakstos nav domēna ${domain}`,
    handoverWithoutJson: '--handover: izlaidiet --json; vēstule ir vienkāršs teksts',
    passwordMissing: (code, variable) =>
      `users.${code}.mail.password: ierakstiet lietotāja ${code} paroli mainīgajā ${variable}`,
    privateKeyMissing: (code, variable) =>
      `users.${code}.mail.dkim.privateKey: ierakstiet lietotāja ${code} privāto atslēgu PEM formātā mainīgajā ${variable}`,
  },
}
