import type { Text } from '@saatja/core'
import type { SpfTopic } from '../topics.ts'

export const spfTexts: Readonly<Record<SpfTopic, Text>> = {
  'spf-missing': {
    title: 'Domēnam {domain} nav SPF ieraksta',
    cause:
      'Bez SPF ieraksta saņēmēja serveris nevar pārbaudīt, kuri serveri drīkst sūtīt domēna {domain} vārdā.',
    remedy: 'Palūdziet domēna pārvaldītājam pievienot šeit parādīto ierakstu.',
  },
  'spf-not-allowed': {
    title: 'Domēna {domain} SPF ieraksts neļauj šim serverim sūtīt',
    cause: 'Pārbaudīto sūtošā servera adrešu skaits: {of}. No tām ierakstā ir atļautas: {allowed}.',
    remedy: 'Palūdziet domēna pārvaldītājam pievienot ierakstam sūtošo serveri.',
  },
  'spf-syntax': {
    title: 'Domēna {domain} SPF ierakstā ir kļūda',
    cause: 'Ieraksta daļa „{term}” nav derīga, tāpēc nederīgs ir viss ieraksts.',
    remedy: 'Palūdziet domēna pārvaldītājam šo daļu izlabot.',
  },
  'spf-two-records': {
    title: 'Domēnam {domain} ir vairāki SPF ieraksti',
    cause: 'Domēnam drīkst būt tikai viens SPF ieraksts. Ja to ir vairāki, nav derīgs neviens.',
    remedy: 'Palūdziet domēna pārvaldītājam apvienot ierakstus vienā.',
  },
  'spf-too-many-lookups': {
    title: 'Domēna {domain} SPF ierakstam vajadzīgs pārāk daudz DNS vaicājumu',
    cause: {
      zero: 'Ierakstam vajadzīgi {count} vaicājumi, atļauti ir 10. [Visvairāk vaicājumu vajadzīgs daļai „{heaviest}”.]',
      one: 'Ierakstam vajadzīgs {count} vaicājums, atļauti ir 10. [Visvairāk vaicājumu vajadzīgs daļai „{heaviest}”.]',
      other:
        'Ierakstam vajadzīgi {count} vaicājumi, atļauti ir 10. [Visvairāk vaicājumu vajadzīgs daļai „{heaviest}”.]',
    },
    remedy: 'Palūdziet domēna pārvaldītājam izņemt no ieraksta pakalpojumus, kas vairs netiek izmantoti.',
  },
  'spf-lookups-near-limit': {
    title: 'Domēna {domain} SPF ieraksts tuvojas DNS vaicājumu ierobežojumam',
    cause: {
      zero: 'Ierakstam vajadzīgi {count} no 10 atļautajiem DNS vaicājumiem.',
      one: 'Ierakstam vajadzīgs {count} no 10 atļautajiem DNS vaicājumiem.',
      other: 'Ierakstam vajadzīgi {count} no 10 atļautajiem DNS vaicājumiem.',
    },
    remedy:
      'Pirms pievienojat vēl kādu pakalpojumu, palūdziet domēna pārvaldītājam izņemt no ieraksta pakalpojumus, kas vairs netiek izmantoti.',
  },
  'spf-too-many-void': {
    title: 'Domēna {domain} SPF ieraksts norāda uz nosaukumiem, kas neeksistē',
    cause:
      'Par šiem nosaukumiem nekas nav atrasts: {names}. Ja tādu ir vairāk nekā divi, nederīgs ir viss ieraksts.',
    remedy: 'Palūdziet domēna pārvaldītājam izņemt šos nosaukumus no ieraksta.',
  },
  'spf-include-broken': {
    title: 'Domēna {domain} SPF ieraksts norāda uz domēnu {name}, kuram SPF ieraksta nav',
    cause: 'SPF ieraksts, kas norāda uz domēnu bez SPF ieraksta, nav derīgs.',
    remedy: 'Palūdziet domēna pārvaldītājam izņemt no šī ieraksta domēnu {name}.',
  },
  'spf-record-unseen': {
    title: 'Domēna {domain} SPF ieraksts netiek atpazīts',
    cause: 'Ieraksts sākas ar {why}. Tam jāsākas ar v=spf1, bez atstarpes, tabulācijas zīmes un pēdiņām.',
    remedy: 'Palūdziet domēna pārvaldītājam izlabot ieraksta sākumu.',
  },
  'spf-allows-everyone': {
    title: 'Domēna {domain} SPF ieraksts ļauj sūtīt jebkuram serverim',
    cause: 'Daļas „{term}” dēļ ikviens var sūtīt vēstules domēna {domain} vārdā.',
    remedy:
      'Palūdziet domēna pārvaldītājam ierakstā norādīt tikai tos serverus, kas sūta jūsu vēstules, un ierakstu pabeigt ar ~all.',
  },
  'spf-term-after-all': {
    title: 'Daļa no domēna {domain} SPF ieraksta nedarbojas',
    cause: 'Viss, kas ierakstā ir pēc daļas „all”, netiek ņemts vērā, arī „{term}”.',
    remedy: 'Palūdziet domēna pārvaldītājam pārvietot „{term}” pirms daļas „all”.',
  },
  'spf-by-address': {
    title: 'Domēna {domain} SPF ierakstā pakalpojuma {provider} adreses ir norādītas pa vienai',
    cause:
      'Pašlaik ieraksts ir kārtībā. Ja pakalpojums {provider} sāks izmantot citu adresi, ierakstā tās nebūs.',
    remedy: 'Pārbaudiet ierakstu vēlreiz, kad pakalpojums {provider} paziņos par izmaiņām savos serveros.',
  },
}
