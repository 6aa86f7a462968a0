"""Which words of a text only hold its sentences together, whatever it tells of?

Articles, pronouns, prepositions, conjunctions, auxiliary verbs and the commonest adverbs, as the
grammars of these languages list them: closed classes, so that the lists age slowly. A word counts
as one only in a text of its language (``war`` is a verb form in German and a subject in English);
the language is the one with most of its words in the text. In Japanese they are all that is
written in hiragana, in Chinese single characters; in languages without a list there are none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache

from archive_cli.catalog.analysis import tokens_of

_WORDS = {
    "da no": """af alle alt at av bare blev bli ble blir bliver da de deg dem den denne der
        deres det dette dig din du efter eller en er et etter fik for fordi fra få får før ha
        hade hadde han hans har havde hende hendes henne hun hvad hvem hver hvis hvor i igen
        ikke ind ingen jeg kan kun kunne man med meg mellem men mer mere mig min mot mange må nå
        når noe nogen noget nu også og om op opp os oss over på sammen samt seg selv sig sin
        sine siden skal skulle slik som så til ud under uten var ved vi vil ville være vært
        været ut å""",
    "de": """aber alle allem allen aller alles als also am an ander andere anderen auch
        auf aus bei beim bereits bin bis da dabei dadurch dafür dagegen daher damit danach dann
        daran darauf darin darüber das dass daß davon dazu dem den denen denn der deren des
        dessen deshalb die dies diese diesem diesen dieser dieses doch dort du durch ein eine
        einem einen einer eines er erst es etwa etwas für gegen gegenüber gibt hab habe haben
        hat hatte hatten hätte hätten hier hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer
        im immer in indem ins ist jede jedem jeden jeder jedes jedoch jetzt kann kein keine
        keinen keiner können könne könnte konnte konnten man mehr mein mit muss müssen musste
        mussten nach nachdem neben nicht nichts noch nun nur ob obwohl oder ohne schon sehr sei
        seien sein seine seinem seinen seiner seit selbst sich sie sind so sogar soll sollen
        sollte sollten sondern sonst sowie trotz über um und uns unser unter viel viele vielen
        vom von vor während wann war waren warum was weil weiter welche wenn wer werde werden
        wie wieder will wir wird wo wollen wollte worden wurde wurden würde würden zu zudem zum
        zur zwar zwischen""",
    "en": """a about after against all also although am among an and any are as at be
        because been before being between both but by can could did do does doing down during
        each for from had has have having he her here hers him his how i if in into is it its
        itself just may me might more most must my no nor not now of off on once only or other
        our out over own same shall she should since so some such than that the their them
        themselves then there these they this those though through to too under until up upon us
        very was we were what when where whether which while who whom whose why will with within
        without would yet you your""",
    "es": """a al algo algunas algunos ante antes aquel aunque así bajo cada como con
        contra cual cuando de del desde después donde dos durante e el él ella ellas ellos en
        entre era eran es esa ese eso esta está estaba están estas este esto estos fue fueron ha
        había habían han hasta hay la las le les lo los más me mi mientras mucho muchos muy nada
        ni no nos o otra otras otro otros para pero poco por porque pues que qué quien quienes
        se sea según ser si sí sido sin sino sobre son su sus también tan tanto tiene tienen
        toda todas todo todos tras tu un una unas uno unos y ya yo""",
    "fi": """ei eivät en että hän he ja jo joka jos jota jotka kaikki kanssa kuin kun me
        mikä minä mukaan mutta myös muun nämä ne niin niitä noin nyt ole oli olivat olla olleet
        ollut on ovat saa se sekä sen siitä sitä tai tämä tämän te vaan vain voi yli ennen
        jälkeen joissa jossa vielä""",
    "fr": """a afin ai ainsi alors après au aucun aucune aussi autre autres aux avaient
        avait avant avec avoir c car ce ceci cela celle celles celui ces cet cette ceux chaque
        chez comme comment contre d dans de depuis des dont donc du elle elles en encore entre
        es est et étaient était été être eu eux fait il ils j je jusque l la là le les leur
        leurs lors lorsque lui m mais me même mêmes moins n ne ni non nos notre nous on ont ou
        où par parce pas pendant peu peut peuvent plus plusieurs pour pourquoi puis qu quand que
        quel quelle quelques qui quoi s sa sans sauf se selon sera seront ses si sinon soit son
        sont sous sur t ta tandis te tous tout toute toutes très tu un une vers vos votre vous y""",
    "id ms": """ada adalah agar akan antara apa atas atau bagi bahwa bahawa banyak beberapa
        belum bisa boleh bukan dalam dan dapat dari daripada dengan di dia hanya harus hingga ia
        ialah ini itu jika juga kami karena kata ke kepada kerana ketika kita lagi lain lebih
        maka masih melalui mereka namun oleh pada para perlu saat saja sampai sangat saya
        sebagai sebelum sebuah secara sedang sehingga sejak selama seluruh semua seperti serta
        sudah supaya tanpa telah tentang terhadap tersebut tetapi tidak tak untuk yaitu yang""",
    "it": """a ad agli ai al alla alle allo anche ancora avere aveva avevano c che chi ci
        come con contro così cui d da dagli dai dal dalla dalle dallo degli dei del della delle
        dello dentro di dopo dove due e è ed era erano essere fa fino fra già gli ha hanno i il
        in io l la le lei lo loro lui ma meno mentre mi molti molto ne negli nei nel nella nelle
        nello noi non nostro o ogni oltre per perché però più poi prima qual quale quali quando
        quanto quella quelle quelli quello questa queste questi questo qui quindi se sé secondo
        sempre senza si sia siamo solo sono sopra sotto stata state stati stato su sua sue sugli
        sui sul sulla sulle suo suoi tra tutta tutte tutti tutto un una uno verso voi""",
    "ja": " ".join(map(chr, range(0x3041, 0x309F))),
    "nl": """aan al alle als ander andere bij binnen daar dan dat de deze die dit doch
        doen door dus een en enkele er geen geweest haar had hadden heb hebben heeft hem het
        hier hij hoe hun ik in is ja je kan kon konden kunnen maar meer men met mij mijn moest
        moet moeten na naar niet niets nog nu of om omdat ondanks onder ons ook op over reeds
        sinds te tegen tijdens toch toen tot tussen u uit van vanaf veel volgens voor vooral
        waar wanneer waren was wat we wel werd werden wie wij wil worden wordt zal ze zei zelf
        zich zij zijn zo zonder zou zouden""",
    "pl": """a aby albo ale ani aż bardzo bez być był była było były będą będzie bo by
        choć ci co czy czyli dla do gdy gdzie go i ich ile im inne innych ja jak jako je jego
        jej jednak jest jeszcze jeśli już każdy kiedy kto która które którego której który
        których którym którzy lub ma mają między może można mu my na nad nam nas natomiast nawet
        nic nich nie nim niż o od ona one oni oraz po pod podczas ponieważ poza przed przez przy
        również są się swoich swoje także tak tam te tego tej ten też to tu tych tylko tym u w
        we według wszystkich wszystko więc z za zaś ze że żeby""",
    "pt": """a à ainda além algumas alguns antes ao aos após apenas aquela aquele as às
        assim até bem cada com como contra da das de dela dele deles depois desde desta deste do
        dos durante e é ela elas ele eles em embora enquanto entre era eram essa esse esta está
        estão estava este eu foi foram há isso isto já lhe mais mas me meio menos mesmo muito
        muitos na nas nem no nos nós nossa nosso não num numa o onde os ou outra outras outro
        outros para pela pelas pelo pelos pode podem por porque pouco qual quando que quem são
        se segundo seja sem sempre sendo ser seu seus sob sobre sua suas também tanto tem têm
        tendo ter tinha toda todas todo todos tudo um uma umas uns você""",
    "ro": """a ai al ale am ar are asupra au avea avut ca că care către ce cea cei cele
        cel cu cum da dacă dar de decât deja deși despre din după ea ei el ele era este eu fără
        fi fie fiind fost iar îi îl în între îşi își la le li lor lui mai mult multe nici nu o
        pe pentru prin printre sa să sale sau și şi spre sub sunt sus te toate tot toți un una
        unde unei unor unui va vor""",
    "ru": """а без более бы был была были было быть в вам вас весь во вот все всего всех
        вы где да даже для до его ее её если есть еще ещё же за здесь и из или им их к как какой
        когда которая которого которой которые который которых кто ли либо лишь между меня мне
        много может можно мы на над надо нам нас не него нее ней нет ни них но ну о об однако он
        она они оно от перед по под после потому при про раз с сам свои своей свою себе себя со
        так также такие такой там те тем то того тоже той только том тот тут ты у уже хотя чего
        чем через что чтобы эта эти этих это этого этой этом этот эту я""",
    "sv": """alla allt andra att av bara blev bli blir bland dag de dem den denna deras
        dess det detta dig din du där då efter eller en enligt er ett fick från får för före
        genom ha hade han hans har hela hennes hon hos hur här i in inför ingen innan inte jag
        kan kommer kunde man med mellan men mer mig min mot mycket många måste ni nu när något
        några och också om omkring oss på redan samma sedan ser sig sin sina sitt ska skulle som
        så till trots under upp ut utan vad var vara varit vi vid vilka vilken ville är än även
        över""",
    "tr": """ama ancak bana bazı belki ben bile bir biri biz bu buna bunu bunun bütün çok
        çünkü da daha de değil diye dolayı en gibi göre hem henüz hep her hiç için ile ilgili
        ise iki işte kadar karşı kendi ki kim mı mi mu mü nasıl ne neden nerede o olan olarak
        olduğu olduğunu oldu olmak olması ona onlar onu onun önce sadece siz sonra şey şu
        tarafından tüm üzere var ve veya ya yani yok yine""",
    "uk": """а або але без би був була були було бути в вже ви від він вона вони все всі
        де для до є його же за з зі і із їх її й коли крім ли між мене ми може на над нас не ні
        них о об один отже після під по при про проте та так також там те ти тільки то тобто
        того той тому у усі це цей ці цього через чи що щоб як яка які який яких якщо""",
    "vi": """anh bị các cách cái cần chỉ cho chưa có còn cũng của cùng đã đang đây để đến
        đều đi do đó được gì giữa hay hoặc hơn khi không là lại làm lên mà mỗi một này nên nếu
        ngay nhằm như nhưng những nhiều ở phải qua ra rằng rất rồi sau sẽ số tại theo thì trên
        trong trước từ tới và vào vẫn về vì với vừa""",
    "zh": "的 了 是 在 和 也 就 都 而 及 与 與 着 著 或 这 這 那 他 她 它 们 們 我 你 被 把 "
    "从 從 对 對 为 為 以 于 於 将 將 等 并 並 但 之 其 所 由 至",
}  # fmt: skip
# So many words are looked at, and so many of them must be a language's own.
_REACH = 300
_FEWEST = 3


def language_of(tokens: Sequence[str]) -> str | None:
    """Return the language of a text by its function words; ``None`` with less than three of them.

    Of languages with equally many it is the first in the alphabet; near relatives count as one.
    """
    counted: Counter[str] = Counter()
    for languages, count in Counter(map(_languages().get, tokens[:_REACH])).items():
        for language in languages or ():
            counted[language] += count
    language = min(counted, key=lambda one: (-counted[one], one), default="")
    return language if counted[language] >= _FEWEST else None


def function_words_of(languages: Sequence[str | None]) -> list[frozenset[str]]:
    """Return the function words that tell nothing in each of some texts, as tokens are folded.

    There are none where a text is in the language of half of them or more: there, how rare a word
    is tells as much.
    """
    counted = Counter(languages)
    return [
        _lists().get(language or "", frozenset())
        if 2 * counted[language] < len(languages)
        else frozenset()
        for language in languages
    ]


def is_function_word(token: str) -> bool:
    """Tell whether a token is a function word in any of the languages."""
    return token in _languages()


@cache
def _lists() -> dict[str, frozenset[str]]:
    return {language: frozenset(tokens_of(words)) for language, words in _WORDS.items()}


@cache
def _languages() -> dict[str, tuple[str, ...]]:
    """Return for each function word the languages that have it."""
    found: dict[str, tuple[str, ...]] = {}
    for language, words in _lists().items():
        for word in words:
            found[word] = (*found.get(word, ()), language)
    return found
