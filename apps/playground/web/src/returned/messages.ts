import type { Messages } from '@saatja/ui'

export const returnedWords = {
  title: { en: 'Returned mail', et: 'Tagasi tulnud kirjad', lv: 'Atgriezies pasts' },
  intro: {
    en: 'See what a bounce, a delay notice, or an automatic reply says, and what to do about it.',
    et: 'Vaata, mida tagasipõrge, viivitusteade või automaatvastus tähendab ja mida sellega teha.',
    lv: 'Skatiet, ko nozīmē atlēkusi vēstule, ziņojums par kavēšanos vai automātiska atbilde un ko darīt.',
  },
  drop: {
    en: 'Drop an .eml file here. It is read on this computer and not stored.',
    et: 'Lohista .eml-fail siia. See loetakse selles arvutis ja seda ei salvestata.',
    lv: 'Ievelciet .eml failu šeit. Tas tiek nolasīts šajā datorā un netiek saglabāts.',
  },
  file: { en: 'Email file', et: 'Kirja fail', lv: 'Vēstules fails' },
  choose: { en: 'Choose a file', et: 'Vali fail', lv: 'Izvēlēties failu' },
  samples: { en: 'Samples', et: 'Näidised', lv: 'Paraugi' },
  missing: {
    en: 'This sample does not exist. Choose one from the list.',
    et: 'Sellist näidist ei ole. Vali mõni loendist.',
    lv: 'Šāds paraugs neeksistē. Izvēlieties kādu no saraksta.',
  },
  'sample-unknown': { en: 'Address does not exist', et: 'Aadressi ei ole olemas', lv: 'Adrese neeksistē' },
  'sample-full': {
    en: 'Two mailboxes, one is full',
    et: 'Kaks postkasti, üks täis',
    lv: 'Divas pastkastes, viena pilna',
  },
  'sample-delay': { en: 'Delivery is delayed', et: 'Kiri viibib', lv: 'Vēstule kavējas' },
  'sample-foreign-text': {
    en: 'Reply with hidden characters',
    et: 'Peidetud märkidega vastus',
    lv: 'Atbilde ar slēptām rakstzīmēm',
  },
  'sample-group-closed': {
    en: 'Group accepts no outside mail',
    et: 'Grupp ei võta kirju vastu väljastpoolt',
    lv: 'Grupa nepieņem ārējās vēstules',
  },
  'sample-domain-unknown': {
    en: 'Domain does not exist',
    et: 'Domeeni ei ole olemas',
    lv: 'Domēns neeksistē',
  },
  'sample-spam': { en: 'Classified as spam', et: 'Peeti rämpspostiks', lv: 'Uzskatīta par surogātpastu' },
  'sample-rejected': {
    en: 'Rejected by a mailbox rule',
    et: 'Postkasti reegel lükkas tagasi',
    lv: 'Noraidīja pastkastes kārtula',
  },
  'sample-vacation': { en: 'Out of office', et: 'Puhkuseteade', lv: 'Prombūtnes paziņojums' },
} satisfies Messages

export const sandboxWords = {
  title: { en: 'From the sandbox', et: 'Liivakastist', lv: 'No smilškastes' },
  intro: {
    en: 'In the sandbox, messages to addresses that begin with these names are returned after a second: {names}.',
    et: 'Liivakastis tulevad sekundi pärast tagasi kirjad, mille saaja aadress algab ühega neist nimedest: {names}.',
    lv: 'Smilškastē pēc sekundes atgriežas vēstules, kuru saņēmēja adrese sākas ar kādu no šiem nosaukumiem: {names}.',
  },
  form: { en: 'Format of', et: 'Vorming', lv: 'Formāts' },
  none: {
    en: 'Nothing has come back yet. Send a message to unknown@klient.example.',
    et: 'Midagi ei ole veel tagasi tulnud. Saada kiri aadressile unknown@klient.example.',
    lv: 'Vēl nekas nav atgriezies. Nosūtiet vēstuli uz unknown@klient.example.',
  },
} satisfies Messages

export const factWords = {
  facts: { en: 'Facts', et: 'Andmed', lv: 'Dati' },
  from: { en: 'From', et: 'Saatja', lv: 'No' },
  subject: { en: 'Subject', et: 'Teema', lv: 'Temats' },
  to: { en: 'Came back to', et: 'Kuhu tagasi tuli', lv: 'Kur atgriezās' },
  reporter: { en: 'Reported by', et: 'Kes teatas', lv: 'Kas ziņoja' },
  message: { en: 'Your message', et: 'Sinu kiri', lv: 'Jūsu vēstule' },
  'outlook-file': {
    en: 'Outlook’s .msg files cannot be read here. Open the same email in Outlook on the web and download it as EML. Or copy its text, and paste it here:',
    et: 'Outlooki .msg-faile siin lugeda ei saa. Ava sama kiri Outlooki veebirakenduses ja laadi see alla EML-failina. Või kopeeri kirja tekst ja kleebi see siia:',
    lv: 'Outlook .msg failus šeit nevar nolasīt. Atveriet to pašu vēstuli Outlook tīmekļa lietotnē un lejupielādējiet to kā EML failu. Vai arī nokopējiet vēstules tekstu un ielīmējiet to šeit:',
  },
  'paste-error': { en: 'Paste an error', et: 'Kleebi veateade', lv: 'Ielīmēt kļūdas paziņojumu' },
  truncated: {
    en: 'The email was too long to read in full; only the first part was read.',
    et: 'Kiri on liiga pikk: loeti ainult selle algus.',
    lv: 'Vēstule ir pārāk gara; nolasīta tikai tās pirmā daļa.',
  },
} satisfies Messages

export const partWords = {
  title: {
    en: 'What was read from each part',
    et: 'Mida millisest osast loeti',
    lv: 'Kas no kuras daļas nolasīts',
  },
  text: { en: 'Show the text', et: 'Näita teksti', lv: 'Rādīt tekstu' },
  bytes: { en: '{count} B', et: '{count} B', lv: '{count} B' },
  container: {
    en: 'contains the parts below',
    et: 'sisaldab allolevaid osi',
    lv: 'satur tālāk minētās daļas',
  },
  notice: {
    en: 'text for people, read if no report contains more',
    et: 'tekst inimesele, loetakse siis, kui aruandes rohkem andmeid ei ole',
    lv: 'lasītājam domāts teksts; tiek nolasīts, ja ziņojumā nav plašāku datu',
  },
  report: {
    en: 'delivery report: recipients, codes, server replies',
    et: 'kättetoimetamise aruanne: saajad, koodid, serverite vastused',
    lv: 'piegādes ziņojums: saņēmēji, kodi, serveru atbildes',
  },
  disposition: {
    en: 'mailbox report: what it did with the message',
    et: 'postkasti aruanne: mis kirjaga tehti',
    lv: 'pastkastes ziņojums: kas ar vēstuli izdarīts',
  },
  feedback: { en: 'complaint report', et: 'kaebuse aruanne', lv: 'ziņojums par sūdzību' },
  original: {
    en: 'your message: only its header is read',
    et: 'sinu kiri: loetakse ainult päist',
    lv: 'jūsu vēstule: tiek lasīta tikai galvene',
  },
  unused: { en: 'not read', et: 'ei loeta', lv: 'netiek lasīta' },
} satisfies Messages
