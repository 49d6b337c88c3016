import type { TextTable } from '../../contract/texts.ts'

export const serviceTexts = {
  'client-name-refused': {
    title: 'Serveris nepieņem tā datora nosaukumu, kurā darbojas programma',
    cause:
      'Veidojot savienojumu, programma norāda sava datora nosaukumu, un serveris prasa, lai tas būtu īsts publisks nosaukums. Bez iestatījuma clientName programma var norādīt, piemēram, nosaukumu localhost.',
    remedy:
      'Palūdziet programmas administratoram iestatījumā clientName norādīt šī datora publisko nosaukumu. Ja šādu atbildi sūtīja cits pasta serveris, palūdziet pasta administratoram izlabot jūsu pasta servera nosaukumu.',
  },
  'client-address-refused': {
    title: 'E-pasta pakalpojums neļauj savienoties no programmas IP adreses',
    cause: 'Pakalpojums atļauj savienojumus tikai no IP adresēm, kas ir atļautas tā kontā.',
    remedy:
      'Palūdziet programmas administratoram pievienot programmas IP adresi adresēm, kas atļautas e-pasta pakalpojumā.',
  },
  'sender-mailbox-unknown': {
    title: 'Serveris neatpazīst sūtītāja pastkasti',
    cause: 'Kartiņā norādītā e-pasta adrese neeksistē, vai arī serveris nevarēja pārbaudīt, vai tā eksistē.',
    remedy: 'Pārbaudiet e-pasta adresi kartiņā. Ja tā ir pareiza, sazinieties ar pasta administratoru.',
  },
  'sender-mailbox-full': {
    title: 'Sūtītāja pastkaste ir pilna',
    cause: 'Serveris nepieņem vēstules no pastkastes, kurā nav brīvas vietas.',
    remedy:
      'Atbrīvojiet vietu savā pastkastē, piemēram, arhivējiet vecās vēstules, un sūtiet vēlreiz vēlāk[, piemēram, pēc {wait}].',
  },
  'sender-not-verified': {
    title: 'Sūtītāja adrese nav apstiprināta',
    cause:
      'E-pasta pakalpojums pieņem vēstules tikai no adresēm un domēniem, kas ir apstiprināti tā kontā. Jaunam kontam daži pakalpojumi prasa apstiprināt arī saņēmēja adresi.',
    remedy: 'Palūdziet pasta administratoram apstiprināt sūtītāja adresi vai tās domēnu e-pasta pakalpojumā.',
  },
  'sender-unauthenticated': {
    title: 'Sūtītāja domēnu nevarēja apstiprināt',
    cause:
      'Saņēmēja serveris pieņem vēstules tikai tad, ja SPF vai DKIM apliecina, ka tās tiešām sūtītas no sūtītāja domēna.',
    remedy:
      'Palūdziet domēna pārvaldītājam pievienot sūtošo serveri SPF ierakstam vai iestatīt DKIM parakstu, vai arī sūtiet vēstules caur sava domēna serveri.',
  },
  'account-restricted': {
    title: 'No e-pasta pakalpojuma konta pašlaik nedrīkst sūtīt',
    cause: 'Konts nav aktivizēts, tiek pārbaudīts vai ir bloķēts. Ar gaidīšanu vien nepietiek.',
    remedy:
      'Palūdziet pasta administratoram pierakstīties e-pasta pakalpojuma lapā un tur kontu aktivizēt vai atbloķēt.',
  },
  'account-limit': {
    title: 'Konta sūtīšanas ierobežojums ir sasniegts',
    cause:
      'E-pasta pakalpojums vairāk vēstuļu nepieņem, kamēr konts nav papildināts vai nav sācies jauns periods.',
    remedy:
      'Palūdziet pasta administratoram pārbaudīt e-pasta pakalpojuma konta plānu vai mēģiniet vēlreiz vēlāk.',
  },
} as const satisfies TextTable
