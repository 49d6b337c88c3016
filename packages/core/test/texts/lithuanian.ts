import type { Catalogue } from '../../src/explain.ts'

/** A language that the product does not have, as an application would add it: the texts that its users meet. */
export const lithuanian: Catalogue = {
  locale: 'lt',
  core: {
    'settings-refused': {
      title: {
        one: '{count} nuostata neleidžia siųsti',
        few: '{count} nuostatos neleidžia siųsti',
        many: '{count} nuostatos neleidžia siųsti',
        other: '{count} nuostatų neleidžia siųsti',
      },
      cause: 'Niekas neišsiųsta, nes šio naudotojo nuostatos prieštarauja viena kitai arba yra neišsamios.',
      remedy: 'Pataisykite nuostatas, kurios pažymėtos kaip klaidingos.',
    },
    'host-not-found': {
      title: 'Pašto serveris nerastas',
      cause: 'Nepavyko rasti pašto serverio[ „{server}“]. Galbūt jo vardas parašytas su klaida.',
      remedy:
        'Pataisykite serverio vardą. Teisingą vardą gali pasakyti pašto paslaugos teikėjas arba administratorius.',
    },
    'recipient-unknown': {
      title: 'Gavėjo adresas neegzistuoja',
      cause:
        'Tokios pašto dėžutės gavėjo serveryje nėra. Galbūt adresas parašytas su klaida arba nebenaudojamas.',
      remedy: 'Pataisykite adresą ir siųskite dar kartą.',
    },
    'message-too-large': {
      title: 'Laiškas per didelis',
      cause:
        'Serveris nepriima tokio dydžio laiškų.[ Laiško dydis – {size}, didžiausias leidžiamas – {limit}.] Siunčiami priedai padidėja maždaug trečdaliu.',
      remedy: 'Siųskite mažesnį failą arba nuorodą į jį.',
    },
    'pace-exceeded': {
      title: 'Pasiekta pašto dėžutės riba',
      cause:
        'Iš pašto dėžutės {mailbox} jau išsiųsta tiek laiškų, kiek leidžia paslaugos teikėjas, ir šiandien daugiau siųsti negalima.[ Vėl siųsti galėsite {retryAt}.]',
      remedy: 'Likusius laiškus išsiųskite rytoj.',
    },
  },
  words: {
    who: {
      user: 'Jūs',
      'mail-administrator': 'Pašto administratorius',
      'dns-owner': 'Domeno administratorius',
      'application-administrator': 'Programos administratorius',
      provider: 'Pašto paslaugos teikėjas',
      recipient: 'Gavėjas',
      nobody: 'Niekas – kliūtis laikina',
    },
    field: { server: 'Pašto serveris', username: 'Naudotojo vardas', password: 'Slaptažodis' },
    wait: {
      second: { one: 'sekundės', few: 'sekundžių', many: 'sekundės', other: 'sekundžių' },
      minute: { one: 'minutės', few: 'minučių', many: 'minutės', other: 'minučių' },
      hour: { one: 'valandos', few: 'valandų', many: 'valandos', other: 'valandų' },
    },
  },
}
