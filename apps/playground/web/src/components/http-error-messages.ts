import type { Messages } from '@saatja/ui'

/** A sentence for each refusal of the server; `{message}` is its own English sentence. */
export const refusalWords = {
  invalid: {
    en: 'Some fields are not valid: {message}',
    et: 'Mõni väli on valesti täidetud: {message}',
    lv: 'Ievadītie dati nav pareizi: {message}',
  },
  'not-json': {
    en: 'This file cannot be read: it is not JSON. Choose a file that was exported from here.',
    et: 'Seda faili ei saa lugeda, sest see ei ole JSON. Vali fail, mis on salvestatud proovikeskkonnast.',
    lv: 'Šo failu nevar nolasīt: tas nav JSON. Izvēlieties failu, kas saglabāts no izmēģinājumu vides.',
  },
  'invalid-field': {
    en: 'The field {field} is not valid. {message}',
    et: 'Väli {field} on valesti täidetud. Täpsemalt: {message}',
    lv: 'Lauks {field} ir aizpildīts nepareizi. Sīkāk: {message}',
  },
  'unknown-user': {
    en: 'This user no longer exists.',
    et: 'Sellist kasutajat enam ei ole.',
    lv: 'Šāda lietotāja vairs nav.',
  },
  'user-exists': {
    en: 'A user with this code already exists. Choose another code.',
    et: 'Sellise koodiga kasutaja on juba olemas. Vali teine kood.',
    lv: 'Lietotājs ar šādu kodu jau ir. Izvēlieties citu kodu.',
  },
  'unknown-run': {
    en: 'This run is no longer available. Run it again.',
    et: 'See test ei ole enam kättesaadav. Tee see uuesti.',
    lv: 'Šī pārbaude vairs nav pieejama. Atkārtojiet to.',
  },
  'unknown-batch': {
    en: 'This test series is no longer available. Run it again.',
    et: 'See testide jada ei ole enam kättesaadav. Tee see uuesti.',
    lv: 'Šī pārbaužu sērija vairs nav pieejama. Atkārtojiet to.',
  },
  'unknown-sign-in': {
    en: 'This sign-in request has expired. Start again.',
    et: 'See sisselogimine on aegunud. Alusta uuesti.',
    lv: 'Šī pierakstīšanās vairs nav spēkā. Sāciet no jauna.',
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
    et: 'Sellist stsenaariumi ei ole. Vali loetelust.',
    lv: 'Šāda scenārija nav. Izvēlieties no saraksta.',
  },
  'recipient-invalid': {
    en: 'Enter one recipient, such as name@example.com.',
    et: 'Sisesta üks saaja, näiteks nimi@example.com.',
    lv: 'Ievadiet vienu saņēmēju, piemēram, vards@example.com.',
  },
  'recipient-unconfirmed': {
    en: 'Confirm the recipient before a real message is sent.',
    et: 'Kinnita saaja, enne kui päris kiri saadetakse.',
    lv: 'Pirms tiek nosūtīta īsta vēstule, apstipriniet saņēmēju.',
  },
  'real-sending-off': {
    en: 'Real sending is turned off here. Use the sandbox.',
    et: 'Päris saatmine on siin välja lülitatud. Kasuta liivakasti.',
    lv: 'Īsta sūtīšana šeit ir izslēgta. Izmantojiet smilškasti.',
  },
  'too-many-runs': {
    en: 'Too many real tests in one minute. Wait a moment.',
    et: 'Ühes minutis on liiga palju päris teste. Oota veidi.',
    lv: 'Vienā minūtē ir pārāk daudz īstu pārbaužu. Mazliet pagaidiet.',
  },
  'unknown-company': {
    en: 'This company no longer exists.',
    et: 'Sellist ettevõtet enam ei ole.',
    lv: 'Šāda uzņēmuma vairs nav.',
  },
  'store-full': {
    en: 'The disk is full, so nothing was saved. Your changes are still here. Free some disk space and save again.',
    et: 'Ketas on täis, seetõttu midagi ei salvestatud. Sisestatu on siin alles: tee kettale ruumi ja salvesta uuesti.',
    lv: 'Disks ir pilns, un nekas netika saglabāts. Ievadītais nav zudis: atbrīvojiet vietu un saglabājiet vēlreiz.',
  },
  'store-failed': {
    en: 'The data store could not complete this action: {message}',
    et: 'Andmehoidlas ei õnnestunud seda teha: {message}',
    lv: 'Datu krātuvē to neizdevās izdarīt: {message}',
  },
  'too-large': {
    en: 'The content is larger than 1 MB. Reduce its size.',
    et: 'Sisu on suurem kui 1 MB. Vähenda seda.',
    lv: 'Saturs ir lielāks par 1 MB. Samaziniet to.',
  },
  'mail-too-large': {
    en: 'The email is larger than 4 MB, which is the most that can be read here.',
    et: 'Kiri on suurem kui 4 MB. Suuremaid kirju siin lugeda ei saa.',
    lv: 'Vēstule ir lielāka par 4 MB. Lielākas vēstules šeit nevar nolasīt.',
  },
  'foreign-origin': {
    en: 'The request came from another site and was rejected. Open the playground at the address shown in the terminal.',
    et: 'Päring tuli teiselt saidilt ja lükati tagasi. Ava proovikeskkond aadressil, mida näitab terminal.',
    lv: 'Pieprasījums saņemts no citas vietnes un tika noraidīts. Atveriet izmēģinājumu vidi adresē, kas redzama terminālī.',
  },
  'not-found': {
    en: 'This page does not exist.',
    et: 'Sellist lehte ei ole.',
    lv: 'Šādas lapas nav.',
  },
  failed: {
    en: 'An error occurred in the playground. See the terminal for details.',
    et: 'Viga tekkis proovikeskkonnas endas. Täpsemalt näed terminalist.',
    lv: 'Kļūda radās pašā izmēģinājumu vidē. Tās terminālī ir vairāk informācijas.',
  },
  unreachable: {
    en: 'The playground is not responding. Restart it with npm start.',
    et: 'Proovikeskkond ei vasta. Käivita see uuesti käsuga npm start.',
    lv: 'Izmēģinājumu vide neatbild. Palaidiet to vēlreiz ar npm start.',
  },
} satisfies Messages
