import type { Text } from '@saatja/core'
import type { SignatureTopic } from '../topics.ts'

export const signatureTexts: Readonly<Record<SignatureTopic, Text>> = {
  'dkim-missing': {
    title: 'Domēnam {domain} nav DKIM atslēgas',
    cause: 'Atslēga ({selector}) nav atrasta, tāpēc vēstulēm nevar pievienot domēna {domain} DKIM parakstu.',
    remedy:
      'Ieslēdziet DKIM e-pasta pakalpojuma iestatījumos un palūdziet domēna pārvaldītājam pievienot tur parādīto ierakstu.',
  },
  'dkim-dangling': {
    title: 'Domēna {domain} DKIM selektors {selector} norāda uz nosaukumu bez atslēgas',
    cause: 'Selektors norāda uz nosaukumu {target}, bet atslēgas tur nav.',
    remedy: 'Ieslēdziet DKIM e-pasta pakalpojuma iestatījumos un salīdziniet šo nosaukumu ar tur parādīto.',
  },
  'dkim-revoked': {
    title: 'Domēna {domain} DKIM atslēga {selector} ir atsaukta',
    cause: 'Ieraksts eksistē, bet atslēga tajā ir tukša. Ar to veidotie DKIM paraksti nav derīgi.',
    remedy:
      'E-pasta pakalpojuma iestatījumos izveidojiet jaunu atslēgu un palūdziet domēna pārvaldītājam to publicēt.',
  },
  'dkim-weak': {
    title: 'Domēna {domain} DKIM atslēga {selector} ir pārāk īsa',
    cause: 'Atslēgas garums ir {bits} biti. Par 1024 bitiem īsākas atslēgas netiek pieņemtas.',
    remedy:
      'E-pasta pakalpojuma iestatījumos izveidojiet 2048 bitu atslēgu un palūdziet domēna pārvaldītājam to publicēt.',
  },
  'dkim-broken': {
    title: 'Domēna {domain} DKIM atslēgu {selector} nevar nolasīt',
    cause:
      'Ieraksts eksistē, bet atslēga tajā ir bojāta: trūkst tās daļas vai tajā ir liekas rakstzīmes. Ar to veidotie DKIM paraksti nav derīgi.',
    remedy:
      'Vēlreiz nokopējiet ierakstu no e-pasta pakalpojuma iestatījumiem un palūdziet domēna pārvaldītājam to publicēt pilnībā.',
  },
  'dkim-two-keys': {
    title: 'Domēna {domain} DKIM selektoram {selector} ir vairākas atslēgas',
    cause:
      'Nosaukumā {selector}._domainkey.{domain} ir publicēta vairāk nekā viena atslēga. Nav noteikts, kuru no tām izmanto saņēmēja serveris, tāpēc daļa serveru DKIM parakstu var uzskatīt par nederīgu.',
    remedy:
      'Palūdziet domēna pārvaldītājam nosaukumā {selector}._domainkey.{domain} atstāt tikai to atslēgu, ar kuru paraksta vēstules, un izdzēst pārējās.',
  },
  'dkim-own-missing': {
    title: 'DKIM paraksta atslēga nav publicēta',
    cause:
      'Vēstules tiek parakstītas domēna {domain} vārdā, bet DNS nosaukumā {selector}._domainkey.{domain} atslēgas nav, tāpēc saņēmēju serveri parakstu nevar pārbaudīt.',
    remedy:
      'Palūdziet domēna pārvaldītājam publicēt publisko atslēgu nosaukumā {selector}._domainkey.{domain}.',
  },
  'dkim-own-other': {
    title: 'Publicētā DKIM atslēga nav tā, ar kuru paraksta vēstules',
    cause:
      'Atslēga nosaukumā {selector}._domainkey.{domain} neatbilst privātajai atslēgai, ar kuru paraksta vēstules, tāpēc neviens paraksts nav derīgs.',
    remedy:
      'Palūdziet domēna pārvaldītājam aizstāt ierakstu vai kartiņā ievadiet ierakstam atbilstošo selektoru un privāto atslēgu.',
  },
  'dkim-not-aligned': {
    title: 'DKIM paraksts nav izveidots domēna {domain} vārdā',
    cause:
      'E-pasta pakalpojumu sniedzējs vēstulēm pievieno sava domēna[ {signer}] DKIM parakstu. Šādu parakstu DMARC neņem vērā.',
    remedy:
      'Sazinieties ar pasta administratoru un uzziniet, vai pakalpojumu sniedzējs var pievienot domēna {domain} DKIM parakstu.',
  },
  'dkim-not-started': {
    title: 'Pārbaudiet, vai DKIM paraksti ir ieslēgti',
    cause:
      'Domēna {domain} DKIM atslēga ir publicēta. DNS nerāda, vai pakalpojums {provider} to jau izmanto.',
    remedy:
      'Palūdziet pasta administratoram ieslēgt DKIM parakstus, pēc tam nosūtiet vienu vēstuli un apskatiet tās galveni.',
  },
  'dkim-unknown': {
    title: 'Nav zināms, vai vēstulēm ir DKIM paraksts',
    cause: 'DNS nerāda, vai sūtošais serveris pievieno vēstulēm domēna {domain} DKIM parakstu.',
    remedy: 'Nosūtiet sev vienu vēstuli un apskatiet, vai tās galvenē ir „dkim=pass” un d={domain}.',
  },
  'dmarc-missing': {
    title: 'Domēnam {domain} nav DMARC ieraksta',
    cause: 'Lielie e-pasta pakalpojumi DMARC ierakstu prasa no visiem, kas sūta daudz vēstuļu.',
    remedy: 'Palūdziet domēna pārvaldītājam pievienot šeit parādīto ierakstu. Vēstuļu apstrādi tas nemaina.',
  },
  'dmarc-broken': {
    title: 'Domēna {domain} DMARC ierakstā ir kļūda',
    cause: 'Saņēmēju serveri nevar nolasīt ieraksta daļu „{why}”.',
    remedy: 'Palūdziet domēna pārvaldītājam izlabot ierakstu.',
  },
  'dmarc-two-records': {
    title: 'Domēnam {domain} ir vairāki DMARC ieraksti',
    cause: 'Domēnam drīkst būt tikai viens DMARC ieraksts. Ja to ir vairāki, netiek ņemts vērā neviens.',
    remedy: 'Palūdziet domēna pārvaldītājam atstāt tikai vienu ierakstu.',
  },
  'dmarc-would-reject': {
    title: 'Saņēmēja serveris šīs vēstules noraidītu',
    cause:
      'Domēna {domain} DMARC ieraksts prasa noraidīt vēstules, kas neiztur pārbaudi. Šīs vēstules pārbaudi neizturētu.',
    remedy:
      'Palūdziet domēna pārvaldītājam izlabot SPF vai DKIM ierakstu vai izvēlieties pasta sūtītāju, ar kuru DNS izmaiņas nav vajadzīgas.',
  },
  'dmarc-would-quarantine': {
    title: 'Šīs vēstules nonāktu surogātpasta mapē',
    cause:
      'Domēna {domain} DMARC ieraksts prasa uzskatīt par aizdomīgām vēstules, kas neiztur pārbaudi. Šīs vēstules pārbaudi neizturētu.',
    remedy:
      'Palūdziet domēna pārvaldītājam izlabot SPF vai DKIM ierakstu vai izvēlieties pasta sūtītāju, ar kuru DNS izmaiņas nav vajadzīgas.',
  },
  'dmarc-fails-watched': {
    title: 'Šīs vēstules neizturētu DMARC pārbaudi',
    cause:
      'Domēna {domain} DMARC ieraksts vēl neprasa šādas vēstules noraidīt, bet saņēmēji tām uzticas mazāk.',
    remedy:
      'Palūdziet domēna pārvaldītājam izlabot SPF vai DKIM ierakstu, pirms DMARC noteikums kļūst stingrāks.',
  },
  'dmarc-subdomain-policy': {
    title: 'Domēnam {domain} tiek piemērots apakšdomēnu noteikums',
    cause: 'Domēnam {domain} nav sava DMARC ieraksta. Spēkā ir domēna {at} ieraksta daļa „{tag}”.',
    remedy:
      'Ja domēnam {domain} vajadzīgs cits noteikums, palūdziet domēna pārvaldītājam pievienot tam savu DMARC ierakstu.',
  },
  'dmarc-strict': {
    title: 'Domēns {domain} prasa, lai aploksnes sūtītājam būtu tieši tas pats domēns',
    cause:
      'SPF ļauj sūtīt domēna {envelope} vārdā, bet domēna {domain} DMARC ieraksts apakšdomēnu neatļauj (aspf=s).',
    remedy: 'Palūdziet domēna pārvaldītājam izņemt no ieraksta aspf=s vai pievienot vēstulēm DKIM parakstu.',
  },
  'dmarc-test-mode': {
    title: 'Domēna {domain} DMARC noteikums ir pārbaudes režīmā',
    cause: 'Ierakstā ir t=y, tāpēc tiek piemērots par vienu pakāpi mīkstāks noteikums nekā publicētais.',
    remedy:
      'Izlabojiet to, kas pašlaik pārbaudi neiztur. Kad pārbaudes režīms beigsies, stāsies spēkā publicētais noteikums.',
  },
  'dmarc-old-tags': {
    title: 'Domēna {domain} DMARC ierakstā ir daļas, kuru standartā vairs nav',
    cause: 'Pēc pašreizējā standarta daļas {tags} netiek ņemtas vērā, bet daži serveri tās vēl nolasa.',
    remedy: 'Palūdziet domēna pārvaldītājam šīs daļas izņemt. DMARC noteikuma pārbaudei izmantojiet t=y.',
  },
  'dmarc-org-differs': {
    title: 'Domēna {domain} organizācijas domēnu serveri var noteikt atšķirīgi',
    cause: 'Pēc pašreizējā standarta organizācijas domēns ir {now}, pēc vecākā noteikuma – {older}.',
    remedy: 'Palūdziet domēna pārvaldītājam pievienot domēnam {domain} savu DMARC ierakstu.',
  },
}
