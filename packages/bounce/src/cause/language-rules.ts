import type { Source } from '@saatja/core'
import type { ReporterRule } from './reporter-rule.ts'

const notices: Source = {
  from: 'Notices of mail services in their own languages, as public documents and issue threads quote them',
  checkedAt: '2026-11-28',
  confidence: 'observed',
}

const rule = (id: string, text: string): ReporterRule => ({ id, text, source: notices })

/** Reasons in other languages than English: Estonian, Latvian, German, Russian, Japanese, Chinese and neighbours. */
export const languageRules: readonly ReporterRule[] = [
  rule(
    'recipient-mailbox-full',
    'postkast on täis|(?:postkasti )?maht on (?:täis|ületatud)|pastkaste (?:ir )?(?:pilna|pārpildīta)|pārsniegt\\S{1,3} kvot|dėžutė (?:yra )?(?:pilna|perpildyta)|postfach .{0,40}(?:voll|überfüllt|überschritten|erschöpft)|speicherplatz .{0,30}(?:erschöpft|voll|überschritten)|(?:ящик|квота).{0,40}(?:переполнен|превышен|заполнен|полон)|переполнен|превышена квота|boîte .{0,60}pleine|quota .{0,20}(?:dépass|atteint)|buzón .{0,60}lleno|(?:casilla|buzón|cuenta) .{0,40}(?:exced|super)\\S{1,4} .{0,15}(?:cuota|capacidad|límite)|caixa .{0,60}cheia|casella .{0,60}piena|quota .{0,30}superat|spazio .{0,20}esaurito|skrzynka .{0,20}(?:pełna|przepełniona)|postilaatikko on täynnä|(?:brevlåda|postlåda|inkorg)\\S* .{0,20}(?:full|fylld)|postbus .{0,20}vol\\b|schránka .{0,20}plná|容量.{0,20}(?:超|不足|オーバー|制限)|メールボックス.{0,20}(?:一杯|いっぱい|満杯|超|あふれ|溢れ)|(?:信箱|邮箱|郵箱).{0,10}(?:已满|已滿|爆满|空间不足)|(?:사서함|편지함).{0,10}(?:가득|초과|꽉)|용량.{0,10}초과|(?:postbo(?:ks|x)|postkasse|inn?boks|indbakke)\\S* .{0,20}(?:full|fuld|fyldt)|posta kutusu .{0,30}(?:dolu|doldu|aş)|(?:postafiók|postaláda)\\S* .{0,20}(?:megtelt|tele)|căsuț\\S{1,3} .{0,40}plină|скриньк\\S .{0,40}(?:переповнен|заповнен)|кутия\\S{0,2} .{0,30}(?:пълна|препълнен)|γραμματοκιβώτιο .{0,30}(?:γεμάτο|πλήρες)|sandučić .{0,20}pun|predal .{0,20}poln',
  ),
  rule(
    'recipient-disabled',
    '(?:konto|postkast|kasutaja) on (?:suletud|peatatud|blokeeritud)|(?:konts|pastkaste) ir (?:slēgt|bloķēt|atspējot)|(?:postfach|konto|benutzer) .{0,30}(?:deaktiviert|gesperrt|inaktiv|geschlossen|stillgelegt)|(?:ящик|аккаунт|пользователь|адрес)\\S{0,3} .{0,30}(?:заблокирован|отключ|неактив|закрыт|удал[её]н)|(?:compte|utilisateur) .{0,30}(?:désactivé|suspendu|fermé|bloqué)|boîte .{0,40}(?:archivée|désactivée|fermée|suspendue)|(?:cuenta|casilla|buzón) .{0,30}(?:desactivad|suspendid|cerrad|inactiv|expirad|caducad|cancelad)|por (?:falta de uso|inactividad|inatividade)|konto .{0,20}(?:zablokowane|nieaktywne)|(?:アカウント|メールボックス).{0,16}(?:停止|無効|休止|利用できません)|受信(?:を)?(?:停止|拒否)|(?:帐号|账号|帳號|用户).{0,8}(?:禁用|停用|冻结|凍結|锁定)|휴면|(?:casella|account|utente) .{0,30}(?:sospes|disattivat|disabilitat|bloccat)|conta .{0,30}(?:desativad|suspens|bloquead|inativ|expirad|cancelad|encerrad)|tili .{0,20}(?:suljettu|lukittu|poistettu)|kont(?:ot|oen|oet) (?:är|er) (?:\\S{1,10} )?(?:stängt|spärrat|avslutat|deaktiver|sperret|lukket|spærret|inaktiv)|(?:účet|schránka) .{0,20}(?:zablokov|zrušen|deaktiv)|hesap .{0,20}(?:kapalı|askıya|devre dışı)',
  ),
  rule(
    'recipient-domain-unknown',
    'domeeni (?:ei leitud|ei ole|pole)|domēns? (?:netika atrasts|neeksistē|nav atrasts)|(?:domain|domäne|rechner|host|mailserver) [^:;]{0,40}(?:nicht gefunden|existiert nicht|unbekannt)|unbekannte[rn]? (?:domain|host|rechner)|(?:домен|хост|сервер)\\S{0,3} [^:;]{0,60}(?:не найден|не существует|не обнаружен)|domaine [^:;]{0,40}(?:introuvable|n.existe pas|inconnu)|dominio [^:;]{0,40}(?:no existe|non esiste|no encontrado|non trovato|sconosciuto)|domena .{0,30}nie istnieje|ドメイン.{0,20}(?:存在しません|見つかりません|不明|ありません|間違)|(?:ホスト|メールサーバ).{0,16}(?:見つかりません|存在しません)|(?:域名|網域|主机).{0,10}(?:不存在|错误|錯誤|找不到|无法解析)',
  ),
  rule(
    'recipient-unknown',
    '(?:adressaat|adresat|saaja|kasutaja|postkast)\\S{0,2} puudub|(?:príjemca|adresát|používateľ|schránka)\\S{0,2} neexist|(?:수신자|받는 ?사람|사용자|계정).{0,10}(?:없|존재하지)|no existe (?:dicha|es[ea]|est[ea]|tal) (?:persona|usuario|cuenta)|(?:usuario|cuenta|usuário|conta|destinat[áa]rio) inexistente|(?:okänd|ukendt|ukjent) (?:mottagare|användare|adress|modtager|bruger|mottaker|bruker)|nepazīstam\\S{1,3} (?:lietotāj|saņēmēj|adres)|tuntematon (?:vastaanottaja|käyttäjä)|nieznany (?:odbiorca|użytkownik|adres)|neznámý (?:příjemce|uživatel)|onbekende? (?:ontvanger|gebruiker)|(?:no se encuentra|no figura|non (?:è )?(?:presente|elencat\\S|trovat\\S)|não (?:está )?(?:listad\\S|encontrad\\S)|niet (?:vermeld|gevonden)) (?:\\S{1,5} ){0,2}(?:directorio|directory|diretório|rubrica|libreta|adresboek)|(?:ディレクトリ|アドレス帳).{0,16}(?:見つかりません|ありません|登録されていません)|nessun utente|(?:kasutajat|aadressi|adressaati|saajat|postkasti|meilikontot) .{0,60}(?:ei ole|pole|ei leitud|ei eksisteeri|ei õnnestunud leida)|tundmatu (?:kasutaja|saaja|adressaat|aadress)|(?:lietotājs|adrese|adresāts|saņēmējs|pastkaste)\\S{0,2} .{0,60}(?:neeksistē|nav atrast|netika atrast|nav zinām)|nezinām\\S{1,3} (?:lietotāj|saņēmēj|adres)|(?:vartotojas|adresas|gavėjas|adresatas)\\S{0,3} .{0,40}(?:neegzistuoja|nerastas|nežinomas)|(?:empfänger|benutzer|nutzer|adresse|postfach|konto|teilnehmer|mailbox)\\S{0,3} .{0,60}(?:unbekannt|existiert nicht|nicht gefunden|nicht vorhanden|ungültig|gibt es nicht|nicht bekannt)|unbekannte[rn]? (?:empfänger|benutzer|adress)|keinen? .{0,60}account|(?:пользовател|адрес|ящик|получател|адресат|почтов)\\S{0,4} .{0,60}(?:не существует|не найден|не зарегистрирован|неизвест|не обнаружен|отсутств)|нет такого (?:пользовател|адрес|ящик)|неизвестн\\S{1,3} (?:пользовател|получател|адрес)|неверн\\S{1,3} (?:адрес|получател)|несуществующ|(?:destinataire|utilisateur|adresse|boîte)\\S{0,3} .{0,40}(?:inconnu|n.existe pas|introuvable|invalide|incorrect)|(?:destin\\.|destinatario|usuario|dirección|cuenta|utente|indirizzo|casella)\\S{0,3} .{0,40}(?:no existe|desconocid|no encontrad|inválid|sconosciut|inesistente|non esiste|non trovat|non valid)|(?:destinatário|utilizador|usuário|endereço|conta) .{0,40}(?:não existe|desconhecid|inválid|não encontrad)|(?:użytkownik|adres|odbiorca|adresat|konto)\\S{0,2} .{0,40}(?:nie istnieje|nieznany|nie znaleziono)|(?:nie istnieje|nieznany) (?:użytkownik|adres|odbiorca)|(?:nie ma|brak) (?:takiego |takiej )?(?:użytkownika|konta|adresu|odbiorcy|skrzynki)|nav tād\\S{1,2} (?:lietotāj|adres|saņēmēj|pastkast)|(?:käyttäjä|vastaanottaja|osoite)\\S{0,4} .{0,40}(?:ei löydy|tuntematon|ei ole|ei löytynyt)|(?:mottagar|användar|adress)\\S{0,4} .{0,40}(?:finns inte|okänd|hittades inte|saknas)|(?:ontvanger|gebruiker|adres) .{0,40}(?:bestaat niet|onbekend|niet gevonden)|(?:adresát|uživatel|adresa|příjemce) .{0,40}(?:neexistuje|neznám|nenalezen)|(?:宛先|アドレス|ユーザ|受信者|メールボックス|あて先|送信先|アカウント).{0,24}(?:存在し(?:ません|ない)|見つかり(?:ません|ない)|不明|ありません|間違|誤|正しくありません|該当)|存在しない(?:アドレス|ユーザ|宛先)|(?:用户|用戶|收件人|邮箱|郵箱|帐号|账号|帳號|地址|使用者).{0,12}(?:不存在|错误|錯誤|无效|無效|找不到|未找到|不正确)|(?:사용자|수신자|주소|계정).{0,12}(?:없|존재하지|찾을 수)|(?:존재하지 않는|없는) (?:사용자|주소|수신자|계정)|(?:tokio|tokios) (?:vartotojo|adreso|gavėjo|adresato|dėžutės) nėra|(?:modtager|mottaker|bruger|bruker|adress|postkass)\\S{0,4} .{0,40}(?:findes ikke|finnes ikke|eksisterer ikke|ukendt|ukjent|ikke funnet|ikke fundet)|(?:користувач|адрес|скриньк|одержувач)\\S{0,4} .{0,40}(?:не існує|не знайден|невідом)|(?:kullanıcı|alıcı|adres|hesap)\\S{0,6} .{0,30}(?:bulunamadı|mevcut değil|geçersiz|bilinmiyor)|kullanıcı bulunamadı|nincs ilyen (?:felhasználó|cím|postafiók)|(?:felhasználó|címzett|cím)\\S{0,4} .{0,40}(?:nem (?:létezik|található)|ismeretlen)|(?:utilizator|destinatar|adres)\\S{0,4} .{0,40}(?:nu exist|necunoscut|inexistent|nu a fost găsit)|(?:benutzer|empfänger|gebruiker|ontvanger) .{0,120}(?:nicht im .{0,20}verzeichnis|niet in .{0,20}(?:directory|adresboek|adreslijst))|(?:utilisateur|utente|usuario|usuário) .{0,120}(?:non répertorié|ne figure pas|non elencato|non presente|no figura|no listado|não listado)|(?:потребител|адрес)\\S{0,4} .{0,40}(?:не съществува|непознат)|(?:χρήστης|παραλήπτης|διεύθυνση)\\S{0,2} .{0,40}(?:δεν υπάρχει|άγνωστ|δεν βρέθηκε)|(?:korisnik|primatelj|uporabnik|prejemnik|adresa|naslov) .{0,40}ne (?:postoji|obstaja)',
  ),
  rule(
    'server-blocklisted',
    'schwarze[nr]? liste|ч[её]рн\\S{2,3} спис|liste noire|lista neg?ra|zwarte lijst|svartlist|mustas nimekirjas|melnajā sarakstā|czarnej liście|黑名单|黑名單|ブラックリスト',
  ),
  rule(
    'virus-found',
    'viirus|vīruss?\\b|вирус|ウイルス|ウィルス|病毒|바이러스|virus\\S{0,3} (?:gefunden|trouvé|encontrado)',
  ),
  rule(
    'judged-spam',
    'rämpspost|rämpskiri|mēstul|surogātpast|спам|迷惑メール|スパム|垃圾(?:邮件|郵件|信)|스팸|pourriel|nevyžádan',
  ),
  rule(
    'message-too-large',
    '(?:kiri|sõnum|manus) on liiga suur|(?:vēstule|ziņa|pielikums) ir pārāk liel|(?:nachricht|mail|größe)\\S{0,3} .{0,40}(?:zu groß|überschreitet|überschritten)|(?:письм|сообщени|размер)\\S{0,3} .{0,40}(?:слишком больш|превыша|превысил)|(?:message|taille) .{0,30}(?:trop (?:volumineux|grand)|dépasse)|(?:mensaje|tamaño) .{0,30}(?:demasiado grande|supera|excede)|(?:messaggio|allegato) .{0,30}(?:troppo grande|supera)|mensagem .{0,30}(?:muito grande|excede)|bericht .{0,30}te groot|meddeland\\S{0,3} .{0,30}för stor|(?:meddelelsen|meldingen) .{0,20}for stor|viesti .{0,30}liian suuri|wiadomość .{0,30}(?:za duża|zbyt duża|przekracza)|zpráva .{0,30}příliš velk|サイズ.{0,20}(?:超|大き)|(?:邮件|郵件|附件).{0,8}(?:过大|過大|太大|超过|超過)',
  ),
  rule(
    'refused-by-policy',
    'zugriff verweigert|abgelehnt|verweigert|zurückgewiesen|отклонен|отказано|запрещ|refusé|rechazad|rejeitad|rifiutat|odrzucon|keelatud|aizliegt|noraidīt|拒否|拒绝|拒絕|거부',
  ),
  rule(
    'recipient-server-unreachable',
    'serveriga ei (?:õnnestunud|saa|saanud) ühend|ühendus (?:katkes|aegus|nurjus)|neizdevās (?:izveidot savienojumu|savienoties)|(?:verbindung|server|rechner) .{0,40}(?:fehlgeschlagen|abgebrochen|nicht erreichbar|antwortet nicht|zeitüberschreitung|verweigert)|zeitüberschreitung|(?:соединени|сервер|подключ)\\S{0,4} .{0,60}(?:не отвечает|недоступ|не удалось|разорван|превышен|ошибка)|connexion .{0,30}(?:refusée|impossible|échou)|conexión .{0,30}(?:rechazada|fallid)|接続.{0,16}(?:できません|失敗|タイムアウト|拒否)|サーバ.{0,16}(?:応答|接続).{0,8}(?:ありません|できません|なし)|(?:连接|連線|服务器).{0,10}(?:超时|失败|無回應|无响应|拒绝)|통신.{0,8}(?:실패|오류)|serveu?r .{0,40}(?:ne répond pas|injoignable|indisponible|non risponde|non raggiungibile|reageert niet|niet bereikbaar)|servidor .{0,60}(?:no responde|no está disponible|inaccesible|não responde|indisponível)|serwer .{0,40}(?:nie odpowiada|niedostępny)|servern .{0,40}(?:svarar inte|inte nås)|palvelin ei vastaa|server ei vasta|serveris neat(?:bild|sako)',
  ),
  rule(
    'delivery-expired',
    'tähtaeg (?:on )?möödas|aegus|termiņš (?:ir )?(?:beidz|pārsnieg)|zeitlimit|frist .{0,20}(?:abgelaufen|überschritten)|истек|срок .{0,20}(?:хранения|доставки|вышел)|délai .{0,20}(?:expiré|dépassé)|tiempo .{0,20}(?:agotado|expirado)|期限(?:切れ|を過ぎ)|超过.{0,6}(?:时间|期限)',
  ),
]
