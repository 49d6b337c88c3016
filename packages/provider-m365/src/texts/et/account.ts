import type { Text } from '@saatja/core'
import type { AccountCode } from '../../codes.ts'

export const accountTexts: Readonly<Record<AccountCode, Text>> = {
  'm365-declined': {
    title: 'Luba jäi andmata',
    cause:
      'Microsofti aken suleti või vajutati „Tühista” (Cancel), seega ei tohi rakendus sellelt kontolt kirju saata.',
    remedy: 'Logi uuesti sisse ja vajuta „Nõustu” (Accept).',
  },
  'm365-consent-missing': {
    title: 'Rakendusel ei ole luba kirju saata',
    cause: 'Sellelt kontolt kirjade saatmise luba ei ole antud või on see tagasi võetud.',
    remedy:
      'Logi uuesti sisse ja vajuta „Nõustu” (Accept). Kui seda nuppu ei ole, palu Microsoft 365 administraatoril rakendus heaks kiita.',
  },
  'm365-admin-approval': {
    title: 'Administraator peab rakenduse heaks kiitma',
    cause: 'Sinu organisatsioonis võivad kirju saatvaid rakendusi heaks kiita ainult administraatorid.',
    remedy:
      'Saada heakskiitmise link Microsoft 365 administraatorile ja logi pärast heakskiitu uuesti sisse.',
  },
  'm365-approval-requested': {
    title: 'Administraatori heakskiit on ootel',
    cause: 'Sinu taotlus edastati organisatsiooni Microsoft 365 administraatorile.',
    remedy: 'Oota heakskiit ära ja logi siis uuesti sisse.',
  },
  'm365-not-assigned': {
    title: 'Sinu kontoga ei saa seda rakendust kasutada',
    cause: 'Organisatsioon on määranud, kes tohivad rakendust kasutada, ja sinu konto ei ole nende hulgas.',
    remedy: 'Palu Microsoft 365 administraatoril lisada sinu konto rakenduse kasutajate hulka.',
  },
  'm365-access-policy': {
    title: 'Organisatsiooni reegel ei luba sisse logida',
    cause:
      'Organisatsiooni tingimusjuurdepääsu reegel (Conditional Access) ei lubanud sisse logida, näiteks asukoha, seadme või riski tõttu.',
    remedy: 'Palu Microsoft 365 administraatoril vaadata sisselogimislogi ja lubada see rakendus.',
  },
  'm365-device-rule': {
    title: 'Sellest seadmest ei tohi sisse logida',
    cause: 'Organisatsioon lubab sisse logida ainult seadmetest, mida ta ise haldab.',
    remedy: 'Logi sisse hallatavas seadmes või palu Microsoft 365 administraatorilt erandit.',
  },
  'm365-blocked-by-security-defaults': {
    title: 'Turbe vaikesätted ei luba sisse logida',
    cause: 'Organisatsiooni turbe vaikesätted (security defaults) pidasid sisselogimist ebaturvaliseks.',
    remedy:
      'Logi Microsofti aknas uuesti sisse. Kui see jälle ei õnnestu, pöördu Microsoft 365 administraatori poole.',
  },
  'm365-mfa': {
    title: 'Microsoft nõuab lisakinnitust',
    cause: 'Konto nõuab mitmikautentimist, aga seda ei tehtud või see enam ei kehti.',
    remedy: 'Logi uuesti sisse ja kinnita sisselogimine nii, nagu Microsoft palub.',
  },
  'm365-mfa-enroll': {
    title: 'Mitmikautentimine on seadistamata',
    cause: 'Organisatsioon nõuab mitmikautentimist, kuid sinu kontole ei ole lisatud ühtegi kinnitusviisi.',
    remedy: 'Logi uuesti sisse ja seadista kinnitusviis, mida Microsoft pakub.',
  },
  'm365-account-locked': {
    title: 'Microsoft on konto ajutiselt lukustanud',
    cause: 'Ebaõnnestunud sisselogimisi oli liiga palju või prooviti sisse logida kahtlaselt IP-aadressilt.',
    remedy:
      'Oota ja logi siis õige parooliga sisse. Microsoft 365 administraator saab konto ka varem lukust vabastada.',
  },
  'm365-password-expired': {
    title: 'Parool on aegunud',
    cause: 'Microsoft ei võta selle konto parooli vastu, sest see on aegunud.',
    remedy: 'Vaheta Microsofti konto parool ja logi uuesti sisse.',
  },
  'm365-account-disabled': {
    title: 'Konto on keelatud',
    cause: 'Administraator on selle Microsofti konto keelanud.',
    remedy: 'Palu Microsoft 365 administraatoril konto uuesti lubada või kasuta teist postkasti.',
  },
  'm365-account-unknown': {
    title: 'Microsoft ei tunne seda kontot',
    cause: 'Organisatsioonis ei ole sellise aadressiga kontot.',
    remedy: 'Kontrolli aadressi ja logi uuesti sisse.',
  },
  'm365-account-foreign': {
    title: 'See konto kuulub teise organisatsiooni',
    cause:
      'Rakendus lubab sisse logida ainult ühe organisatsiooni kontoga, aga see konto on teisest organisatsioonist.',
    remedy: 'Logi sisse õige organisatsiooni kontoga.',
  },
  'm365-wrong-password': {
    title: 'Kasutajanimi või parool on vale',
    cause: 'Microsofti andmetel ei sobi kasutajanimi ja parool kokku.',
    remedy: 'Kontrolli mõlemat. Kasutajanimi on täielik e-posti aadress.',
  },
  'm365-grant-revoked': {
    title: 'Microsoft 365 sisselogimine on tühistatud',
    cause: 'Parool on lähtestatud, konto seansid on lõpetatud või on luba tagasi võetud.',
    remedy: 'Logi uuesti Microsoft 365-sse sisse.',
  },
  'm365-grant-idle': {
    title: 'Microsoft 365 sisselogimist ei ole liiga kaua kasutatud',
    cause: 'Microsoft tühistab sisselogimise, mida ei ole 90 päeva kasutatud.',
    remedy: 'Logi uuesti Microsoft 365-sse sisse.',
  },
  'm365-grant-expired': {
    title: 'Microsoft 365 sisselogimine enam ei kehti',
    cause: 'Varem antud luba enam ei kehti.',
    remedy: 'Logi uuesti Microsoft 365-sse sisse.',
  },
  'm365-sign-in-frequency': {
    title: 'Organisatsioon nõuab uut sisselogimist',
    cause: 'Organisatsiooni reegel piirab, kui kaua sisselogimine kehtib.',
    remedy:
      'Logi uuesti Microsoft 365-sse sisse. Kui seda tuleb tihti teha, palu Microsoft 365 administraatorilt rakendusele erandit.',
  },
  'm365-code-used': {
    title: 'See sisselogimine on juba lõpule viidud',
    cause:
      'Leht laaditi kaks korda, aga iga Microsofti vastust saab sisselogimiseks kasutada ainult ühe korra.',
    remedy: 'Vaata, kas Microsoft 365-sse on juba sisse logitud. Kui ei ole, alusta uuesti.',
  },
  'm365-window-expired': {
    title: 'Sisselogimiseks kulus liiga palju aega',
    cause: 'Microsofti aken oli liiga kaua avatud, enne kui sisselogimine lõpule jõudis.',
    remedy: 'Alusta sisselogimist uuesti.',
  },
  'm365-other-window': {
    title: 'Sisselogimist alustati teises aknas',
    cause: 'Microsofti vastus käib mujal alustatud sisselogimise kohta.',
    remedy: 'Sulge teised aknad ja alusta sisselogimist uuesti.',
  },
  'm365-state-mismatch': {
    title: 'Sisselogimine ei kuulu selle seansi juurde',
    cause:
      'Microsofti vastus käib teise sisselogimise kohta või on seda vastust juba kasutatud, seetõttu lükkas rakendus selle tagasi.',
    remedy: 'Alusta sisselogimist kasutajakaardilt uuesti.',
  },
  'm365-blocked-for-risk': {
    title: 'Microsoft blokeeris konto riski tõttu',
    cause:
      'Microsofti hinnangul on konto ohus või sisselogimine kahtlane. Blokeeringu saab eemaldada ainult administraator.',
    remedy:
      'Palu Microsoft 365 administraatoril kontrollida Microsoft Entra halduskeskuses riskantseid kasutajaid ja konto blokeering eemaldada.',
  },
  'm365-sign-in-not-completed': {
    title: 'Microsoft ei viinud sisselogimist lõpule',
    cause: 'Microsoft teatas põhjuse numbri (AADSTS), mida rakendus ei tunne.',
    remedy:
      'Logi uuesti sisse. Kui see ei aita, näita kogu vastust koos numbriga Microsoft 365 administraatorile.',
  },
}
