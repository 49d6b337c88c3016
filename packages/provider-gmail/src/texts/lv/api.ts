import type { Text } from '@saatja/core'
import type { ApiCode } from '../../codes.ts'

export const apiTexts: Readonly<Record<ApiCode, Text>> = {
  'gmail-api-token': {
    title: 'Pierakstīšanās ar Google kontu vairs nav derīga',
    cause: 'Google vairs nepieņem atļauju, ko devāt pierakstoties. Nekas netika nosūtīts.',
    remedy: 'Pierakstieties ar Google kontu vēlreiz.',
  },
  'gmail-api-scope': {
    title: 'Pierakstoties netika dota atļauja sūtīt vēstules',
    cause: 'Pierakstīšanās ir derīga, bet tā neietver atļauju sūtīt vēstules. Nekas netika nosūtīts.',
    remedy: 'Pierakstieties vēlreiz un atļaujiet sūtīt vēstules.',
  },
  'gmail-api-domain-policy': {
    title: 'Organizācija neļauj programmām izmantot Gmail',
    cause:
      'Google Workspace administrators ir izslēdzis programmu piekļuvi pakalpojumam Gmail. Nekas netika nosūtīts.',
    remedy: 'Palūdziet Google Workspace administratoram atzīt programmu par uzticamu.',
  },
  'gmail-api-not-enabled': {
    title: 'Programmai nav ieslēgta Gmail API saskarne',
    cause: 'Programmas projekts pakalpojumā Google neizmanto Gmail API saskarni. Nekas netika nosūtīts.',
    remedy: 'Palūdziet programmas administratoram Google Cloud konsolē ieslēgt Gmail API saskarni.',
  },
  'gmail-api-mailbox': {
    title: 'Kontam nav Gmail pastkastes',
    cause: 'Gmail šim kontam ir izslēgts, vai arī tam nav licences. Nekas netika nosūtīts.',
    remedy: 'Palūdziet Google Workspace administratoram ieslēgt Gmail šim kontam.',
  },
  'gmail-api-daily': {
    title: 'Sasniegts Gmail dienas ierobežojums',
    cause:
      'No konta ir nosūtīts tik daudz, cik Google atļauj dienā, skaitot visas programmas kopā. Nekas netika nosūtīts.',
    remedy:
      'Pārējās vēstules sūtiet vēlāk[, piemēram, pēc {wait}]; atkal varēsiet sūtīt ne vēlāk kā pēc 24 stundām.',
  },
  'gmail-api-rate': {
    title: 'Google lūdz uzgaidīt',
    cause: 'Īsā laikā pakalpojumam Gmail tika nosūtīts pārāk daudz pieprasījumu. Nekas netika nosūtīts.',
    remedy: 'Mēģiniet vēlreiz vēlāk[, piemēram, pēc {wait},] un sūtiet lēnāk.',
  },
  'gmail-api-recipient': {
    title: 'Gmail noraidīja kādu saņēmēju',
    cause: 'Vismaz viena saņēmēja adrese pakalpojumam Gmail neder, tāpēc vēstule nevienam netika nosūtīta.',
    remedy: 'Izlabojiet saņēmēju adreses un sūtiet vēstuli vēlreiz.',
  },
  'gmail-api-malformed': {
    title: 'Gmail nevarēja nolasīt vēstuli',
    cause: 'Programma nodeva vēstuli tādā veidā, ko Gmail API nevar apstrādāt. Nekas netika nosūtīts.',
    remedy: 'Ziņojiet par šo atbildi programmas administratoram.',
  },
}
