import type { Text } from '@saatja/core'
import type { MessageCode } from '../../codes.ts'

export const messageTexts: Readonly<Record<MessageCode, Text>> = {
  'm365-send-as': {
    title: 'No šīs pastkastes nedrīkst sūtīt ar šādu sūtītāja adresi',
    cause:
      'Sūtītāja adrese neatbilst pastkastei, kurā pierakstījāties, un pastkastei nav tiesību sūtīt šīs adreses vārdā.',
    remedy:
      'Izmantojiet kartiņā norādītās pastkastes adresi, palūdziet Microsoft 365 administratoram piešķirt tiesības „Send As” vai izvēlieties pasta sūtītāju, kas jūsu adresi izmanto tikai atbildēm.',
  },
  'm365-throttled-send-as': {
    title: 'Microsoft ir apturējis sūtīšanu no pastkastes nepareizu sūtītāju dēļ',
    cause:
      'No pastkastes pārāk bieži mēģināja sūtīt ar svešu adresi. Kamēr Microsoft aizliegumu neatceļ, tiek noraidītas arī pareizas vēstules.',
    remedy:
      'Izlabojiet sūtītāja adresi, kādu laiku neko nesūtiet un tad mēģiniet nosūtīt vienu vēstuli. Microsoft nav paziņojis, cik ilgs ir aizliegums.',
  },
  'm365-throttled-mailbox-full': {
    title: 'Microsoft ir apturējis sūtīšanu no pastkastes, jo tā ir pilna',
    cause: 'No pilnas pastkastes turpināja sūtīt vēstules, tāpēc Microsoft tās kādu laiku nepieņem.',
    remedy:
      'Atbrīvojiet pastkastē vietu (piemēram, arhivējiet vai izdzēsiet vecās vēstules), pagaidiet un tad mēģiniet nosūtīt vienu vēstuli.',
  },
  'm365-throttled-license': {
    title: 'Microsoft ir apturējis sūtīšanu no pastkastes, jo tai nav licences',
    cause:
      'No pastkastes turpināja sūtīt bez derīgas licences, tāpēc Microsoft kādu laiku šīs pastkastes vēstules noraida.',
    remedy:
      'Palūdziet Microsoft 365 administratoram piešķirt pastkastei licenci, pagaidiet un tad mēģiniet nosūtīt vienu vēstuli.',
  },
  'm365-throttled-recipients': {
    title: 'Microsoft ir apturējis sūtīšanu no pastkastes pārāk daudzu saņēmēju dēļ',
    cause:
      'No pastkastes nosūtīts pārāk daudz vēstuļu, kurām saņēmēju ir vairāk, nekā atļauts, tāpēc Microsoft kādu laiku visas šīs pastkastes vēstules noraida.',
    remedy: 'Sadaliet saņēmējus vairākās vēstulēs, pagaidiet un tad mēģiniet nosūtīt vienu vēstuli.',
  },
  'm365-throttled-bad-recipients': {
    title: 'Microsoft ir apturējis sūtīšanu no pastkastes nepareizu adrešu dēļ',
    cause:
      'Pārāk daudz vēstuļu nosūtīts uz neesošām adresēm, tāpēc Microsoft kādu laiku šīs pastkastes vēstules noraida.',
    remedy: 'Izņemiet nepareizās adreses no saraksta, pagaidiet un tad mēģiniet nosūtīt vienu vēstuli.',
  },
  'm365-too-many-connections': {
    title: 'Pārāk daudz savienojumu vienlaikus',
    cause: 'Microsoft 365 vienlaikus atļauj pastkastei trīs savienojumus. Vēstule netika nosūtīta.',
    remedy:
      'Pēc minūtes mēģiniet vēlreiz. Parūpējieties, lai tajā pašā laikā no šīs pastkastes nesūtītu neviena cita programma.',
  },
  'm365-recipient-busy': {
    title: 'Saņēmēja pastkaste ir pārslogota',
    cause: 'Tajā vienlaikus pienāk pārāk daudz vēstuļu.',
    remedy: 'Mēģiniet vēlāk.',
  },
  'm365-recipient-quota': {
    title: 'Sasniegts pastkastes dienas ierobežojums',
    cause: 'No Microsoft 365 pastkastes 24 stundās drīkst sūtīt 10 000 saņēmējiem.',
    remedy:
      'Pagaidiet dažas stundas. Ja tik daudz vēstuļu nav sūtīts, palūdziet Microsoft 365 administratoram pārbaudīt kontu.',
  },
  'm365-tenant-quota': {
    title: 'Sasniegts jūsu organizācijas dienas ierobežojums',
    cause:
      'Microsoft ierobežo, cik daudziem saņēmējiem ārpus organizācijas dienā drīkst sūtīt; ierobežojums ir atkarīgs no licenču skaita.',
    remedy: 'Pagaidiet līdz rītdienai. Ja licenču ir vairāk, ierobežojums ir lielāks.',
  },
  'm365-trial-quota': {
    title: 'Sasniegts izmēģinājuma abonementa dienas ierobežojums',
    cause: 'Izmēģinājuma laikā Microsoft atļauj mazāk saņēmēju ārpus organizācijas.',
    remedy:
      'Pagaidiet līdz rītdienai vai palūdziet Microsoft 365 administratoram pāriet uz maksas abonementu.',
  },
  'm365-mailbox-full': {
    title: 'Jūsu pašu pastkaste ir pilna',
    cause:
      'Microsoft 365 katras vēstules kopiju saglabā mapē „Nosūtītie vienumi” (Sent Items), bet kopijai vairs nav vietas.',
    remedy:
      'Atbrīvojiet pastkastē vietu vai palūdziet Microsoft 365 administratoram kopiju saglabāšanu izslēgt.',
  },
  'm365-outbound-spam': {
    title: 'Microsoft uzskatīja vēstuli par surogātpastu',
    cause: 'Izejošā pasta filtrs šodien vairs neļauj sūtīt no šīs pastkastes.',
    remedy:
      'Pierakstieties Outlook tīmeklī un apstipriniet kontu, ja to prasa; sūtiet mazāk vēstuļu un pārbaudiet vēstulē esošās saites.',
  },
  'm365-sender-restricted': {
    title: 'Microsoft ir ierobežojis sūtīšanu no pastkastes',
    cause: 'Pastkaste ir ierobežoto sūtītāju sarakstā, jo no tās, visticamāk, sūtīts surogātpasts.',
    remedy:
      'Nomainiet paroli un palūdziet Microsoft 365 administratoram pastkasti izņemt no saraksta „Restricted entities”.',
  },
  'm365-sender-banned': {
    title: 'Microsoft ir bloķējis sūtītāju',
    cause: 'Microsoft šī sūtītāja vēstules uzskata par ļaunprātīgām.',
    remedy: 'Palūdziet Microsoft 365 administratoram sazināties ar Microsoft atbalsta dienestu.',
  },
  'm365-tenant-banned': {
    title: 'Microsoft ir apturējis sūtīšanu no jūsu organizācijas',
    cause: 'No jūsu organizācijas tika sūtīts pārāk daudz aizdomīgu vēstuļu.',
    remedy:
      'Palūdziet Microsoft 365 administratoram atrast ļaunprātīgi izmantoto kontu un sazināties ar Microsoft atbalsta dienestu.',
  },
  'm365-ip-reputation': {
    title: 'Microsoft vēl neuzticas jūsu organizācijas vēstulēm',
    cause: 'Tā notiek ar jauniem un izmēģinājuma abonementiem.',
    remedy: 'Palūdziet Microsoft 365 administratoram sazināties ar Microsoft atbalsta dienestu.',
  },
  'm365-domain-unregistered': {
    title: 'Sūtītāja domēns nav reģistrēts pakalpojumā Microsoft 365',
    cause: 'Sūtītāja adreses domēns pakalpojumā Microsoft 365 nav piesaistīts jūsu organizācijai.',
    remedy: 'Palūdziet Microsoft 365 administratoram domēnu pievienot vai izmantojiet citu sūtītāja adresi.',
  },
  'm365-too-many-recipients': {
    title: 'Vienai vēstulei ir pārāk daudz saņēmēju',
    cause: 'Jūsu organizācija vienai vēstulei atļauj mazāk saņēmēju.',
    remedy: 'Sadaliet saņēmējus vairākās vēstulēs.',
  },
  'm365-too-large': {
    title: 'Vēstule ir pārāk liela',
    cause:
      'Vēstule ar pielikumiem ir lielāka, nekā no pastkastes drīkst sūtīt. Sūtīšanas laikā pielikumi kļūst par trešdaļu lielāki.',
    remedy: 'Sūtiet mazākus pielikumus vai saiti. Ierobežojumu var palielināt Microsoft 365 administrators.',
  },
  'm365-line-endings': {
    title: 'Vēstulē ir nepareizas rindu beigu zīmes',
    cause: 'Vēstulē ir rakstzīmes, kuras Microsoft 365 nepieņem.',
    remedy: 'Ziņojiet programmas administratoram, ka vēstule ir nepareizi izveidota.',
  },
  'm365-multiple-from': {
    title: 'Vēstulei ir vairāki sūtītāji',
    cause: 'Microsoft 365 atļauj tikai vienu sūtītāja adresi.',
    remedy: 'Ziņojiet programmas administratoram, ka vēstulei jābūt vienam sūtītājam.',
  },
  'm365-from-invalid': {
    title: 'Sūtītāja adrese nav derīga',
    cause: 'Saņēmēja serveris vēstuli noraidīja, jo vēstulē nav sūtītāja adreses vai tā ir kļūdaina.',
    remedy: 'Izlabojiet e-pasta adresi lietotāja kartiņā.',
  },
  'm365-recipient-dmarc': {
    title: 'Saņēmējs nevarēja pārliecināties par sūtītāju',
    cause:
      'Sūtītāja domēna DMARC ieraksts prasa noraidīt vēstules, kuru izcelsmi nevar apstiprināt, un šīs vēstules izcelsmi apstiprināt neizdevās.',
    remedy:
      'Palūdziet domēna pārvaldītājam pārbaudīt domēna SPF un DKIM ierakstus. Līdz tam sūtiet caur paša domēna pasta serveri.',
  },
  'm365-recipient-spf': {
    title: 'Šis serveris nedrīkst sūtīt domēna vārdā',
    cause: 'Sūtītāja domēna SPF ierakstā nav servera, kas vēstuli nosūtīja.',
    remedy:
      'Palūdziet domēna pārvaldītājam pievienot serveri SPF ierakstam; līdz tam izvēlieties pasta sūtītāju, kas jūsu adresi izmanto tikai atbildēm.',
  },
  'm365-recipient-unknown': {
    title: 'Šāda saņēmēja adrese neeksistē',
    cause: 'Saņēmēja serveris šo adresi neatpazīst vai nepieņem uz to sūtītas vēstules.',
    remedy: 'Pārbaudiet adresi.',
  },
}
