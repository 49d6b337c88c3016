import type { Messages } from '@saatja/ui'

export const checkWords = {
  check: { en: 'Check', et: 'Kontroll', lv: 'Pārbaude' },
  content: { en: 'Content', et: 'Sisu', lv: 'Saturs' },
  size: { en: 'Size: {size}', et: 'Suurus: {size}', lv: 'Izmērs: {size}' },
  'both-parts': {
    en: 'The message has a text part in addition to HTML.',
    et: 'Kirjal on HTML-i kõrval ka tekstiosa.',
    lv: 'Vēstulē līdzās HTML ir arī teksts.',
  },
  'text-only': {
    en: 'The message has text and no HTML.',
    et: 'Kirjas on tekst, HTML-i ei ole.',
    lv: 'Vēstulē ir teksts, HTML nav.',
  },
  'no-text': {
    en: 'The message has no text part. Add the same content as text: some programs show only that, and spam filters expect it.',
    et: 'Kirjal ei ole tekstiosa. Lisa sama sisu tekstina: mõni programm näitab ainult tekstiosa ja rämpspostifiltrid eeldavad, et see on olemas.',
    lv: 'Vēstulē nav teksta daļas. Pievienojiet to pašu saturu kā tekstu: dažas programmas rāda tikai tekstu, un surogātpasta filtri sagaida, ka tāds būs.',
  },
  'no-images': {
    en: 'The message has no images.',
    et: 'Kirjas pilte ei ole.',
    lv: 'Vēstulē nav attēlu.',
  },
  'alt-fine': {
    en: {
      one: '{count} image has alternative text.',
      other: 'All {count} images have alternative text.',
    },
    et: { one: '{count} pildil on asendustekst.', other: 'Kõigil {count} pildil on asendustekst.' },
    lv: {
      zero: 'Visiem {count} attēliem ir alternatīvais teksts.',
      one: '{count} attēlam ir alternatīvais teksts.',
      other: 'Visiem {count} attēliem ir alternatīvais teksts.',
    },
  },
  'alt-missing': {
    en: {
      one: '{count} image has no alternative text. Describe it for people who cannot see it.',
      other: '{count} images have no alternative text. Describe them for people who cannot see them.',
    },
    et: {
      one: '{count} pildil puudub asendustekst. Kirjelda pilti neile, kes seda ei näe.',
      other: '{count} pildil puudub asendustekst. Kirjelda pilte neile, kes neid ei näe.',
    },
    lv: {
      zero: '{count} attēliem nav alternatīvā teksta. Aprakstiet attēlus tiem, kas tos neredz.',
      one: '{count} attēlam nav alternatīvā teksta. Aprakstiet attēlu tiem, kas to neredz.',
      other: '{count} attēliem nav alternatīvā teksta. Aprakstiet attēlus tiem, kas tos neredz.',
    },
  },
  remote: {
    en: {
      one: '{count} image is loaded from the internet; many programs do not show it at first.',
      other: '{count} images are loaded from the internet; many programs do not show them at first.',
    },
    et: {
      one: '{count} pilt laaditakse internetist; paljud programmid seda kohe ei näita.',
      other: '{count} pilti laaditakse internetist; paljud programmid neid kohe ei näita.',
    },
    lv: {
      zero: '{count} attēli tiek ielādēti no interneta; daudzas programmas tos uzreiz nerāda.',
      one: '{count} attēls tiek ielādēts no interneta; daudzas programmas to uzreiz nerāda.',
      other: '{count} attēli tiek ielādēti no interneta; daudzas programmas tos uzreiz nerāda.',
    },
  },
  invisible: {
    en: {
      one: '{count} image is invisible and reports that the message was read.',
      other: '{count} images are invisible and report that the message was read.',
    },
    et: {
      one: '{count} pilt on nähtamatu ja annab teada, et kiri on loetud.',
      other: '{count} pilti on nähtamatud ja annavad teada, et kiri on loetud.',
    },
    lv: {
      zero: '{count} attēli ir neredzami un ziņo, ka vēstule ir izlasīta.',
      one: '{count} attēls ir neredzams un ziņo, ka vēstule ir izlasīta.',
      other: '{count} attēli ir neredzami un ziņo, ka vēstule ir izlasīta.',
    },
  },
  links: { en: 'Links', et: 'Lingid', lv: 'Saites' },
  'no-links': {
    en: 'The HTML has no links to web pages.',
    et: 'HTML-is veebilehtede linke ei ole.',
    lv: 'HTML nav saišu uz tīmekļa lapām.',
  },
  'link-fine': { en: 'no problems', et: 'korras', lv: 'kārtībā' },
  unencrypted: {
    en: 'http without encryption; use https',
    et: 'krüpteerimata http; kasuta https-i',
    lv: 'http bez šifrēšanas; izmantojiet https',
  },
  elsewhere: {
    en: 'the text names a different site from the one that the link opens',
    et: 'tekstis on üks aadress, aga link avab teise',
    lv: 'tekstā ir cita vietne, nevis tā, ko atver saite',
  },
  tracked: {
    en: 'contains tracking parameters',
    et: 'sisaldab jälgimisparameetreid',
    lv: 'satur izsekošanas parametrus',
  },
  sender: { en: 'Sender', et: 'Saatja', lv: 'Sūtītājs' },
  'as-user': {
    en: 'According to the sandbox’s records, for mail that {user} sends this way:',
    et: 'Liivakasti kirjete järgi, kui {user} saadab kirju sel viisil:',
    lv: 'Pēc smilškastes ierakstiem, kad {user} sūta vēstules caur šo serveri:',
  },
  'no-user': {
    en: 'No user sends from this address through this server, so SPF, DKIM, and DMARC cannot be checked.',
    et: 'Ükski kasutaja ei saada sellelt aadressilt selle serveri kaudu kirju, seega ei saa SPF-i, DKIM-i ja DMARC-i kontrollida.',
    lv: 'Neviens lietotājs nesūta no šīs adreses caur šo serveri, tāpēc SPF, DKIM un DMARC nevar pārbaudīt.',
  },
  more: { en: 'Why, and what to change', et: 'Miks ja mida muuta', lv: 'Kāpēc un ko mainīt' },
  loading: { en: 'Checking…', et: 'Kontrollin…', lv: 'Pārbauda…' },
} satisfies Messages
