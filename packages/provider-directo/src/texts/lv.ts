import type { DirectoTexts } from './directo-texts.ts'

export const lv: DirectoTexts = ({ name, host, eventDomain }) => ({
  spf: {
    title: `Atļaujiet serverim ${name} sūtīt jūsu domēna vārdā`,
    cause: `Vēstules tiek sūtītas caur serveri ${host}, un sūtītājs ir lietotāja kartiņā norādītā adrese. Saņēmēja serveris šīs adreses domēna SPF ierakstā pārbauda, vai sūtošajam serverim ir atļauts sūtīt domēna vārdā.`,
    remedy: `Palūdziet domēna pārvaldītājam SPF ierakstā atļaut serverim ${name} sūtīt vēstules vai izvēlieties pasta sūtītāju „${name}-Reply-to”, ar kuru DNS nekas nav jāmaina.`,
  },
  events: {
    title: 'Atlēkusi vēstule kļūst par notikumu',
    cause: `Ar pasta sūtītāju „${name}-Reply-to” vēstule tiek sūtīta no uzņēmuma notikumu pastkastes domēnā ${eventDomain}, bet atbildes pienāk uz lietotāja kartiņā norādīto adresi.`,
    remedy: 'Nepiegādātās vēstules meklējiet notikumu (Event) modulī: notikumā ir redzams iemesls.',
  },
  'spf-refused': {
    title: 'Saņēmēja serveris šādu sūtītāju nepieņem',
    cause: `Sūtītāja domēna SPF vai DMARC ieraksts neļauj sūtīt no servera ${name}, tāpēc saņēmēja serveris vēstuli noraidīja.`,
    remedy: `Lietotāja kartiņā izvēlieties pasta sūtītāju „${name}-Reply-to” un sūtiet vēlreiz vai palūdziet domēna pārvaldītājam SPF ierakstā atļaut serverim ${name} sūtīt vēstules.`,
  },
})
