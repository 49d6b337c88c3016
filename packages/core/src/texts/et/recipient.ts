import type { TextTable } from '../../contract/texts.ts'

export const recipientTexts = {
  'recipient-group-closed': {
    title: 'Saaja on suletud grupp',
    cause:
      'Sellesse gruppi saavad kirjutada ainult selle liikmed või saaja organisatsiooni inimesed. Sinu seadistus seda ei mõjuta.',
    remedy: 'Kirjuta mõnele grupi liikmele otse või palu grupi omanikul lubada kirju ka väljastpoolt.',
  },
  'refused-by-recipient': {
    title: 'Saaja ei võta sellelt saatjalt kirju vastu',
    cause: 'Saaja võtab kirju vastu ainult kindlatelt saatjatelt või on selle saatja blokeerinud.',
    remedy: 'Võta saajaga ühendust muul viisil ja palu tal sinu aadressilt kirju vastu võtta.',
  },
  'recipient-server-unreachable': {
    title: 'Saaja serveriga ei saa ühendust',
    cause: 'Saaja domeeni meiliserver ei vastanud või ei lubanud ühendust luua. Tavaliselt on see ajutine.',
    remedy:
      'Proovi hiljem uuesti[, näiteks {wait} pärast]. Kui viga kordub, kontrolli saaja aadressi või võta saajaga ühendust muul viisil.',
  },
  'delivery-expired': {
    title: 'Kirja ei õnnestunud õigel ajal kohale toimetada',
    cause: 'Meiliserver püüdis kirja kaua kohale toimetada, sageli mitu päeva, ja loobus siis.',
    remedy: 'Kontrolli saaja aadressi ja saada kiri uuesti või võta saajaga ühendust muul viisil.',
  },
  'delivery-delayed': {
    title: 'Kiri ei ole veel kohale jõudnud',
    cause: 'Meiliserver on kirja vastu võtnud ja proovib seda edasi kohale toimetada.',
    remedy: 'Oota. Ära saada kirja uuesti enne, kui server teatab, et kirja ei õnnestunud kohale toimetada.',
  },
} as const satisfies TextTable
