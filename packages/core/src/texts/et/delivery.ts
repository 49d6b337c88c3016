import type { TextTable } from '../../contract/texts.ts'

export const deliveryTexts = {
  'too-many-recipients': {
    title: 'Kirjal on serveri jaoks liiga palju saajaid',
    cause: 'Server lubab ühele kirjale vähem saajaid.',
    remedy: 'Jaga saajad mitme kirja vahel.',
  },
  'too-many-connections': {
    title: 'Serveriga on liiga palju ühendusi',
    cause: 'Server lubab korraga ainult teatud arvu ühendusi ja kõik on kasutusel.',
    remedy: 'Proovi hiljem uuesti[, näiteks {wait} pärast].',
  },
  'daily-limit': {
    title: 'Päevane limiit on täis',
    cause: 'Postkastist on saadetud nii palju kirju, kui server päevas lubab.',
    remedy: 'Saada ülejäänud kirjad hiljem[, {wait} pärast]; hiljemalt 24 tunni pärast saab jälle saata.',
  },
  'sending-limit': {
    title: 'Kirju saadetakse liiga kiiresti',
    cause: 'Server lubab nii lühikese aja jooksul saata vähem kirju ega võta praegu rohkem vastu.',
    remedy: 'Proovi hiljem uuesti[, näiteks {wait} pärast,] ja saada aeglasemalt.',
  },
  greylisted: {
    title: 'Server palub hiljem uuesti proovida',
    cause: 'Rämpsposti vältimiseks paneb server tundmatu saatja esimesel korral ootama. See on tavapärane.',
    remedy: 'Saada kiri hiljem uuesti[, näiteks {wait} pärast].',
  },
  'server-busy': {
    title: 'Server ei saa kirja praegu vastu võtta',
    cause: 'Server on ülekoormatud või ajutiselt rikkis. Viga ei ole sinu seadistuses.',
    remedy: 'Proovi hiljem uuesti[, näiteks {wait} pärast].',
  },
  'session-timed-out': {
    title: 'Ühendus aegus',
    cause: 'Ühendus oli liiga kaua jõude, seetõttu server sulges selle.',
    remedy: 'Saada kiri uuesti. Kui viga kordub, kontrolli võrguühendust.',
  },
  'relay-denied': {
    title: 'Server ei saada seda kirja edasi',
    cause: 'Ilma sisselogimiseta võtab server vastu ainult oma kasutajatele mõeldud kirju.',
    remedy:
      'Sisesta kaardile kasutajanimi ja salasõna. Kui need on olemas, palu meiliserveri haldajal lubada sul saata ka teistele aadressidele.',
  },
  'sender-not-allowed': {
    title: 'Sellelt aadressilt ei tohi saata',
    cause: 'Saatja aadress ei kuulu postkastile, kuhu sisse logiti.',
    remedy:
      'Logi sisse selle aadressi postkasti või palu meiliserveri haldajalt õigust sellelt aadressilt saata.',
  },
  'sender-domain-unknown': {
    title: 'Saatja aadressi domeeni ei leitud',
    cause: 'Server ei leidnud domeeni (aadressi osa pärast @-märki) nimeserverist.',
    remedy: 'Kontrolli kaardil olevat e-posti aadressi. Kui see on õige, pöördu domeeni haldaja poole.',
  },
  'sender-address-invalid': {
    title: 'Saatja aadress on vigane',
    cause: 'Server ei pea saatja aadressi e-posti aadressiks.',
    remedy: 'Paranda kaardil olev e-posti aadress.',
  },
  'dmarc-failed': {
    title: 'Saaja server ei usalda saatjat',
    cause:
      'Sinu domeeni DMARC-kirje nõuab, et tagasi lükataks kirjad, mille päritolu ei õnnestu kinnitada, ja selle kirja päritolu kinnitada ei õnnestunud.',
    remedy:
      'Palu domeeni haldajal saatev server SPF-kirjesse lisada. Teine võimalus: saada kirju oma domeeni serveri kaudu.',
  },
  'spf-failed': {
    title: 'Saaja server ei võta saatvast serverist kirju vastu',
    cause: 'Sinu domeeni SPF-kirjes ei ole serverit, mis kirja saatis.',
    remedy:
      'Palu domeeni haldajal server SPF-kirjesse lisada või vali meili saatja, mis kasutab sinu aadressi ainult vastuste jaoks.',
  },
  'dkim-failed': {
    title: 'Kirja DKIM-allkiri puudub või on vigane',
    cause: 'Saaja server nõuab, et sinu domeeni kirjad oleksid allkirjastatud (DKIM).',
    remedy:
      'Palu domeeni haldajal DKIM-allkiri seadistada. Teine võimalus: saada kirju oma domeeni serveri kaudu.',
  },
  'server-blocklisted': {
    title: 'Saatval serveril on halb maine',
    cause: 'Saaja server ei võta kirja vastu, sest saatev server on rämpsposti saatjate mustas nimekirjas.',
    remedy: 'Palu meiliserveri haldajal põhjus välja selgitada ja lasta server nimekirjast eemaldada.',
  },
  'server-not-named': {
    title: 'Saatva serveri nimi on valesti seadistatud',
    cause: 'Saaja server nõuab, et saatva serveri aadress ja nimi viitaksid teineteisele.',
    remedy: 'Palu meiliserveri haldajal serveri nimi ja pöördkirje (PTR) parandada.',
  },
  'recipient-mailbox-full': {
    title: 'Saaja postkast on täis',
    cause: 'Uutele kirjadele ei ole seal ruumi.',
    remedy: 'Teata sellest saajale muul viisil ja saada kiri hiljem uuesti[, näiteks {wait} pärast].',
  },
  'recipient-disabled': {
    title: 'Saaja postkast on suletud',
    cause: 'Aadress on olemas, aga server ei võta sinna enam kirju vastu.',
    remedy: 'Küsi saajalt teist aadressi.',
  },
  'recipient-domain-unknown': {
    title: 'Saaja domeeni meiliserverit ei leitud',
    cause:
      'Aadressi @-märgile järgnevat domeeni ei ole olemas või ei võta see kirju vastu. Tõenäoliselt on aadressis kirjaviga.',
    remedy: 'Paranda saaja aadress.',
  },
  'recipient-unknown': {
    title: 'Saaja aadressi ei ole olemas',
    cause: 'Saaja server ei tunne sellist postkasti. Aadressis on kirjaviga või aadressi enam ei kasutata.',
    remedy: 'Paranda aadress ja saada kiri uuesti.',
  },
  'recipient-moved': {
    title: 'Saaja e-posti aadress on muutunud',
    cause: 'Server teatab, et postkast asub nüüd mujal.',
    remedy: 'Uue aadressi leiad serveri vastusest; saada kiri sinna.',
  },
  'recipient-address-invalid': {
    title: 'Saaja aadress on vigane',
    cause: 'Server ei pea seda e-posti aadressiks.',
    remedy: 'Paranda aadress; see peab olema kujul mari@example.ee.',
  },
  'virus-found': {
    title: 'Server leidis kirjast midagi kahjulikku',
    cause: 'Viirusetõrje lükkas kirja või selle manuse tagasi.',
    remedy: 'Kontrolli enne järgmist saatmist, ega sinu arvutis või manuses ei ole viirust.',
  },
  'attachment-refused': {
    title: 'Server ei võta sellist manust vastu',
    cause: 'Seda liiki failid on turvalisuse pärast keelatud.',
    remedy: 'Saada dokument PDF-ina või saada link failile.',
  },
  'judged-spam': {
    title: 'Kirja peeti rämpspostiks',
    cause: 'Serveri kahtlust äratas kirja sisu, lingid või kirjade hulk.',
    remedy: 'Kontrolli linke, kirjuta lihtsamalt ja saada kiri korraga vähematele saajatele.',
  },
  'message-unreadable': {
    title: 'Kiri on serveri jaoks valesti koostatud',
    cause: 'Mõni kirja kohustuslik osa on puudu, topelt või vigane.',
    remedy: 'Teata sellest rakenduse administraatorile.',
  },
  'mail-loop': {
    title: 'Kiri ringleb serverite vahel',
    cause: 'Serverid saadavad kirja lõputult üksteisele edasi, tavaliselt vale edasisuunamise tõttu.',
    remedy: 'Palu meiliserveri haldajal edasisuunamist kontrollida.',
  },
  'refused-by-policy': {
    title: 'Serveri reeglid ei luba seda kirja saata',
    cause: 'Server lükkas kirja oma reeglite järgi tagasi ega täpsustanud põhjust.',
    remedy: 'Näita serveri vastust meiliserveri haldajale.',
  },
  'no-mail-service': {
    title: 'See server kirju vastu ei võta',
    cause: 'Server teatab, et see ei ole meiliserver.',
    remedy: 'Sisesta server, mille meiliteenuse pakkuja on andnud väljamineva meili jaoks.',
  },
  'command-not-understood': {
    title: 'Server ei saanud rakenduse käsust aru',
    cause: 'Rakendus saatis käsu, mida see server ei tunne või selles kohas ei oota.',
    remedy: 'Näita serveri vastust rakenduse administraatorile.',
  },
  'client-refused': {
    title: 'Server ei võta ühendust vastu',
    cause: 'Server lükkas ühenduse tagasi kohe alguses, enne saatja ja saaja teatamist.',
    remedy:
      'Näita serveri vastust meiliserveri haldajale: server peab lubama ühendust aadressilt, kust kirju saadetakse.',
  },
  'sender-refused': {
    title: 'Server lükkas saatja tagasi',
    cause: 'Server ei võta sellelt saatjalt kirju vastu ega täpsusta põhjust.',
    remedy:
      'Kontrolli, kas kaardil olev e-posti aadress kuulub postkastile, kuhu sisse logid, ja näita serveri vastust meiliserveri haldajale.',
  },
  'recipient-refused': {
    title: 'Server lükkas saaja tagasi',
    cause: 'Server ei võta sellele saajale kirju vastu ega täpsusta põhjust.',
    remedy: 'Kontrolli saaja aadressi. Serveri vastusest võib rohkem selguda.',
  },
  'recipient-deferred': {
    title: 'Server ei saa sellele saajale praegu kirju vastu võtta',
    cause: 'Tagasilükkamine on ajutine.',
    remedy: 'Proovi hiljem uuesti[, näiteks {wait} pärast].',
  },
  'message-refused': {
    title: 'Server lükkas kirja tagasi',
    cause: 'Saatja ja saaja võeti vastu, aga kiri ise mitte.',
    remedy:
      'Kontrolli kirja sisu ja manuseid. Näita serveri vastust meiliserveri haldajale: sellest võib rohkem selguda.',
  },
  'mail-refused': {
    title: 'Server lükkas kirja lõplikult tagasi',
    cause: 'Tagasilükkamine on lõplik ja põhjus ei ole teada.',
    remedy: 'Näita serveri vastust meiliserveri haldajale.',
  },
  'mail-deferred': {
    title: 'Server ei võta kirja praegu vastu',
    cause: 'Tagasilükkamine on ajutine; põhjus ei ole teada.',
    remedy:
      'Proovi hiljem uuesti[, näiteks {wait} pärast]. Kui viga kordub, näita serveri vastust meiliserveri haldajale.',
  },
  'not-an-error': {
    title: 'See vastus ei ole viga',
    cause: 'Numbriga 2 algav kood tähendab, et käsk õnnestus, ja numbriga 3 algav, et saatmine jätkub.',
    remedy: 'Kui kiri kohale ei jõudnud, otsi serveri muud vastust, mille kood algab numbriga 4 või 5.',
  },
  'not-recognized': {
    title: 'Tundmatu viga',
    cause: 'Vea kood ja sõnastus on tundmatud, seetõttu ei saa põhjust täpsemalt öelda.',
    remedy: 'Otsi veateatest koodi, näiteks 535 või 550, ja näita kogu teksti rakenduse administraatorile.',
  },
  'not-recognized-unsent': {
    title: 'Kirja ei saadetud, põhjus ei ole teada',
    cause: 'Viga tekkis enne kirja üleandmist; veateade on tundmatu.',
    remedy: 'Proovi uuesti. Kui viga kordub, näita kogu teksti rakenduse administraatorile.',
  },
} as const satisfies TextTable
