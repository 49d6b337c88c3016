import type { Text } from '@saatja/core'
import type { PlaceTopic } from '../topics.ts'

export const placeTexts: Readonly<Record<PlaceTopic, Text>> = {
  'domain-missing': {
    title: 'Domēns {domain} neeksistē',
    cause: 'DNS nav ierakstu par šādu nosaukumu. Vēstules no domēna, kas neeksistē, netiek pieņemtas.',
    remedy: 'Pārbaudiet, vai adrese ir uzrakstīta pareizi. Ja ir, sazinieties ar domēna pārvaldītāju.',
  },
  'domain-no-mail': {
    title: 'Domēns {domain} vēstules nesaņem',
    cause: 'Pēc DNS datiem šim domēnam nav pastkastu. Atbildes un atlēkušās vēstules pazūd.',
    remedy: 'Izmantojiet adresi, uz kuru var atbildēt.',
  },
  'server-address-unsure': {
    title: 'Nav droši zināms, vai serveris {server} pats piegādā vēstules',
    cause:
      'Rezultāts ir pareizs, ja jūsu pasta serveris vēstules piegādā saņēmēja serverim pats. Ja to dara cits serveris, svarīga ir tā servera adrese.',
    remedy: 'Uzziniet no pasta administratora, no kurām adresēm vēstules nonāk saņēmēja serverī.',
  },
  'house-spf-name-missing': {
    title: 'Pakalpojumam {provider} nav nosaukuma, ko iekļaut SPF ierakstos',
    cause:
      'Bez šāda nosaukuma katram klientam jānorāda pakalpojuma {provider} adreses un pēc katrām izmaiņām tās jāatjaunina.',
    remedy: 'Palūdziet pakalpojumam {provider} publicēt nosaukumu, ko klienti var iekļaut SPF ierakstā.',
  },
  'event-domain-not-ready': {
    title: 'Pakalpojuma {provider} domēns {domain} nav gatavs sūtīšanai',
    cause:
      'Domēna {domain} vārdā sūtītās vēstules neiztur pārbaudi, tāpēc saņēmēju serveri tām var neuzticēties.',
    remedy: 'Palūdziet programmas administratoram izlabot domēna {domain} DNS ierakstus.',
  },
  'receiver-bulk-not-met': {
    title: 'Pakalpojumam {receiver} ir papildu prasības šādam vēstuļu skaitam',
    cause:
      'Ja dienā tiek sūtīts tik daudz vēstuļu, pakalpojuma {receiver} prasības ir stingrākas. Vēl trūkst: {missing}.',
    remedy: 'Pirms sūtīšanas pievienojiet trūkstošo vai sūtiet dienā mazāk vēstuļu.',
  },
  'reply-to-better': {
    title: 'Citam pasta sūtītājam uzticētos vairāk',
    cause:
      'Ar pasta sūtītāju „{sender}” vēstule tiek sūtīta no pašas programmas domēna, un atbildes tik un tā saņemat jūs.',
    remedy: 'Kartiņā izvēlieties pasta sūtītāju „{sender}”, vismaz līdz domēna ieraksti ir izlaboti.',
  },
  'freemail-from': {
    title: 'Domēna {domain} vārdā vajadzētu sūtīt tikai tā pakalpojumu sniedzējam',
    cause:
      'Domēnā {domain} adrese var būt ikvienam, tāpēc vēstulēm, ko tā vārdā sūta citi serveri, neuzticas. Šī domēna DNS ierakstus jūs mainīt nevarat.',
    remedy:
      'Sūtiet caur pastkasti, kurai pieder šī adrese, izmantojiet sava domēna adresi vai izvēlieties pasta sūtītāju, kas jūsu adresi ieraksta laukā Reply-To.',
  },
  'detect-provider': {
    title: 'Domēna {domain} pastkastes ir pakalpojumā {service}',
    cause: 'DNS to skaidri parāda.',
    remedy: 'Izmantojiet piedāvātos iestatījumus un ievadiet paroli.',
  },
  'detect-likely': {
    title: 'Domēna {domain} pastkastes, visticamāk, ir pakalpojumā {service}',
    cause: 'Par to liecina vairākas pazīmes, bet neviena no tām nav pārliecinoša.',
    remedy: 'Pirms saglabāšanas salīdziniet piedāvātos iestatījumus ar sava pasta programmas iestatījumiem.',
  },
  'detect-gateway': {
    title: 'Domēna {domain} vēstules vispirms nonāk filtrā',
    cause:
      'Vēstules vispirms saņem serveris {host}, kas tās tikai filtrē. Pēc šī servera nevar noteikt, kur ir pastkastes.',
    remedy: 'Ja serveris netiek piedāvāts, uzziniet tā nosaukumu no pasta administratora.',
  },
  'detect-none': {
    title: 'Domēna {domain} pasta serveris nav atrasts',
    cause:
      'DNS nerāda, caur kuru serveri tiek sūtītas domēna {domain} vēstules, un minējums var būt kļūdains.',
    remedy: 'Uzziniet no pasta administratora servera nosaukumu un portu.',
  },
  'detect-service-moved': {
    title: 'Domēna {domain} pastkastes tagad ir pakalpojumā {service}',
    cause: 'Iepriekšējā pakalpojuma darbība beidzās {since} Tā serveris vairs nedarbojas.',
    remedy: 'Uzziniet pakalpojuma {service} pasta servera nosaukumu un portu vai izmantojiet citu adresi.',
  },
  'detect-disagrees': {
    title: 'Dati kartiņā un DNS atšķiras',
    cause: 'Kartiņā norādīts pakalpojums {stated}, bet pastkastes, šķiet, ir pakalpojumā {found}.',
    remedy: 'Pārbaudiet kartiņā norādīto serveri. Ja sūtīšana darbojas, nekas nav jāmaina.',
  },
  'dns-unreachable': {
    title: 'No DNS nav saņemta atbilde par nosaukumu {name}',
    cause: 'DNS serveri neatbildēja, tāpēc rezultāts nav pilnīgs.',
    remedy: 'Mēģiniet vēlreiz vēlāk. Ja kļūda atkārtojas, sazinieties ar domēna pārvaldītāju.',
  },
}
