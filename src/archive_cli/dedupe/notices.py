"""Is a body nothing but what a site says to its visitors?

A page that was not let in, saved with its headline: a notice on cookies, a form to register with,
a question whether one is a robot. Many pages of a site have the same one, and it says nothing of
whether they are copies. Told is by words of a table, several of them, close together.
"""

from __future__ import annotations

from collections.abc import Mapping

from archive_cli.model.article import Article
from archive_cli.reading.patterns import pattern

# Notices have up to 240 words where a list of countries belongs to the form.
_MOST_CHARACTERS = 2_500
_LEAST_SIGNS = 3
# Of 1,400 pages saved from the web, notices had a sign in every 8 to 28 words.
_WORDS_A_SIGN = 30
# In small letters: words, and what stands without spaces around it.
_SIGNS = pattern(
    r"\b(?:"
    # cookies
    r"cookies?|ciastecz\w+|куки|"
    # what is done with data
    r"privacy (?:policy|notice|statement|settings)|datenschutz\w*|polity\w+ prywatności|"
    r"politique de confidentialité|pol[ií]tica de privaci?dade?|informativa sulla privacy|"
    r"privacybeleid|(?:chính sách|cài đặt) (?:bảo mật|quyền riêng tư)|"
    r"политик\w+ конфиденциальности|personal(?:i[sz]ed)? (?:data|ads|content)|"
    r"przetwarzani\w+ danych|datenverarbeitung\w*|données personnelles|datos personales|"
    r"dati personali|dữ liệu cá nhân|персональны\w+ данны\w+|"
    # yes
    r"accept (?:all|and)|(?:i|you) (?:accept|agree|consent)|your (?:consent|choices)|"
    r"einverstanden|akzeptieren|stimmen sie|zaakceptuj|wyra\w+ zgod\w+|(?:tout )?accepter|"
    r"(?:votre|su|seu|il tuo) consent\w+|aceptar|aceitar|accetta\w*|tôi đồng ý|принять|"
    # an account
    r"free trial|registered users|enter your details|e-?mail address|your (?:account|password)|"
    r"(?:log|sign) ?in|create (?:an|a free) account|"
    r"subscri(?:be (?:now|to (?:continue|read))|bers only)|already (?:a subscriber|registered)|"
    r"passwor[dt]|anmelden|registrieren|abonnieren|zaloguj\w*|zarejestruj\w*|connectez-vous|"
    r"abonnez-vous|créer un compte|inici(?:ar|e) sesi[óo]n|suscr[íi]b\w+|iniciar sessão|"
    r"assinantes?|accedi|abbonati|đăng nhập|đăng ký|mật khẩu|войдите|зарегистрируйтесь|пароль|"
    # a machine
    r"not a robot|robotem|kein roboter|pas un robot|no soy un robot|não sou um robô|не робот|"
    r"captcha|unusual (?:traffic|activity)|ip[- ]address|ip-adresse|"
    r"adres\w* (?:\w+: )?ip|adresse ip|direcci[óo]n ip|(?:enable|turn on|activate) javascript|"
    r"javascript (?:is|and|to)|"
    r"(?:your|ihr|twoja|votre|su) (?:web ?)?(?:browser|przeglądarka|navigateur|navegador)|"
    r"trình duyệt|браузер\w*|ad ?blockers?|access denied|permission to access)|"
    r"クッキー|쿠키|คุกกี้|隐私政策|隱私權?政策|プライバシーポリシー|개인정보|同意|동의|ยอมรับ|登录|登入|注册|"
    r"会員登録|ログイン|パスワード|로그인|회원가입|비밀번호|浏览器|瀏覽器|ブラウザー?"
)


def is_notice(body: str) -> bool:
    """Tell whether a body is only a site's notice: short, and full of what such notices say."""
    if len(body) > _MOST_CHARACTERS:
        return False
    signs = _SIGNS.findall(body.casefold())
    return len(set(signs)) >= _LEAST_SIGNS and len(body.split()) <= _WORDS_A_SIGN * len(signs)


def by_headline(articles: Mapping[int, list[Article]]) -> list[dict[int, list[Article]]]:
    """Return articles, by the numbers of their texts, apart where they hold only a notice.

    Those that do are together where they have one title; all others are together. The texts are
    connected by copies, so that the first tells whether there may be notices.
    """
    if not is_notice(articles[min(articles)][0].body):
        return [dict(articles)]
    parts: dict[str, dict[int, list[Article]]] = {}
    for number, carriers in articles.items():
        noticed = is_notice(carriers[0].body)
        for article in carriers:
            headline = " ".join(article.title.casefold().split()) if noticed else ""
            parts.setdefault(headline, {}).setdefault(number, []).append(article)
    return [parts[headline] for headline in sorted(parts)]
