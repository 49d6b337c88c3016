import type { Text } from '@saatja/core'
import type { MessageCode } from '../../codes.ts'

export const messageTexts: Readonly<Record<MessageCode, Text>> = {
  'm365-send-as': {
    title: 'Pastkaste nedrīkst sūtīt no šīs adreses',
    cause:
      'Sūtītāja adrese nav pastkaste, kas pierakstījās, un pastkastei nav tiesību sūtīt šīs adreses vārdā.',
    remedy:
      'Izmantojiet kartiņā norādītās pastkastes adresi, lūdziet Microsoft 365 administratoram tiesības „Send As” vai izvēlieties pasta sūtītāju, kas jūsu adresi izmanto tikai atbildēm.',
  },
  'm365-throttled-send-as': {
    title: 'Microsoft pastkasti ir apturējis nepareizu sūtītāju dēļ',
    cause:
      'No pastkastes pārāk bieži mēģināja sūtīt ar svešu adresi. Kamēr Microsoft aizliegumu neatceļ, tiek noraidīti arī pareizi e-pasti.',
    remedy:
      'Izlabojiet sūtītāja adresi, kādu laiku neko nesūtiet un tad mēģiniet vienreiz. Microsoft nepasaka, cik ilgi tas turpinās.',
  },
  'm365-throttled-mailbox-full': {
    title: 'Microsoft pastkasti ir apturējis, jo tā ir pilna',
    cause: 'No pilnas pastkastes turpināja sūtīt, tāpēc Microsoft kādu laiku tās e-pastus noraida.',
    remedy: 'Iztukšojiet mapi „Nosūtītie vienumi” (Sent Items), pagaidiet un tad mēģiniet vienreiz.',
  },
  'm365-throttled-license': {
    title: 'Microsoft pastkasti ir apturējis, jo tai nav licences',
    cause:
      'No pastkastes bez derīgas licences turpināja sūtīt, tāpēc Microsoft kādu laiku tās e-pastus noraida.',
    remedy: 'Lūdziet Microsoft 365 administratoram licenci, pagaidiet un tad mēģiniet vienreiz.',
  },
  'm365-throttled-recipients': {
    title: 'Microsoft pastkasti ir apturējis pārāk daudzu saņēmēju dēļ',
    cause:
      'No pastkastes nosūtīts pārāk daudz e-pastu, kam saņēmēju ir vairāk, nekā atļauts, tāpēc Microsoft kādu laiku tās e-pastus noraida.',
    remedy: 'Sadaliet saņēmējus vairākos e-pastos, pagaidiet un tad mēģiniet vienreiz.',
  },
  'm365-throttled-bad-recipients': {
    title: 'Microsoft pastkasti ir apturējis nepareizu adrešu dēļ',
    cause:
      'Pārāk daudz e-pastu nosūtīts uz adresēm, kuru nav, tāpēc Microsoft kādu laiku šīs pastkastes e-pastus noraida.',
    remedy: 'Izņemiet nepareizās adreses no saraksta, pagaidiet un tad mēģiniet vienreiz.',
  },
  'm365-too-many-connections': {
    title: 'Pārāk daudz savienojumu vienlaikus',
    cause: 'Microsoft 365 pastkastei vienlaikus atļauj trīs savienojumus. E-pasts netika nosūtīts.',
    remedy: 'Pēc minūtes mēģiniet vēlreiz. Nekam citam tajā pašā laikā no šīs pastkastes nevajadzētu sūtīt.',
  },
  'm365-recipient-busy': {
    title: 'Saņēmēja pastkaste ir pārslogota',
    cause: 'Tajā vienlaikus pienāk pārāk daudz e-pastu.',
    remedy: 'Mēģiniet vēlāk.',
  },
  'm365-recipient-quota': {
    title: 'Pastkaste ir sasniegusi dienas ierobežojumu',
    cause: 'No Microsoft 365 pastkastes 24 stundās drīkst rakstīt 10 000 saņēmējiem.',
    remedy:
      'Pagaidiet, līdz daļa no 24 stundām ir pagājusi. Ja tik daudz nesūtījāt, lūdziet administratoram pārbaudīt kontu.',
  },
  'm365-tenant-quota': {
    title: 'Jūsu organizācija ir sasniegusi dienas ierobežojumu',
    cause:
      'Microsoft ierobežo, cik daudziem saņēmējiem ārpus organizācijas dienā drīkst rakstīt; ierobežojums ir atkarīgs no licenču skaita.',
    remedy: 'Pagaidiet līdz rītdienai. Vairāk licenču ierobežojumu palielina.',
  },
  'm365-trial-quota': {
    title: 'Izmēģinājuma abonements ir sasniedzis dienas ierobežojumu',
    cause: 'Izmēģinājuma laikā Microsoft atļauj mazāk saņēmēju ārpus organizācijas.',
    remedy: 'Pagaidiet līdz rītdienai vai palūdziet abonementu nopirkt.',
  },
  'm365-mailbox-full': {
    title: 'Jūsu pašu pastkaste ir pilna',
    cause:
      'Microsoft 365 katra e-pasta kopiju glabā mapē „Nosūtītie vienumi” (Sent Items), bet tai vairs nav vietas.',
    remedy: 'Iztukšojiet pastkasti vai lūdziet Microsoft 365 administratoram kopijas izslēgt.',
  },
  'm365-outbound-spam': {
    title: 'Microsoft e-pastu uzskatīja par surogātpastu',
    cause: 'Izejošā pasta filtrs šo pastkasti šodien ir apturējis.',
    remedy:
      'Pierakstieties Outlook tīmeklī un apstipriniet kontu, ja to prasa; sūtiet mazāk un pārbaudiet e-pastā esošās saites.',
  },
  'm365-sender-restricted': {
    title: 'Microsoft pastkasti ir ierobežojis',
    cause: 'Pastkaste ir ierobežoto sūtītāju sarakstā, jo no tās, šķiet, nācis surogātpasts.',
    remedy:
      'Nomainiet paroli un lūdziet Microsoft 365 administratoram pastkasti izņemt no saraksta „Restricted entities”.',
  },
  'm365-sender-banned': {
    title: 'Microsoft sūtītāju ir aizliedzis',
    cause: 'Microsoft šī sūtītāja e-pastus uzskata par ļaunprātīgiem.',
    remedy: 'Lūdziet Microsoft 365 administratoram to noskaidrot ar Microsoft atbalsta dienestu.',
  },
  'm365-tenant-banned': {
    title: 'Microsoft ir apturējis jūsu organizāciju',
    cause: 'No jūsu organizācijas nāca pārāk daudz aizdomīgu e-pastu.',
    remedy:
      'Microsoft 365 administratoram jāatrod ļaunprātīgi izmantotais konts un jāsazinās ar Microsoft atbalsta dienestu.',
  },
  'm365-ip-reputation': {
    title: 'Microsoft jūsu organizācijas e-pastiem vēl neuzticas',
    cause: 'Tā notiek ar jauniem un izmēģinājuma abonementiem.',
    remedy: 'Lūdziet Microsoft 365 administratoram sazināties ar Microsoft atbalsta dienestu.',
  },
  'm365-domain-unregistered': {
    title: 'Sūtītāja domēns nav reģistrēts',
    cause: 'Sūtītāja adreses domēns Microsoft 365 nepieder jūsu organizācijai.',
    remedy: 'Lūdziet Microsoft 365 administratoram domēnu pievienot vai izmantojiet citu sūtītāja adresi.',
  },
  'm365-too-many-recipients': {
    title: 'Vienam e-pastam ir pārāk daudz saņēmēju',
    cause: 'Jūsu organizācija vienam e-pastam atļauj mazāk saņēmēju.',
    remedy: 'Sadaliet saņēmējus vairākos e-pastos.',
  },
  'm365-too-large': {
    title: 'E-pasts ir pārāk liels',
    cause:
      'E-pasts ar pielikumiem ir lielāks, nekā no pastkastes drīkst sūtīt. Ceļā pielikumi palielinās par trešdaļu.',
    remedy: 'Sūtiet mazākus pielikumus vai saiti. Ierobežojumu var palielināt administrators.',
  },
  'm365-line-endings': {
    title: 'E-pastam ir nepareizi rindu beigu simboli',
    cause: 'E-pastā ir rakstzīmes, kuras Microsoft 365 nepieņem.',
    remedy: 'Pasakiet programmas administratoram: e-pasts jāveido citādi.',
  },
  'm365-multiple-from': {
    title: 'E-pastam ir vairāki sūtītāji',
    cause: 'Microsoft 365 atļauj tikai vienu sūtītāja adresi.',
    remedy: 'Pasakiet programmas administratoram: e-pastam jābūt vienam sūtītājam.',
  },
  'm365-from-invalid': {
    title: 'Sūtītāja adrese nav derīga',
    cause: 'Saņēmēja serveris e-pastu noraidīja, jo sūtītāja adreses nav vai tā ir kļūdaina.',
    remedy: 'Izlabojiet e-pasta adresi lietotāja kartiņā.',
  },
  'm365-recipient-dmarc': {
    title: 'Saņēmējs nevarēja pārliecināties par sūtītāju',
    cause:
      'Sūtītāja domēns lūdz noraidīt e-pastus, kuru izcelsmi nevar apstiprināt (DMARC), un šim e-pastam tas neizdevās.',
    remedy:
      'Domēna pārvaldītājs pārbauda domēna SPF un DKIM ierakstus. Līdz tam sūtiet caur paša domēna pasta serveri.',
  },
  'm365-recipient-spf': {
    title: 'Šis serveris nedrīkst sūtīt domēna vārdā',
    cause: 'Sūtītāja domēna SPF ierakstā nav servera, kas e-pastu piegādāja.',
    remedy:
      'Domēna pārvaldītājs pievieno serveri SPF ierakstam; līdz tam izvēlieties pasta sūtītāju, kas jūsu adresi izmanto tikai atbildēm.',
  },
  'm365-recipient-unknown': {
    title: 'Saņēmēja adreses nav',
    cause: 'Saņēmēja serveris šo adresi nepazīst vai e-pastus tai nepieņem.',
    remedy: 'Pārbaudiet adresi.',
  },
}
