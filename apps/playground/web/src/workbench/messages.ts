import type { Messages } from '@saatja/ui'

export const listWords = {
  users: { en: 'Users', et: 'Kasutajad', lv: 'Lietotāji' },
  add: { en: 'Add a user', et: 'Lisa kasutaja', lv: 'Pievienot lietotāju' },
  system: { en: 'System user', et: 'Süsteemikasutaja', lv: 'Sistēmas lietotājs' },
  empty: { en: 'No users yet', et: 'Kasutajaid veel ei ole', lv: 'Lietotāju vēl nav' },
  'empty-text': {
    en: 'Add the first user, load all users from a table, or open a sample company from the menu.',
    et: 'Lisa esimene kasutaja, laadi kõik kasutajad tabelist või ava menüüst mõni näidisettevõte.',
    lv: 'Pievienojiet pirmo lietotāju, ielādējiet visus lietotājus no tabulas vai izvēlnē izvēlieties parauga uzņēmumu.',
  },
  unsaved: { en: 'Unsaved changes', et: 'Salvestamata muudatused', lv: 'Nesaglabātas izmaiņas' },
  works: { en: 'last test succeeded', et: 'viimane test õnnestus', lv: 'pēdējā pārbaude bija sekmīga' },
  played: {
    en: 'last test succeeded in the sandbox',
    et: 'viimane test õnnestus liivakastis',
    lv: 'pēdējā pārbaude smilškastē bija sekmīga',
  },
  refused: {
    en: 'last test on the real server failed',
    et: 'viimane test päris serveris ebaõnnestus',
    lv: 'pēdējā pārbaude īstajā serverī nebija sekmīga',
  },
  fails: { en: 'last test failed', et: 'viimane test ebaõnnestus', lv: 'pēdējā pārbaude nebija sekmīga' },
  broken: { en: 'cannot send', et: 'ei saa saata', lv: 'nevar sūtīt' },
  waits: {
    en: 'cannot send: another user’s card is incomplete',
    et: 'ei saa saata: teise kasutaja kaart on lõpuni täitmata',
    lv: 'nevar sūtīt: cita lietotāja kartiņa nav pilnībā aizpildīta',
  },
  warned: { en: 'has a warning', et: 'on hoiatus', lv: 'ir brīdinājums' },
} satisfies Messages

export const editorWords = {
  who: { en: 'User', et: 'Kasutaja', lv: 'Lietotājs' },
  mail: { en: 'Sending mail', et: 'Meili saatmine', lv: 'Pasta sūtīšana' },
  documents: { en: 'Documents', et: 'Dokumendid', lv: 'Dokumenti' },
  save: { en: 'Save', et: 'Salvesta', lv: 'Saglabāt' },
  discard: { en: 'Discard', et: 'Loobu', lv: 'Atmest' },
  cancel: { en: 'Cancel', et: 'Tühista', lv: 'Atcelt' },
  reset: { en: 'Reset: {field}', et: 'Lähtesta: {field}', lv: 'Atiestatīt: {field}' },
  unstated: { en: 'Not set on this card', et: 'Siin määramata', lv: 'Šeit nav norādīts' },
  inherited: {
    en: '{value} (not set here)',
    et: '{value} (siin määramata)',
    lv: '{value} (šeit nav norādīts)',
  },
  'server-form': { en: 'Address:port', et: 'Serveri aadress:Port', lv: 'Serveris:ports' },
  'own-route': {
    en: 'This sender uses its own server. You don’t need to fill in anything else, and other settings on the card have no effect.',
    et: 'Sellel saatjal on oma server. Midagi muud ei ole vaja täita ja kaardi muud väljad ei mõjuta saatmist.',
    lv: 'Šim sūtītājam ir savs serveris. Nekas cits nav jāaizpilda, un pārējie kartiņas lauki sūtīšanu neietekmē.',
  },
  'api-route': {
    en: 'This sender uses the provider’s API. A mail server is not needed.',
    et: 'See saatja kasutab teenusepakkuja API-t. Meiliserverit ei ole vaja.',
    lv: 'Šis sūtītājs izmanto pakalpojumu sniedzēja API. Pasta serveris nav vajadzīgs.',
  },
  'not-used': {
    en: 'set, but not used',
    et: 'määratud, aga ei kasutata',
    lv: 'norādīts, bet netiek izmantots',
  },
  'no-provider': { en: 'Own server', et: 'Oma server', lv: 'Savs serveris' },
  'no-sign-in': {
    en: 'The server does not require sign-in',
    et: 'Server ei nõua sisselogimist',
    lv: 'Serveris pierakstīšanos nepieprasa',
  },
  'password-set': { en: 'saved (not shown)', et: 'salvestatud, ei näidata', lv: 'saglabāta, netiek rādīta' },
  'password-inherited': { en: 'from {card}', et: '{card} salasõna', lv: '{card} parole' },
  'password-removed': {
    en: 'removed when you save',
    et: 'eemaldatakse salvestamisel',
    lv: 'tiks noņemta, kad saglabāsiet',
  },
  'password-for': {
    en: 'Saved for {server}',
    et: 'Salvestatud serveri {server} jaoks',
    lv: 'Saglabāta serverim {server}',
  },
  'password-show': { en: 'Show password', et: 'Näita salasõna', lv: 'Rādīt paroli' },
  'password-remove': { en: 'Remove password', et: 'Eemalda salasõna', lv: 'Noņemt paroli' },
  'password-keep': {
    en: 'Keep the saved password',
    et: 'Jäta salvestatud salasõna alles',
    lv: 'Paturēt saglabāto paroli',
  },
  private: {
    en: 'Certificate for your own server',
    et: 'Oma serveri sertifikaat',
    lv: 'Sava servera sertifikāts',
  },
  'ca-note': {
    en: 'The certificate of the server or its issuer (CA), in PEM format. Needed only if the server’s certificate was not issued by a public CA.',
    et: 'Serveri või selle sertifikaadi väljaandja sertifikaat PEM-vormingus. Vajalik ainult siis, kui väljaandja ei ole üldtuntud.',
    lv: 'Servera vai tā sertifikātu izdevēja (CA) sertifikāts PEM formātā, ja sertifikātu nav izdevis publisks CA.',
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
    en: 'encrypted before any mail or password is sent; ports 587 and 25',
    et: 'ühendus krüpteeritakse enne kirja ja salasõna saatmist, pordid 587 ja 25',
    lv: 'šifrē pirms vēstules un paroles nosūtīšanas, porti 587 un 25',
  },
  'security-none': { en: 'not encrypted', et: 'krüpteerimata', lv: 'bez šifrēšanas' },
  'saved-for-all': {
    en: 'Other users affected',
    et: 'Keda muudatus veel puudutab',
    lv: 'Kurus lietotājus izmaiņas vēl skars',
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
} satisfies Messages

export const partWords = {
  parts: { en: 'Workbench sections', et: 'Töölaua osad', lv: 'Darbvirsmas daļas' },
  card: { en: 'Card', et: 'Kaart', lv: 'Kartiņa' },
  effective: { en: 'Effective', et: 'Kehtib', lv: 'Spēkā' },
  result: { en: 'Test', et: 'Test', lv: 'Pārbaude' },
} satisfies Messages

export const sendWords = {
  title: { en: 'Test', et: 'Test', lv: 'Pārbaude' },
  to: { en: 'Recipient', et: 'Saaja', lv: 'Saņēmējs' },
  where: { en: 'Where to', et: 'Kuhu', lv: 'Uz kurieni' },
  sandbox: { en: 'Sandbox', et: 'Liivakast', lv: 'Smilškaste' },
  'sandbox-detail': {
    en: 'nothing is really sent',
    et: 'päriselt ei saadeta midagi',
    lv: 'īstas vēstules netiek sūtītas',
  },
  real: { en: 'Real server', et: 'Päris server', lv: 'Īstais serveris' },
  'real-detail': {
    en: 'a real message is sent',
    et: 'saadetakse päriskiri',
    lv: 'tiek nosūtīta īsta vēstule',
  },
  connection: { en: 'Check connection', et: 'Kontrolli ühendust', lv: 'Pārbaudīt savienojumu' },
  'sign-in': { en: 'Check sign-in', et: 'Kontrolli sisselogimist', lv: 'Pārbaudīt pierakstīšanos' },
  message: { en: 'Send test message', et: 'Saada testkiri', lv: 'Nosūtīt pārbaudes vēstuli' },
  stop: { en: 'Stop', et: 'Katkesta', lv: 'Apturēt' },
  'edit-title': { en: 'Test message', et: 'Testkiri', lv: 'Pārbaudes vēstule' },
  write: { en: 'Write the test message', et: 'Kirjuta testkiri', lv: 'Rakstīt pārbaudes vēstuli' },
  own: { en: 'Send my message', et: 'Saada minu kiri', lv: 'Nosūtīt manu vēstuli' },
  'own-real': {
    en: 'Send my message for real',
    et: 'Saada minu kiri päriselt',
    lv: 'Patiešām nosūtīt manu vēstuli',
  },
  'to-note': {
    en: 'Separate several recipients with commas.',
    et: 'Mitme saaja vahele pane komad.',
    lv: 'Vairākus saņēmējus atdaliet ar komatiem.',
  },
  'edit-reset': {
    en: 'Reset to the standard message',
    et: 'Taasta tavaline testkiri',
    lv: 'Atjaunot standarta vēstuli',
  },
  'edit-keep': { en: 'Keep for later', et: 'Jäta alles', lv: 'Saglabāt vēlākam' },
  'remove-file': { en: 'Remove {name}', et: 'Eemalda {name}', lv: 'Noņemt {name}' },
  subject: { en: 'Subject', et: 'Teema', lv: 'Temats' },
  text: { en: 'Text', et: 'Tekst', lv: 'Teksts' },
  goes: { en: 'Attachments', et: 'Manused', lv: 'Pielikumi' },
  'add-file': { en: 'Attach a file', et: 'Lisa fail', lv: 'Pievienot failu' },
  'edit-send': { en: 'Send', et: 'Saada', lv: 'Nosūtīt' },
  'message-real': { en: 'Send for real', et: 'Saada päriselt', lv: 'Nosūtīt īstu vēstuli' },
  'confirm-title': { en: 'Send a real message?', et: 'Kas saata päriskiri?', lv: 'Vai sūtīt īstu vēstuli?' },
  'confirm-text': {
    en: 'It will be sent through {server} to {to}.',
    et: 'Kiri saadetakse serveri {server} kaudu aadressile {to}.',
    lv: 'Vēstule tiks nosūtīta caur serveri {server} uz adresi {to}.',
  },
  'confirm-subject': { en: 'Subject: {subject}', et: 'Teema: {subject}', lv: 'Temats: {subject}' },
  'confirm-connect': {
    en: 'This computer will connect to {server}. No mail will be sent.',
    et: 'See arvuti loob ühenduse serveriga {server}. Kirja ei saadeta.',
    lv: 'Šis dators savienosies ar serveri {server}. Vēstule netiks sūtīta.',
  },
  'confirm-sign-in': {
    en: 'This computer will connect to {server} and sign in. No mail will be sent.',
    et: 'See arvuti loob ühenduse serveriga {server} ja logib sisse. Kirja ei saadeta.',
    lv: 'Šis dators savienosies ar serveri {server} un pierakstīsies tajā. Vēstule netiks sūtīta.',
  },
  'confirm-yes': { en: 'Send to {to}', et: 'Saada aadressile {to}', lv: 'Sūtīt uz {to}' },
  'confirm-sign-in-yes': { en: 'Sign in', et: 'Logi sisse', lv: 'Pierakstīties' },
  'confirm-connect-yes': { en: 'Connect', et: 'Loo ühendus', lv: 'Savienoties' },
} satisfies Messages
