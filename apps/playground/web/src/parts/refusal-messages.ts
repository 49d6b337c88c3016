import type { Words } from '@saatja/ui'

/** A sentence for each refusal of the server; `{message}` is its own English sentence. */
export const refusalWords = {
  invalid: {
    en: 'Something is filled in wrongly: {message}',
    et: 'Midagi on valesti täidetud: {message}',
    lv: 'Kaut kas ir aizpildīts nepareizi: {message}',
  },
  'not-json': {
    en: 'This file cannot be read: it is not JSON. Choose a file that was saved from here.',
    et: 'Seda faili ei saa lugeda, sest see ei ole JSON. Vali fail, mis on salvestatud siinsamas.',
    lv: 'Šo failu nevar nolasīt: tas nav JSON. Izvēlieties failu, kas saglabāts no šejienes.',
  },
  'invalid-field': {
    en: 'The field {field} is filled in wrongly. {message}',
    et: 'Väli {field} on valesti täidetud. Täpsemalt: {message}',
    lv: 'Lauks {field} ir aizpildīts nepareizi. Sīkāk: {message}',
  },
  'unknown-user': {
    en: 'There is no such user any more.',
    et: 'Sellist kasutajat enam ei ole.',
    lv: 'Šāda lietotāja vairs nav.',
  },
  'user-exists': {
    en: 'There already is a user with this code. Choose another code.',
    et: 'Sellise koodiga kasutaja on juba olemas. Vali teine kood.',
    lv: 'Lietotājs ar šādu kodu jau ir. Izvēlieties citu kodu.',
  },
  'unknown-run': {
    en: 'This run is not remembered any more. Run it again.',
    et: 'Seda proovi enam ei mäletata. Tee see uuesti.',
    lv: 'Šis mēģinājums vairs nav pieejams. Atkārtojiet to.',
  },
  'unknown-batch': {
    en: 'This series of tests is not remembered any more. Run it again.',
    et: 'Seda proovide jada enam ei mäletata. Tee see uuesti.',
    lv: 'Šī pārbaužu sērija vairs nav pieejama. Atkārtojiet to.',
  },
  'unknown-sign-in': {
    en: 'This sign-in is not waited for any more. Begin again.',
    et: 'Seda sisselogimist enam ei oodata. Alusta uuesti.',
    lv: 'Šo pierakstīšanos vairs negaida. Sāciet no jauna.',
  },
  'sign-in-not-set-up': {
    en: 'Signing in for real is not set up here: {message}',
    et: 'Päris sisselogimine on siin seadistamata: {message}',
    lv: 'Īsta pierakstīšanās šeit nav iestatīta: {message}',
  },
  'unknown-message': {
    en: 'This message is not in the inbox any more.',
    et: 'Seda kirja enam postkastis ei ole.',
    lv: 'Šīs vēstules pastkastē vairs nav.',
  },
  'unknown-scenario': {
    en: 'There is no such scenario. Choose one from the list.',
    et: 'Sellist stsenaariumi ei ole. Vali loetelust.',
    lv: 'Šāda scenārija nav. Izvēlieties no saraksta.',
  },
  'recipient-invalid': {
    en: 'Enter one recipient, such as name@example.com.',
    et: 'Sisesta üks saaja, näiteks nimi@example.com.',
    lv: 'Ievadiet vienu saņēmēju, piemēram, vards@example.com.',
  },
  'recipient-unconfirmed': {
    en: 'Confirm the recipient before a real mail is sent.',
    et: 'Kinnita saaja, enne kui päris kiri välja läheb.',
    lv: 'Pirms tiek nosūtīta īsta vēstule, apstipriniet saņēmēju.',
  },
  'real-sending-off': {
    en: 'Real sending is switched off here. Use the sandbox.',
    et: 'Päris saatmine on siin välja lülitatud. Kasuta liivakasti.',
    lv: 'Īsta sūtīšana šeit ir izslēgta. Izmantojiet smilškasti.',
  },
  'too-many-runs': {
    en: 'Too many real runs in one minute. Wait a little.',
    et: 'Ühes minutis on liiga palju päris proove. Oota veidi.',
    lv: 'Vienā minūtē ir pārāk daudz īstu mēģinājumu. Mazliet pagaidiet.',
  },
  'unknown-company': {
    en: 'There is no such company any more.',
    et: 'Sellist ettevõtet enam ei ole.',
    lv: 'Šāda uzņēmuma vairs nav.',
  },
  'store-full': {
    en: 'The disk is full, so nothing was saved. What you typed is still here: free some space and save again.',
    et: 'Ketas on täis, seetõttu midagi ei salvestatud. Sisestatu on siin alles: tee kettale ruumi ja salvesta uuesti.',
    lv: 'Disks ir pilns, un nekas netika saglabāts. Ievadītais nav zudis: atbrīvojiet vietu un saglabājiet vēlreiz.',
  },
  'store-failed': {
    en: 'The store cannot do this: {message}',
    et: 'Andmehoidla ei saa seda teha: {message}',
    lv: 'Datu krātuve to nevar izdarīt: {message}',
  },
  'too-large': {
    en: 'This is larger than 1 MB. Make it smaller.',
    et: 'See on suurem kui 1 MB. Tee see väiksemaks.',
    lv: 'Tas ir lielāks par 1 MB. Samaziniet to.',
  },
  'foreign-origin': {
    en: 'The request came from another site and was refused. Open the playground under the address that it printed.',
    et: 'Päring tuli teiselt saidilt ja lükati tagasi. Ava proovikeskkond aadressil, mida see käivitudes näitas.',
    lv: 'Pieprasījums nāca no citas vietnes un tika noraidīts. Atveriet izmēģinājumu vidi adresē, kas bija redzama, to palaižot.',
  },
  'not-found': {
    en: 'There is nothing at this address.',
    et: 'Sellel aadressil ei ole midagi.',
    lv: 'Šajā adresē nekā nav.',
  },
  failed: {
    en: 'Something went wrong in the playground itself. Its terminal says more.',
    et: 'Viga tekkis proovikeskkonnas endas. Täpsemalt näed terminalist.',
    lv: 'Kļūda radās pašā izmēģinājumu vidē. Tās terminālī ir vairāk informācijas.',
  },
  unreachable: {
    en: 'The playground does not answer. Start it again with npm start.',
    et: 'Proovikeskkond ei vasta. Käivita see uuesti käsuga npm start.',
    lv: 'Izmēģinājumu vide neatbild. Palaidiet to vēlreiz ar npm start.',
  },
} satisfies Words
