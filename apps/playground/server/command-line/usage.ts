import type { Locale } from '@saatja/core'

/** The help of the playground's program, which is started as `call` says. */
export const usage: Readonly<Record<Locale, (call: string) => string>> = {
  en: (call) => `${call} [options]

  --port N         port on 127.0.0.1 (default 4321; another one if it is in use)
  --page-port N    port of 127.0.0.1 that serves the page and passes its requests on (npm run dev)
  --no-open        do not open the page in the browser
  --ephemeral      keep everything in memory: data is lost on restart (default: the folder .saatja/playground
                   in the current folder, or the PostgreSQL server that DATABASE_URL names)
  --hosted         sandbox only: nothing can be sent outside this computer
  --allow-private  real runs can reach servers on your own network
  --link-address URL  address such as https://mail.example.com that leads to this port from outside, for links with
                   which users sign in to their own mailboxes; no other requests are served there
  --smtp-port N    port on 127.0.0.1 for your own program (default 1025; another one if it is in use;
                   none with --hosted). SAATJA_SANDBOX_PASSWORD sets its password
  --lang LANG      language of the terminal: et, lv, or en (default en)
  --help           this text`,
  et: (call) => `${call} [valikud]

  --port N         port aadressil 127.0.0.1 (vaikimisi 4321; kui see on hõivatud, siis mõni teine)
  --page-port N    aadressi 127.0.0.1 port, mis näitab lehte ja annab selle päringud edasi (npm run dev)
  --no-open        ära ava lehte brauseris
  --ephemeral      hoia kõike mälus: taaskäivitamisel andmed kaovad (vaikimisi on andmed käesoleva kausta
                   alamkaustas .saatja/playground või PostgreSQLi serveris, mille nimetab DATABASE_URL)
  --hosted         ainult liivakast: arvutist ei saadeta midagi välja
  --allow-private  päristestid pääsevad ka sinu enda võrgu serveriteni
  --link-address URL  aadress, näiteks https://mail.example.com, mis juhib väljast sellele pordile; seda kasutavad
                   lingid, millega kasutajad oma postkasti sisse logivad; muudele päringutele seal ei vastata
  --smtp-port N    port aadressil 127.0.0.1 sinu enda programmi jaoks (vaikimisi 1025; kui see on hõivatud, siis
                   mõni teine; koos valikuga --hosted porti ei ole). Salasõna on muutujas SAATJA_SANDBOX_PASSWORD
  --lang KEEL      terminali keel: et, lv või en (vaikimisi en)
  --help           see tekst`,
  lv: (call) => `${call} [opcijas]

  --port N         ports adresē 127.0.0.1 (noklusējums 4321; ja tas ir aizņemts, cits)
  --page-port N    adreses 127.0.0.1 ports, kas rāda lapu un nodod tālāk tās pieprasījumus (npm run dev)
  --no-open        neatvērt lapu pārlūkā
  --ephemeral      glabāt visu atmiņā: pēc restartēšanas datu vairs nav (noklusējums: mape .saatja/playground
                   pašreizējā mapē vai PostgreSQL serveris, ko norāda DATABASE_URL)
  --hosted         tikai smilškaste: no datora neko nevar nosūtīt
  --allow-private  īstās pārbaudes var sasniegt serverus jūsu tīklā
  --link-address URL  adrese, piemēram, https://mail.example.com, kas no ārpuses ved uz šo portu; to izmanto saites,
                   ar kurām lietotāji pierakstās savās pastkastēs; nekas cits tur netiek rādīts
  --smtp-port N    ports adresē 127.0.0.1 jūsu pašu programmai (noklusējums 1025; ja tas ir aizņemts, cits;
                   ar --hosted porta nav). Tā paroli nosaka SAATJA_SANDBOX_PASSWORD
  --lang VALODA    termināļa valoda: et, lv vai en (noklusējums en)
  --help           šis teksts`,
}
