import type { Messages } from '@saatja/ui'

export const effectWords = {
  title: { en: 'What would change', et: 'Mis muutuks', lv: 'Kas mainītos' },
  note: {
    en: 'The state of a message changes only if the returned email belongs to it: it was sent to that message’s signed return address, or it names the message and one of its recipients. A forged email has no effect. This page only shows what would change.',
    et: 'Kirja olek muutub ainult siis, kui tagasi tulnud teade kuulub selle kirja juurde: teade saadeti kirja allkirjastatud tagastusaadressile või on selles nimetatud nii kiri kui ka mõni selle saaja. Võltsitud teade ei muuda midagi. See leht ainult näitab, mis muutuks.',
    lv: 'Vēstules stāvoklis mainās tikai tad, ja paziņojums attiecas uz šo vēstuli: paziņojums saņemts tās parakstītajā atgriešanas adresē vai tajā norādīta šī vēstule un kāds no tās saņēmējiem. Viltots paziņojums neko nemaina. Šī lapa tikai parāda, kas mainītos.',
  },
  message: { en: 'Message', et: 'Kiri', lv: 'Vēstule' },
  bounced: {
    en: 'The state becomes “returned”.',
    et: 'Olekuks saab „tagasi tulnud”.',
    lv: 'Stāvoklis mainās uz „atgriezusies”.',
  },
  partial: {
    en: 'The state becomes “sent to some”, because delivery failed only for some recipients.',
    et: 'Olekuks saab „osale saadetud”, sest osa saajateni kiri jõudis.',
    lv: 'Stāvoklis mainās uz „nosūtīta daļai adresātu”, jo vēstule netika piegādāta tikai daļai saņēmēju.',
  },
  settled: {
    en: 'If the state was “unknown”, it becomes “sent”. Otherwise it stays as it is.',
    et: 'Kui olek oli „teadmata”, saab sellest „saadetud”. Muidu jääb olek samaks.',
    lv: 'Ja stāvoklis bija „nav zināms”, tas mainās uz „nosūtīta”. Pretējā gadījumā tas nemainās.',
  },
  none: { en: 'The state stays as it is.', et: 'Olek jääb samaks.', lv: 'Stāvoklis nemainās.' },
  'address-wrong': {
    en: 'The address is added to the list of addresses that do not work: you are warned before the next message, and bulk mail skips it.',
    et: 'Aadress lisatakse mittetöötavate aadresside loendisse: enne järgmist kirja näed hoiatust ja massmeilist jäetakse see välja.',
    lv: 'Adresi pievieno nederīgo adrešu sarakstam: pirms nākamās vēstules redzēsiet brīdinājumu, un masveida pastā šī adrese tiek izlaista.',
  },
  'address-wrong-if-repeated': {
    en: 'If the same happens again a day or more later, the address is added to the list of addresses that do not work.',
    et: 'Aadress lisatakse mittetöötavate aadresside loendisse ainult siis, kui sama viga kordub vähemalt ööpäev hiljem.',
    lv: 'Adresi pievieno nederīgo adrešu sarakstam tikai tad, ja tas pats atkārtojas pēc dienas vai vēlāk.',
  },
  'address-full': {
    en: 'You are warned before the next message. After three such emails within 30 days, bulk mail skips the address.',
    et: 'Enne järgmist kirja näed hoiatust. Kui 30 päeva jooksul tuleb kolm sellist teadet, jäetakse aadress massmeilist välja.',
    lv: 'Pirms nākamās vēstules redzēsiet brīdinājumu. Masveida pastā adresi izlaiž, ja 30 dienu laikā saņemti trīs šādi paziņojumi.',
  },
  'address-no-bulk': {
    en: 'Bulk mail skips the address. Single messages are still sent.',
    et: 'Aadress jäetakse massmeilist välja. Üksikuid kirju saadetakse sellele endiselt.',
    lv: 'Masveida pastā adresi izlaiž. Atsevišķas vēstules tiek sūtītas arī turpmāk.',
  },
  'address-works': {
    en: 'The address works. If it was on the list of addresses that do not work, it is removed.',
    et: 'Aadress töötab: kui see oli mittetöötavate aadresside loendis, võetakse see sealt välja.',
    lv: 'Adrese darbojas: ja tā bija nederīgo adrešu sarakstā, tā no saraksta tiek izņemta.',
  },
  'address-none': {
    en: 'The address stays in use: nothing shows that it is wrong.',
    et: 'Aadress jääb kasutusse: miski ei näita, et see on vale.',
    lv: 'Adrese paliek izmantojama: nekas neliecina, ka tā ir nederīga.',
  },
} satisfies Messages
