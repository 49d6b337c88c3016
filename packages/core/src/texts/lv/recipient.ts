import type { TextTable } from '../../contract/texts.ts'

export const recipientTexts = {
  'recipient-group-closed': {
    title: 'Saņēmējs ir slēgta grupa',
    cause:
      'Šai grupai var rakstīt tikai tās dalībnieki vai cilvēki saņēmēja organizācijā. Jūsu iestatījumi to neietekmē.',
    remedy:
      'Rakstiet tieši kādam grupas dalībniekam vai palūdziet grupas īpašniekam atļaut vēstules no ārējiem sūtītājiem.',
  },
  'refused-by-recipient': {
    title: 'Saņēmējs nepieņem vēstules no šī sūtītāja',
    cause: 'Saņēmējs pieņem vēstules tikai no noteiktiem sūtītājiem vai ir bloķējis šo sūtītāju.',
    remedy: 'Sazinieties ar saņēmēju citā veidā un palūdziet atļaut vēstules no jūsu adreses.',
  },
  'recipient-server-unreachable': {
    title: 'Saņēmēja serveris nav sasniedzams',
    cause: 'Saņēmēja domēna pasta serveris neatbildēja vai noraidīja savienojumu. Parasti tas ir īslaicīgi.',
    remedy:
      'Mēģiniet vēlreiz vēlāk[, piemēram, pēc {wait}]. Ja kļūda atkārtojas, pārbaudiet saņēmēja adresi vai sazinieties ar saņēmēju citā veidā.',
  },
  'delivery-expired': {
    title: 'Vēstuli neizdevās piegādāt laikā',
    cause:
      'Pasta serveris ilgi, bieži vairākas dienas, mēģināja vēstuli piegādāt un pēc tam mēģinājumus pārtrauca.',
    remedy: 'Pārbaudiet saņēmēja adresi un sūtiet vēstuli vēlreiz vai sazinieties ar saņēmēju citā veidā.',
  },
  'delivery-delayed': {
    title: 'Vēstule vēl nav piegādāta',
    cause: 'Pasta serveris ir pieņēmis vēstuli un turpina mēģināt to piegādāt.',
    remedy: 'Pagaidiet. Nesūtiet vēstuli vēlreiz, kamēr serveris nav paziņojis, ka piegāde ir pārtraukta.',
  },
} as const satisfies TextTable
