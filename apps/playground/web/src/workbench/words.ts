import type { Words } from '@saatja/ui'

export const listWords = {
  users: { en: 'Users', et: 'Kasutajad', lv: 'Lietotāji' },
  add: { en: 'Add a user', et: 'Lisa kasutaja', lv: 'Pievienot lietotāju' },
  removed: { en: '{code} was deleted.', et: '{code} on kustutatud.', lv: 'Lietotājs {code} ir dzēsts.' },
  undo: { en: 'Undo', et: 'Võta tagasi', lv: 'Atsaukt' },
  system: { en: 'System user', et: 'Süsteemikasutaja', lv: 'Sistēmas lietotājs' },
  empty: { en: 'No users yet', et: 'Kasutajaid veel ei ole', lv: 'Lietotāju vēl nav' },
  'empty-text': {
    en: 'Add the first user, or open a sample company from the menu.',
    et: 'Lisa esimene kasutaja või ava menüüst mõni näidisettevõte.',
    lv: 'Pievienojiet pirmo lietotāju vai izvēlnē atveriet parauga uzņēmumu.',
  },
  unsaved: { en: 'Unsaved changes', et: 'Salvestamata muudatused', lv: 'Nesaglabātas izmaiņas' },
  works: { en: 'last test succeeded', et: 'viimane proov õnnestus', lv: 'pēdējā pārbaude izdevās' },
  fails: { en: 'last test failed', et: 'viimane proov ebaõnnestus', lv: 'pēdējā pārbaude neizdevās' },
  broken: { en: 'cannot send', et: 'ei saa saata', lv: 'nevar sūtīt' },
  warned: { en: 'has a warning', et: 'on hoiatus', lv: 'ir brīdinājums' },
} satisfies Words

export const editorWords = {
  who: { en: 'User', et: 'Kasutaja', lv: 'Lietotājs' },
  mail: { en: 'Sending mail', et: 'Meili saatmine', lv: 'Pasta sūtīšana' },
  documents: { en: 'Documents', et: 'Dokumendid', lv: 'Dokumenti' },
  save: { en: 'Save', et: 'Salvesta', lv: 'Saglabāt' },
  discard: { en: 'Discard', et: 'Loobu', lv: 'Atmest' },
  cancel: { en: 'Cancel', et: 'Katkesta', lv: 'Atcelt' },
  reset: { en: 'Reset: {field}', et: 'Lähtesta: {field}', lv: 'Atiestatīt: {field}' },
  unstated: { en: 'Not stated here', et: 'Siin määramata', lv: 'Šeit nav norādīts' },
  inherited: {
    en: '{value} (not stated here)',
    et: '{value} (siin määramata)',
    lv: '{value} (šeit nav norādīts)',
  },
  'server-form': { en: 'Address:port', et: 'Serveri aadress:Port', lv: 'Serveris:ports' },
  'own-route': {
    en: 'This sender has its own server. Nothing else needs to be filled in, and nothing that a card says reaches it.',
    et: 'Sellel saatjal on oma server. Muud ei ole vaja täita ja kaardil olevad andmed selleni ei jõua.',
    lv: 'Šim sūtītājam ir savs serveris. Nekas cits nav jāaizpilda, un neviens kartiņas lauks to neietekmē.',
  },
  'not-used': {
    en: 'stated, but not used',
    et: 'täidetud, aga ei kehti',
    lv: 'norādīts, bet nav spēkā',
  },
  'no-provider': { en: 'Own server', et: 'Oma server', lv: 'Savs serveris' },
  'no-sign-in': {
    en: 'The server needs no sign-in',
    et: 'Server ei nõua sisselogimist',
    lv: 'Serveris pierakstīšanos nepieprasa',
  },
  'password-set': { en: 'saved, never shown', et: 'salvestatud, ei näidata', lv: 'saglabāta, netiek rādīta' },
  'password-inherited': { en: 'that of {card}', et: '{card} salasõna', lv: '{card} parole' },
  'password-removed': {
    en: 'removed when you save',
    et: 'eemaldatakse salvestamisel',
    lv: 'tiks noņemta, saglabājot',
  },
  'password-for': {
    en: 'Given for {server}',
    et: 'Antud serveri {server} jaoks',
    lv: 'Norādīta serverim {server}',
  },
  'password-show': { en: 'Show password', et: 'Näita salasõna', lv: 'Rādīt paroli' },
  'password-remove': { en: 'Remove password', et: 'Eemalda salasõna', lv: 'Noņemt paroli' },
  'password-keep': {
    en: 'Keep the saved password',
    et: 'Jäta salvestatud salasõna',
    lv: 'Paturēt saglabāto paroli',
  },
  private: {
    en: 'Certificate of an own server',
    et: 'Oma serveri sertifikaat',
    lv: 'Sava servera sertifikāts',
  },
  'ca-note': {
    en: 'PEM of the server’s certificate or its CA, when no public CA has signed it.',
    et: 'Serveri sertifikaat või selle väljaandja sertifikaat PEM-kujul, kui väljaandja ei ole üldtuntud.',
    lv: 'Servera vai tā sertifikātu izdevēja (CA) sertifikāts PEM formātā, ja serveri nav apliecinājis publisks CA.',
  },
  guide: { en: 'Open the guide', et: 'Ava juhend', lv: 'Atvērt pamācību' },
  yes: { en: 'Yes', et: 'Jah', lv: 'Jā' },
  no: { en: 'No', et: 'Ei', lv: 'Nē' },
  none: { en: 'none', et: 'puudub', lv: 'nav' },
  'security-tls': {
    en: 'encrypted from the start, port 465',
    et: 'krüpteeritud algusest peale, port 465',
    lv: 'šifrēts no paša sākuma, ports 465',
  },
  'security-starttls': {
    en: 'encrypted before anything is said, ports 587 and 25',
    et: 'krüpteeritakse enne kirja ja salasõna, pordid 587 ja 25',
    lv: 'šifrēts, pirms sākas saruna, porti 587 un 25',
  },
  'security-none': { en: 'not encrypted', et: 'krüpteerimata', lv: 'bez šifrēšanas' },
  'saved-for-all': {
    en: 'Who else would change',
    et: 'Kelle seadistus veel muutub',
    lv: 'Kam vēl kas mainīsies',
  },
  'saved-for-all-text': {
    en: {
      one: 'This is the system user. {count} other user would change:',
      other: 'This is the system user. {count} other users would change:',
    },
    et: {
      one: 'See on süsteemikasutaja. Muutub veel {count} kasutaja seadistus:',
      other: 'See on süsteemikasutaja. Muutub veel {count} kasutaja seadistus:',
    },
    lv: {
      zero: 'Šis ir sistēmas lietotājs. Mainīsies vēl {count} lietotāju iestatījumi:',
      one: 'Šis ir sistēmas lietotājs. Mainīsies vēl {count} lietotāja iestatījumi:',
      other: 'Šis ir sistēmas lietotājs. Mainīsies vēl {count} lietotāju iestatījumi:',
    },
  },
  'could-not-send': { en: 'could no longer send', et: 'ei saaks enam saata', lv: 'vairs nevarētu sūtīt' },
} satisfies Words

export const partWords = {
  parts: { en: 'Parts of the workbench', et: 'Töölaua osad', lv: 'Darbvirsmas daļas' },
  test: { en: 'Test', et: 'Proov', lv: 'Pārbaude' },
  card: { en: 'Card', et: 'Kaart', lv: 'Kartiņa' },
  force: { en: 'In force', et: 'Kehtib', lv: 'Spēkā' },
} satisfies Words

export const sendWords = {
  title: { en: 'Test', et: 'Proov', lv: 'Pārbaude' },
  to: { en: 'Recipient', et: 'Saaja', lv: 'Saņēmējs' },
  where: { en: 'Where to', et: 'Kuhu', lv: 'Uz kurieni' },
  sandbox: { en: 'Sandbox', et: 'Liivakast', lv: 'Smilškaste' },
  'sandbox-detail': {
    en: 'nothing leaves this machine',
    et: 'sellest arvutist ei välju midagi',
    lv: 'nekas neatstāj šo datoru',
  },
  real: { en: 'Real server', et: 'Päris server', lv: 'Īstais serveris' },
  'real-detail': { en: 'a real mail is sent', et: 'saadetakse päris kiri', lv: 'tiek nosūtīta īsta vēstule' },
  connection: { en: 'Check connection', et: 'Kontrolli ühendust', lv: 'Pārbaudīt savienojumu' },
  'sign-in': { en: 'Check sign-in', et: 'Kontrolli sisselogimist', lv: 'Pārbaudīt pierakstīšanos' },
  message: { en: 'Send test mail', et: 'Saada testkiri', lv: 'Nosūtīt testa vēstuli' },
  stop: { en: 'Stop', et: 'Peata', lv: 'Apturēt' },
  'edit-title': {
    en: 'Edit before sending',
    et: 'Muuda enne saatmist',
    lv: 'Rediģēt pirms nosūtīšanas',
  },
  subject: { en: 'Subject', et: 'Teema', lv: 'Temats' },
  text: { en: 'Text', et: 'Tekst', lv: 'Teksts' },
  goes: { en: 'Attached', et: 'Kaasa läheb', lv: 'Pielikumā' },
  'add-file': { en: 'Attach a file', et: 'Lisa fail', lv: 'Pievienot failu' },
  'edit-send': { en: 'Send', et: 'Saada', lv: 'Nosūtīt' },
  unsaved: {
    en: 'The test uses the unsaved changes.',
    et: 'Proov kasutab salvestamata muudatusi.',
    lv: 'Pārbaudē tiek izmantotas nesaglabātās izmaiņas.',
  },
  'confirm-title': { en: 'Send a real mail?', et: 'Kas saata päris kiri?', lv: 'Vai sūtīt īstu vēstuli?' },
  'confirm-text': {
    en: 'It leaves this machine through {server} and arrives at {to}.',
    et: 'Kiri läheb sellest arvutist välja serveri {server} kaudu ja jõuab aadressile {to}.',
    lv: 'Vēstule atstās šo datoru caur serveri {server} un nonāks adresē {to}.',
  },
  'confirm-connect': {
    en: 'This machine connects to {server}. No mail is sent.',
    et: 'See arvuti loob ühenduse serveriga {server}. Kirja ei saadeta.',
    lv: 'Šis dators savienosies ar serveri {server}. Vēstule netiks sūtīta.',
  },
  'confirm-yes': { en: 'Send to {to}', et: 'Saada aadressile {to}', lv: 'Sūtīt uz {to}' },
  'confirm-connect-yes': { en: 'Connect', et: 'Loo ühendus', lv: 'Savienoties' },
} satisfies Words
