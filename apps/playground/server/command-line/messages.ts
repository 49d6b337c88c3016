import type { Locale } from '@saatja/core'

interface StartWords {
  readonly notAPort: (option: string, value: string) => string
  readonly notAnAddress: (value: string) => string
  readonly notAPassword: (variable: string) => string
  readonly portTaken: (port: number) => string
  readonly running: (address: string) => string
  readonly alreadyRunning: (address: string) => string
  readonly keptIn: (folder: string) => string
  readonly sandboxOnly: string
  readonly ownProgram: string
  readonly port: string
  readonly user: string
  readonly password: string
  readonly token: string
}

/** What the terminal says when the playground starts. */
export const startWords: Readonly<Record<Locale, StartWords>> = {
  en: {
    notAPort: (option, value) => `${option}: ${value} is not a port; enter a number from 0 to 65535`,
    notAnAddress: (value) =>
      `--link-address: ${value} is not an https address; enter one such as https://mail.example.com`,
    notAPassword: (variable) =>
      `${variable}: enter 8 to 100 characters; A to Z, a to z, digits, and . _ ~ + / - are allowed`,
    portTaken: (port) => `Port ${port} is already in use.`,
    running: (address) => `Playground: ${address}`,
    alreadyRunning: (address) => `The playground is already running: ${address}`,
    keptIn: (folder) => `Data is stored in ${folder}.`,
    sandboxOnly: 'Mail goes to the sandbox on this computer. Stop with Ctrl+C.',
    ownProgram: 'For your own program:',
    port: 'port',
    user: 'User',
    password: 'Password',
    token: 'token: the password',
  },
  et: {
    notAPort: (option, value) => `${option}: ${value} ei ole port; sisesta arv vahemikus 0 kuni 65535`,
    notAnAddress: (value) =>
      `--link-address: ${value} ei ole https-aadress; sisesta aadress, näiteks https://mail.example.com`,
    notAPassword: (variable) => `${variable}: sisesta 8 kuni 100 tähte (A–Z), numbrit või märki . _ ~ + / -`,
    portTaken: (port) => `Port ${port} on hõivatud.`,
    running: (address) => `Proovikeskkond: ${address}`,
    alreadyRunning: (address) => `Proovikeskkond juba töötab: ${address}`,
    keptIn: (folder) => `Andmed on kaustas ${folder}.`,
    sandboxOnly: 'Kirjad jõuavad selle arvuti liivakasti. Peatamiseks vajuta Ctrl+C.',
    ownProgram: 'Sinu enda programmi jaoks:',
    port: 'port',
    user: 'Kasutaja',
    password: 'Salasõna',
    token: 'pääsuluba on sama salasõna',
  },
  lv: {
    notAPort: (option, value) => `${option}: ${value} nav ports; ievadiet skaitli no 0 līdz 65535`,
    notAnAddress: (value) =>
      `--link-address: ${value} nav https adrese; ievadiet adresi, piemēram, https://mail.example.com`,
    notAPassword: (variable) =>
      `${variable}: ievadiet no 8 līdz 100 burtiem (A–Z), cipariem vai zīmēm . _ ~ + / -`,
    portTaken: (port) => `Ports ${port} ir aizņemts.`,
    running: (address) => `Izmēģinājumu vide: ${address}`,
    alreadyRunning: (address) => `Izmēģinājumu vide jau darbojas: ${address}`,
    keptIn: (folder) => `Dati glabājas mapē ${folder}.`,
    sandboxOnly: 'Vēstules nonāk šī datora smilškastē. Lai apturētu, nospiediet Ctrl+C.',
    ownProgram: 'Jūsu pašu programmai:',
    port: 'ports',
    user: 'Lietotājs',
    password: 'Parole',
    token: 'pilnvara ir šī parole',
  },
}
