import type { TextTable } from '../../contract/texts.ts'

export const deliveryTexts = {
  'too-many-recipients': {
    title: 'Kirjal on serveri jaoks liiga palju saajaid',
    cause: 'Server lubab ühel kirjal vähem saajaid.',
    remedy: 'Jaga saajad mitme kirja vahel.',
  },
  'too-many-connections': {
    title: 'Serveriga on liiga palju ühendusi',
    cause: 'Server lubab korraga ainult teatud arvu ühendusi ja kõik on kasutusel.',
    remedy: 'Proovi hiljem uuesti[, näiteks {wait} pärast].',
  },
  'daily-limit': {
    title: 'Päevane limiit on täis',
    cause: 'Postkastist on saadetud nii palju, kui server päevas lubab.',
    remedy: 'Saada ülejäänud kirjad hiljem[, {wait} pärast]; uuesti saab saata hiljemalt 24 tunni pärast.',
  },
  'sending-limit': {
    title: 'Kirju saadetakse liiga kiiresti',
    cause: 'Server lubab selle ajaga saata vähem kirju ega võta praegu rohkem vastu.',
    remedy: 'Proovi hiljem uuesti[, näiteks {wait} pärast] ja saada aeglasemalt.',
  },
  greylisted: {
    title: 'Server palub hiljem uuesti proovida',
    cause: 'Rämpsposti vältimiseks laseb see tundmatul saatjal esimesel korral oodata. See on tavaline.',
    remedy: 'Saada kiri[ {wait} pärast] uuesti.',
  },
  'server-busy': {
    title: 'Server ei saa kirja praegu vastu võtta',
    cause: 'Server on hõivatud või on sellel ajutine rike. Sinu seadistus ei ole süüdi.',
    remedy: 'Proovi hiljem uuesti[, näiteks {wait} pärast].',
  },
  'session-timed-out': {
    title: 'Server ei oodanud enam',
    cause: 'Ühendus seisis liiga kaua, seetõttu server sulges selle.',
    remedy: 'Saada kiri uuesti. Kui viga kordub, kontrolli võrguühendust.',
  },
  'relay-denied': {
    title: 'Server ei saada seda kirja edasi',
    cause: 'Ilma sisselogimiseta võtab server vastu ainult oma kasutajatele mõeldud kirju.',
    remedy:
      'Sisesta kaardile kasutajanimi ja salasõna. Kui need on olemas, palu meiliserveri haldajal lubada sul ka teistele saata.',
  },
  'sender-not-allowed': {
    title: 'Sellelt aadressilt ei tohi saata',
    cause: 'Saatja aadress ei kuulu postkastile, millega sisse logiti.',
    remedy:
      'Logi sisse selle aadressi postkasti või palu meiliserveri haldajalt õigust sellelt aadressilt saata.',
  },
  'sender-domain-unknown': {
    title: 'Saatja aadressi domeeni ei leitud',
    cause: 'Server ei leidnud nimeteenusest seda osa, mis on aadressis pärast @-märki.',
    remedy: 'Kontrolli kaardil olevat e-posti aadressi. Kui see on õige, küsi domeeni haldajalt.',
  },
  'sender-address-invalid': {
    title: 'Saatja aadress on vigane',
    cause: 'Server ei pea saatja aadressi e-posti aadressiks.',
    remedy: 'Paranda kaardil olev e-posti aadress.',
  },
  'dmarc-failed': {
    title: 'Saaja server ei usalda saatjat',
    cause:
      'Sinu domeen nõuab (DMARC), et vastu võetaks ainult tema enda serverite kirju, aga see server nende hulka ei kuulu.',
    remedy:
      'Palu domeeni haldajal saatev server SPF-kirjesse lisada või saada kirju oma domeeni serveri kaudu.',
  },
  'spf-failed': {
    title: 'Saaja server ei tunnista saatvat serverit',
    cause: 'Sinu domeeni SPF-kirjes ei ole serverit, mis kirja saatis.',
    remedy:
      'Palu domeeni haldajal server SPF-kirjesse lisada või vali meili saatja, mis kasutab sinu aadressi ainult vastuste jaoks.',
  },
  'dkim-failed': {
    title: 'Kirja allkiri puudub või ei kehti',
    cause: 'Saaja server nõuab, et sinu domeeni kirjad oleksid allkirjastatud (DKIM).',
    remedy: 'Palu domeeni haldajal allkiri seadistada või saada kirju oma domeeni serveri kaudu.',
  },
  'server-blocklisted': {
    title: 'Saatval serveril on halb maine',
    cause: 'Saaja server keeldub selle serveri kirjadest, sest see on rämpspostitajate nimekirjas.',
    remedy: 'Palu meiliserveri haldajal põhjus välja selgitada ja lasta server nimekirjast eemaldada.',
  },
  'server-not-named': {
    title: 'Saatev server ei esitle end õigesti',
    cause: 'Saaja server nõuab, et saatva serveri aadress ja nimi viitaksid teineteisele.',
    remedy: 'Palu meiliserveri haldajal serveri nimi ja pöördkirje korda teha.',
  },
  'recipient-mailbox-full': {
    title: 'Saaja postkast on täis',
    cause: 'Uutele kirjadele ei ole seal ruumi.',
    remedy: 'Teata saajale muul viisil ja saada hiljem uuesti[, näiteks {wait} pärast].',
  },
  'recipient-disabled': {
    title: 'Saaja postkast on suletud',
    cause: 'Aadress on olemas, aga ei võta enam kirju vastu.',
    remedy: 'Küsi saajalt teine aadress.',
  },
  'recipient-domain-unknown': {
    title: 'Saaja aadressi domeen ei võta kirju vastu',
    cause:
      'Aadressi @-märgile järgnevat osa ei leitud või ei ole sellel meiliserverit. Tõenäoliselt on aadressis kirjaviga.',
    remedy: 'Paranda saaja aadress.',
  },
  'recipient-unknown': {
    title: 'Saaja aadressi ei ole olemas',
    cause: 'Saaja server ei tunne sellist postkasti. Aadressis on kirjaviga või seda enam ei kasutata.',
    remedy: 'Paranda aadress ja saada kiri uuesti.',
  },
  'recipient-moved': {
    title: 'Saaja on kolinud teisele aadressile',
    cause: 'Server ütleb, et postkast asub nüüd mujal.',
    remedy: 'Vaata uut aadressi serveri vastusest ja saada kiri sinna.',
  },
  'recipient-address-invalid': {
    title: 'Saaja aadress on vigane',
    cause: 'Server ei pea seda e-posti aadressiks.',
    remedy: 'Paranda aadress; see peab olema kujul mari@example.ee.',
  },
  'virus-found': {
    title: 'Server leidis kirjast midagi kahjulikku',
    cause: 'Viirusetõrje keeldus kirjast või selle manusest.',
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
    remedy: 'Kontrolli linke, kirjuta lihtsamalt ja saada korraga vähematele.',
  },
  'message-unreadable': {
    title: 'Kiri on serveri jaoks valesti koostatud',
    cause: 'Mõni kirja kohustuslik osa on puudu, topelt või vigane.',
    remedy: 'Teata sellest rakenduse administraatorile.',
  },
  'mail-loop': {
    title: 'Kiri käib ringiratast',
    cause: 'Serverid saadavad seda lõputult üksteisele edasi, tavaliselt vale edasisuunamise tõttu.',
    remedy: 'Palu meiliserveri haldajal edasisuunamist kontrollida.',
  },
  'refused-by-policy': {
    title: 'Serveri reegel ei luba seda kirja',
    cause: 'Server keeldus kirjast oma reeglite järgi ja täpsemat põhjust ei ütle.',
    remedy: 'Näita serveri vastust meiliserveri haldajale.',
  },
  'no-mail-service': {
    title: 'See server kirju vastu ei võta',
    cause: 'Server ütleb ise, et ei tegele kirjadega.',
    remedy: 'Sisesta server, mille meiliteenuse pakkuja on andnud väljamineva meili jaoks.',
  },
  'command-not-understood': {
    title: 'Server ei saanud rakendusest aru',
    cause: 'Rakendus ütles midagi, mida see server ei tunne või selles kohas ei oota.',
    remedy: 'Näita serveri vastust rakenduse administraatorile.',
  },
  'client-refused': {
    title: 'Server ei taha selle rakendusega suhelda',
    cause: 'Server keeldus kohe alguses, enne kui kuulis, kes ja kellele saadab.',
    remedy: 'Palu meiliserveri haldajal lubada rakenduse serveril ühendust luua.',
  },
  'sender-refused': {
    title: 'Server keeldus saatjast',
    cause: 'Server ei võta sellelt saatjalt kirju vastu ega ütle täpsemat põhjust.',
    remedy:
      'Kontrolli, kas kaardil olev e-posti aadress kuulub postkastile, millega sisse logid, ja näita serveri vastust meiliserveri haldajale.',
  },
  'recipient-refused': {
    title: 'Server keeldus saajast',
    cause: 'Server ei võta sellele saajale kirju vastu ega ütle täpsemat põhjust.',
    remedy: 'Kontrolli saaja aadressi. Serveri vastusest võib rohkem selguda.',
  },
  'recipient-deferred': {
    title: 'Server ei saa sellele saajale praegu kirju vastu võtta',
    cause: 'Keeldumine on ajutine.',
    remedy: 'Proovi hiljem uuesti[, näiteks {wait} pärast].',
  },
  'message-refused': {
    title: 'Server keeldus kirjast',
    cause: 'Saatja ja saaja sobisid, aga kiri ise mitte.',
    remedy:
      'Kontrolli kirja sisu ja manuseid. Serveri vastusest võib rohkem selguda, näita seda meiliserveri haldajale.',
  },
  'mail-refused': {
    title: 'Server keeldus kirjast lõplikult',
    cause: 'Keeldumine on lõplik ja selle põhjus ei ole tuntute seas.',
    remedy: 'Näita serveri vastust meiliserveri haldajale.',
  },
  'mail-deferred': {
    title: 'Server ei võta kirja praegu vastu',
    cause: 'Keeldumine on ajutine; selle põhjus ei ole tuntute seas.',
    remedy:
      'Proovi hiljem uuesti[, näiteks {wait} pärast]. Kui viga kordub, näita serveri vastust meiliserveri haldajale.',
  },
  'not-an-error': {
    title: 'See vastus ei ole viga',
    cause: 'Numbriga 2 algav kood tähendab õnnestumist ja numbriga 3 algav „jätka”.',
    remedy: 'Kui kiri kohale ei jõudnud, otsi serveri teist vastust, mis algab numbriga 4 või 5.',
  },
  'not-recognized': {
    title: 'Seda viga ei tunta',
    cause: 'Ei selle kood ega sõnastus ole tuntute seas, nii et täpsem seletus oleks oletus.',
    remedy: 'Otsi veateatest numbrit nagu 535 või 550 ja näita kogu teksti rakenduse administraatorile.',
  },
  'not-recognized-unsent': {
    title: 'Kirja ei saadetud, põhjus ei ole teada',
    cause: 'Viga tekkis enne kirja üleandmist; selle sõnastus ei ole tuntute seas.',
    remedy: 'Proovi uuesti. Kui viga kordub, näita kogu teksti rakenduse administraatorile.',
  },
} as const satisfies TextTable
