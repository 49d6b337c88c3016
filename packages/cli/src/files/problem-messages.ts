import type { Locale } from '@saatja/core/explain'

/** What can be wrong with a value in a file. */
export interface ProblemWords {
  readonly line: (max: number) => string
  readonly text: string
  readonly oneLine: string
  readonly address: string
  readonly person: string
  readonly people: string
  readonly path: string
  readonly list: string
  readonly time: string
  readonly messages: string
  readonly messageList: string
  readonly newerVersion: string
  readonly email: string
  readonly passwordElsewhere: string
  readonly privateKeyElsewhere: string
  readonly users: string
  readonly code: string
  readonly slug: string
  readonly unknownField: string
  /** `type` is a name of JSON, such as `string`. */
  readonly wrongType: (type: string) => string
  readonly oneOf: (values: readonly string[]) => string
  readonly tooLong: (max: number) => string
  readonly empty: string
  readonly invalid: string
  readonly whole: string
  /** `place` is a line and a column, such as `3:14`. */
  readonly notJson: (place: string | undefined) => string
  readonly comesTwice: (code: string) => string
  readonly keyTwice: (key: string, before: string) => string
}

/** Why a file is not what it should be; each goes on after the name of the field. */
export const problemWords: Readonly<Record<Locale, ProblemWords>> = {
  en: {
    line: (max) => `must be a line of 1 to ${max} characters`,
    text: 'must be text',
    oneLine: 'must be text without line breaks',
    address: 'must be one email address such as anna@example.com',
    person: 'must be one email address such as anna@example.com, or { "name": …, "address": … }',
    people:
      'must be one email address such as anna@example.com, { "name": …, "address": … }, or a list of these',
    path: 'must be the path of a file',
    list: 'must be a list',
    time: 'must be a time such as 2026-12-24T09:00:00Z',
    messages: 'at least one message is required',
    messageList: 'must be a list of messages',
    newerVersion: 'must be 1; a newer version saved this file',
    email: 'every user needs an email address',
    passwordElsewhere:
      'passwords are not allowed in the file; set SAATJA_PASSWORD_<CODE>, or leave it out to be prompted',
    privateKeyElsewhere:
      'private keys are not allowed in the file; set SAATJA_DKIM_KEY_<CODE> to the key in PEM format',
    users: 'at least one user is needed',
    code: 'must be 1 to 32 letters, digits, "-", or "_"',
    slug: 'must be lowercase letters, digits, and "-"',
    unknownField: 'is not a known field',
    wrongType: (type) => `must be of the type ${type}`,
    oneOf: (values) => `must be one of ${values.join(', ')}`,
    tooLong: (max) => `must not be longer than ${max} characters`,
    empty: 'must not be empty',
    invalid: 'is not valid',
    whole: 'the whole file',
    notJson: (place) => `not JSON${place === undefined ? '' : ` (line and column ${place})`}`,
    comesTwice: (code) => `${code} appears twice`,
    keyTwice: (key, before) => `"${key}" is also the key of ${before}`,
  },
  et: {
    line: (max) => `peab olema üks rida, 1 kuni ${max} märki`,
    text: 'peab olema tekst',
    oneLine: 'peab olema tekst ilma reavahetusteta',
    address: 'peab olema üks e-posti aadress, näiteks anna@example.com',
    person: 'peab olema üks e-posti aadress, näiteks anna@example.com, või { "name": …, "address": … }',
    people:
      'peab olema üks e-posti aadress, näiteks anna@example.com, { "name": …, "address": … } või nende loend',
    path: 'peab olema faili asukoht',
    list: 'peab olema loend',
    time: 'peab olema aeg, näiteks 2026-12-24T09:00:00Z',
    messages: 'vaja on vähemalt üht kirja',
    messageList: 'peab olema kirjade loend',
    newerVersion: 'peab olema 1; selle faili on salvestanud uuem versioon',
    email: 'igal kasutajal peab olema e-posti aadress',
    passwordElsewhere:
      'salasõnu ei tohi failis olla; pane salasõna muutujasse SAATJA_PASSWORD_<CODE> või jäta see ära, siis seda küsitakse',
    privateKeyElsewhere:
      'privaatvõtit ei tohi failis olla; pane PEM-vormingus võti muutujasse SAATJA_DKIM_KEY_<CODE>',
    users: 'vaja on vähemalt üht kasutajat',
    code: 'peab olema 1 kuni 32 tähte, numbrit või märki „-” ja „_”',
    slug: 'peab koosnema väiketähtedest, numbritest ja märgist „-”',
    unknownField: 'sellist välja ei ole',
    wrongType: (type) => `tüüp peab olema ${type}`,
    oneOf: (values) => `vali üks neist: ${values.join(', ')}`,
    tooLong: (max) => `ei tohi olla pikem kui ${max} märki`,
    empty: 'ei tohi olla tühi',
    invalid: 'väärtus ei sobi',
    whole: 'kogu fail',
    notJson: (place) => `see ei ole JSON${place === undefined ? '' : ` (rida ja veerg ${place})`}`,
    comesTwice: (code) => `${code} esineb kaks korda`,
    keyTwice: (key, before) => `„${key}” on juba kirje ${before} võti`,
  },
  lv: {
    line: (max) => `jābūt vienai rindai no 1 līdz ${max} rakstzīmēm`,
    text: 'jābūt tekstam',
    oneLine: 'jābūt tekstam bez rindu pārtraukumiem',
    address: 'jābūt vienai e-pasta adresei, piemēram, anna@example.com',
    person: 'jābūt vienai e-pasta adresei, piemēram, anna@example.com, vai { "name": …, "address": … }',
    people:
      'jābūt vienai e-pasta adresei, piemēram, anna@example.com, { "name": …, "address": … } vai to sarakstam',
    path: 'jābūt faila ceļam',
    list: 'jābūt sarakstam',
    time: 'jābūt laikam, piemēram, 2026-12-24T09:00:00Z',
    messages: 'vajadzīga vismaz viena vēstule',
    messageList: 'jābūt vēstuļu sarakstam',
    newerVersion: 'jābūt 1; šo failu ir saglabājusi jaunāka versija',
    email: 'katram lietotājam vajadzīga e-pasta adrese',
    passwordElsewhere:
      'failā nedrīkst būt paroļu; ierakstiet paroli mainīgajā SAATJA_PASSWORD_<CODE> vai izlaidiet to, tad tā tiks pajautāta',
    privateKeyElsewhere:
      'failā nedrīkst būt privāto atslēgu; ierakstiet atslēgu PEM formātā mainīgajā SAATJA_DKIM_KEY_<CODE>',
    users: 'vajadzīgs vismaz viens lietotājs',
    code: 'jābūt no 1 līdz 32 burtiem, cipariem vai zīmēm „-” un „_”',
    slug: 'jāsastāv no mazajiem burtiem, cipariem un zīmes „-”',
    unknownField: 'šāda lauka nav',
    wrongType: (type) => `jābūt tipam ${type}`,
    oneOf: (values) => `izvēlieties ${values.join(', ')}`,
    tooLong: (max) => `nedrīkst būt garāks par ${max} rakstzīmēm`,
    empty: 'nedrīkst būt tukšs',
    invalid: 'vērtība neder',
    whole: 'viss fails',
    notJson: (place) => `tas nav JSON${place === undefined ? '' : ` (rinda un kolonna ${place})`}`,
    comesTwice: (code) => `${code} ir divreiz`,
    keyTwice: (key, before) => `„${key}” jau ir ieraksta ${before} atslēga`,
  },
}
