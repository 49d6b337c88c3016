import type { Messages } from '@saatja/ui'

/** A sentence for each refusal of the server; `{message}` is its own English sentence. */
export const refusalWords = {
  invalid: {
    en: 'Some fields are not valid: {message}',
    et: 'Mõni väli on valesti täidetud: {message}',
    lv: 'Kāds lauks ir aizpildīts nepareizi: {message}',
  },
  'not-json': {
    en: 'This file cannot be read: it is not JSON. Choose a file that was saved from the playground.',
    et: 'Seda faili ei saa lugeda, sest see ei ole JSON. Vali fail, mis on salvestatud proovikeskkonnast.',
    lv: 'Šo failu nevar nolasīt: tas nav JSON. Izvēlieties failu, kas saglabāts no izmēģinājumu vides.',
  },
  'invalid-field': {
    en: 'The field {field} is not valid. {message}',
    et: 'Väli {field} on valesti täidetud. Täpsemalt: {message}',
    lv: 'Lauks „{field}” ir aizpildīts nepareizi. Sīkāk: {message}',
  },
  'run-unconfirmed': {
    en: 'The messages have changed since you confirmed them. Check them and confirm again.',
    et: 'Kirjad on pärast kinnitamist muutunud. Vaata need üle ja kinnita uuesti.',
    lv: 'Vēstules pēc apstiprināšanas ir mainījušās. Pārbaudiet tās un apstipriniet vēlreiz.',
  },
  'file-missing': {
    en: 'The messages refer to the attachment “{field}”. Choose that file too.',
    et: 'Kirjades on nimetatud manus „{field}”. Vali ka see fail.',
    lv: 'Vēstulēs ir norādīts pielikums „{field}”. Izvēlieties arī šo failu.',
  },
  'files-too-large': {
    en: 'The files are too large: one file can be up to 25 MB, the messages file 8 MB, and all files of a run together 100 MB.',
    et: 'Failid on liiga suured: üks fail võib olla kuni 25 MB, kirjade fail kuni 8 MB ja ühe saatmise kõik failid kokku kuni 100 MB.',
    lv: 'Faili ir pārāk lieli: viens fails var būt līdz 25 MB, vēstuļu fails līdz 8 MB un visi viena sūtījuma faili kopā līdz 100 MB.',
  },
  'unknown-user': {
    en: 'This user no longer exists.',
    et: 'Sellist kasutajat enam ei ole.',
    lv: 'Šis lietotājs vairs neeksistē.',
  },
  'user-exists': {
    en: 'A user with this code already exists. Choose another code.',
    et: 'Sellise koodiga kasutaja on juba olemas. Vali teine kood.',
    lv: 'Lietotājs ar šādu kodu jau pastāv. Izvēlieties citu kodu.',
  },
  'company-exists': {
    en: 'A company with this short name already exists. Choose another short name.',
    et: 'Sellise lühinimega ettevõte on juba olemas. Vali teine lühinimi.',
    lv: 'Uzņēmums ar šādu īso nosaukumu jau pastāv. Izvēlieties citu īso nosaukumu.',
  },
  'card-changed': {
    en: 'This card was changed in another window in the meantime. Nothing was overwritten.',
    et: 'Seda kaarti on vahepeal teises aknas muudetud. Midagi ei kirjutatud üle.',
    lv: 'Šī kartiņa pa to laiku ir mainīta citā logā. Nekas netika pārrakstīts.',
  },
  'company-changed': {
    en: 'Another company was opened in another window in the meantime. Nothing was saved or sent.',
    et: 'Teises aknas avati vahepeal teine ettevõte. Midagi ei salvestatud ega saadetud.',
    lv: 'Citā logā pa to laiku tika atvērts cits uzņēmums. Nekas netika saglabāts vai nosūtīts.',
  },
  'nothing-to-undo': {
    en: 'There is nothing left to undo.',
    et: 'Enam ei ole midagi tagasi võtta.',
    lv: 'Vairs nav nekā, ko atsaukt.',
  },
  'unknown-run': {
    en: 'This test or bulk run is no longer available. Start again.',
    et: 'See test või saatmine ei ole enam kättesaadav. Alusta uuesti.',
    lv: 'Šī pārbaude vai sūtījums vairs nav pieejams. Sāciet no jauna.',
  },
  'unknown-batch': {
    en: 'This test series is no longer available. Run it again.',
    et: 'See testiseeria ei ole enam kättesaadav. Käivita testid uuesti.',
    lv: 'Šī pārbaužu sērija vairs nav pieejama. Veiciet to vēlreiz.',
  },
  'unknown-sign-in': {
    en: 'This sign-in request has expired. Start again.',
    et: 'See sisselogimine on aegunud. Alusta uuesti.',
    lv: 'Šī pierakstīšanās vairs nav spēkā. Sāciet no jauna.',
  },
  'unknown-link': {
    en: 'This link is no longer valid. Ask the person who gave it to you for a new one.',
    et: 'See link enam ei kehti. Küsi uus link sellelt, kes selle sulle andis.',
    lv: 'Šī saite vairs nav derīga. Palūdziet jaunu saiti tam, kurš jums to iedeva.',
  },
  'sign-in-not-set-up': {
    en: 'Signing in to a real account is not set up here: {message}',
    et: 'Päris kontoga sisselogimine on siin seadistamata: {message}',
    lv: 'Pierakstīšanās ar īstu kontu šeit nav iestatīta: {message}',
  },
  'unknown-message': {
    en: 'This message is no longer in the inbox.',
    et: 'Seda kirja enam postkastis ei ole.',
    lv: 'Šīs vēstules pastkastē vairs nav.',
  },
  'unknown-scenario': {
    en: 'This scenario does not exist. Choose one from the list.',
    et: 'Sellist stsenaariumi ei ole. Vali mõni loendist.',
    lv: 'Šāds scenārijs neeksistē. Izvēlieties kādu no saraksta.',
  },
  'unknown-guide': {
    en: 'This guide is not available here.',
    et: 'Seda juhendit siin ei ole.',
    lv: 'Šī pamācība šeit nav pieejama.',
  },
  'recipient-invalid': {
    en: 'Enter 1 to 20 recipients, such as name@example.com.',
    et: 'Sisesta 1 kuni 20 saajat, näiteks nimi@example.com.',
    lv: 'Ievadiet no 1 līdz 20 saņēmējiem, piemēram, vards@example.com.',
  },
  'recipient-not-an-address': {
    en: '“{address}” is not an email address. Enter one such as name@example.com.',
    et: '„{address}” ei ole meiliaadress. Sisesta aadress kujul nimi@example.com.',
    lv: '„{address}” nav e-pasta adrese. Ievadiet adresi, piemēram, vards@example.com.',
  },
  'recipient-unconfirmed': {
    en: 'Confirm the recipient before a real message is sent.',
    et: 'Kinnita saaja, enne kui päriskiri saadetakse.',
    lv: 'Pirms tiek nosūtīta īsta vēstule, apstipriniet saņēmēju.',
  },
  'real-sending-off': {
    en: 'Real sending is turned off here. Use the sandbox.',
    et: 'Päris saatmine on siin välja lülitatud. Kasuta liivakasti.',
    lv: 'Īsta sūtīšana šeit ir izslēgta. Izmantojiet smilškasti.',
  },
  'real-dns-off': {
    en: 'Only the sandbox’s DNS can be queried here.',
    et: 'Siin saab kirjeid küsida ainult liivakasti DNS-ist.',
    lv: 'Šeit ierakstus var pieprasīt tikai no smilškastes DNS.',
  },
  'too-many-runs': {
    en: 'Too many real tests in one minute. Wait a moment.',
    et: 'Ühe minuti jooksul tehti liiga palju päristeste. Oota veidi.',
    lv: 'Vienas minūtes laikā ir veikts pārāk daudz īsto pārbaužu. Mazliet pagaidiet.',
  },
  'unknown-company': {
    en: 'This company no longer exists.',
    et: 'Sellist ettevõtet enam ei ole.',
    lv: 'Šis uzņēmums vairs neeksistē.',
  },
  'store-full': {
    en: 'The disk is full, so nothing was saved. Your changes are still here. Free some disk space and save again.',
    et: 'Ketas on täis, seetõttu ei salvestatud midagi. Muudatused on siin alles: tee kettale ruumi ja salvesta uuesti.',
    lv: 'Disks ir pilns, un nekas netika saglabāts. Jūsu izmaiņas joprojām ir šeit: atbrīvojiet diskā vietu un saglabājiet vēlreiz.',
  },
  'store-failed': {
    en: 'The data store could not complete this action: {message}',
    et: 'Toiming andmehoidlas ebaõnnestus: {message}',
    lv: 'Darbība datu krātuvē neizdevās: {message}',
  },
  'too-large': {
    en: 'The content is larger than 1 MB. Reduce its size.',
    et: 'Sisu on suurem kui 1 MB. Vähenda sisu mahtu.',
    lv: 'Saturs ir lielāks par 1 MB. Samaziniet tā apjomu.',
  },
  'mail-too-large': {
    en: 'The email is larger than 4 MB, which is the most that can be read here.',
    et: 'Kiri on suurem kui 4 MB. Suuremaid kirju siin lugeda ei saa.',
    lv: 'Vēstule ir lielāka par 4 MB. Lielākas vēstules šeit nevar nolasīt.',
  },
  'foreign-origin': {
    en: 'The request came from another site and was rejected. Open the playground at the address shown in the terminal.',
    et: 'Päring tuli teiselt saidilt ja lükati tagasi. Ava proovikeskkond aadressil, mida näitab terminal.',
    lv: 'Pieprasījums saņemts no citas vietnes un ir noraidīts. Atveriet izmēģinājumu vidi adresē, kas redzama terminālī.',
  },
  'not-found': {
    en: 'This page does not exist.',
    et: 'Sellist lehte ei ole.',
    lv: 'Lapa nav atrasta.',
  },
  failed: {
    en: 'An error occurred in the playground. See the terminal for details.',
    et: 'Viga tekkis proovikeskkonnas endas. Täpsem info on terminalis.',
    lv: 'Kļūda radās pašā izmēģinājumu vidē. Sīkāka informācija ir terminālī.',
  },
  unreachable: {
    en: 'The playground is not responding. Start it again in the terminal.',
    et: 'Proovikeskkond ei vasta. Käivita see terminalis uuesti.',
    lv: 'Izmēģinājumu vide neatbild. Palaidiet to terminālī vēlreiz.',
  },
} satisfies Messages
