"""Which words name a month or a weekday?

Written by tools/date_names.py from CLDR: names and abbreviations, case folded, without a
final full stop; words that mean different things in different languages are left out,
and so are weekdays of two letters. Months count from 1, weekdays from Monday, 0.
"""

MONTHS: dict[str, int] = {
    word: number
    for number, words in (
        (
            1,
            (
                "ene|enero|gen|gener|gennaio|ian|ianuarie|jaan|jaanuar|jan|janeiro|januar|"
                "januari|january|január|januára|janv|janvier|janvāris|jänner|led|leden|ledna|oca|"
                "ocak|saus|sausio|sausis|sij|siječanj|siječnja|sty|styczeń|stycznia|tammi|"
                "tammikuu|tammikuuta|ιαν|ιανουάριοσ|ιανουαρίου|січ|січень|січня|янв|январь|"
                "января|яну|януари|јан|јануар|ינואר|ינו׳|يناير|जनवरी|जन॰|ม.ค|มกราคม"
            ),
        ),
        (
            2,
            (
                "feb|febbraio|febr|febrer|febrero|februar|februari|februarie|february|február|"
                "februára|februāris|fev|fevereiro|févr|février|helmi|helmikuu|helmikuuta|lut|"
                "lutego|luty|peb|vas|vasario|vasaris|veebr|veebruar|velj|veljača|veljače|úno|"
                "únor|února|şub|şubat|φεβ|φεβρουάριοσ|φεβρουαρίου|лют|лютий|лютого|феб|фебруар|"
                "фев|февр|февраль|февраля|февруари|פברואר|פבר׳|فبراير|फ़रवरी|फ़र॰|ก.พ|กุมภาพันธ์"
            ),
        ),
        (
            3,
            (
                "bře|březen|března|kov|kovas|kovo|maalis|maaliskuu|maaliskuuta|maart|mac|mar|"
                "marca|march|marec|maret|mars|mart|martie|marts|marzec|marzo|març|março|mrt|mrz|"
                "márc|március|mär|märts|märz|ožu|ožujak|ožujka|μάρ|μάρτιοσ|μαρ|μαρτίου|бер|"
                "березень|березня|мар|март|марта|מרץ|مارس|मार्च|มี.ค|มีนาคม"
            ),
        ),
        (
            4,
            (
                "abr|abril|apr|april|aprile|aprilie|aprill|apríl|apríla|aprīlis|avr|avril|bal|"
                "balandis|balandžio|dub|duben|dubna|d’abr|d’abril|huhti|huhtikuu|huhtikuuta|kwi|"
                "kwiecień|kwietnia|nis|nisan|tra|travanj|travnja|ápr|április|απρ|απρίλιοσ|"
                "απριλίου|апр|апрель|апреля|април|квіт|квітень|квітня|אפריל|אפר׳|أبريل|अप्रैल|"
                "เม.ย|เมษายน"
            ),
        ),
        (
            5,
            (
                "geg|gegužė|gegužės|kvě|květen|května|mag|maggio|mai|maig|maijs|maio|maj|maja|"
                "may|mayo|mayıs|mei|máj|mája|május|svi|svibanj|svibnja|touko|toukokuu|toukokuuta|"
                "μάι|μάιοσ|μαΐ|μαΐου|май|мая|мај|трав|травень|травня|מאי|مايو|मई|พ.ค|พฤษภาคม"
            ),
        ),
        (
            6,
            (
                "birž|birželio|birželis|cze|czerwca|czerwiec|giu|giugno|haz|haziran|iun|iunie|"
                "juin|jun|june|junho|juni|junij|junio|juny|juuni|jún|júna|június|jūn|jūnijs|kesä|"
                "kesäkuu|kesäkuuta|lipanj|lipnja|červen|června|čvn|ιουν|ιουνίου|ιούν|ιούνιοσ|июн|"
                "июнь|июня|черв|червень|червня|юни|јун|יוני|يونيو|जून|มิ.ย|มิถุนายน"
            ),
        ),
        (
            7,
            (
                "heinä|heinäkuu|heinäkuuta|iul|iulie|juil|juillet|jul|julai|julho|juli|julij|"
                "julio|juliol|july|juuli|júl|júla|július|jūl|jūlijs|liep|liepa|liepos|lipca|"
                "lipiec|lug|luglio|srpanj|srpnja|tem|temmuz|července|červenec|čvc|ιουλ|ιουλίου|"
                "ιούλ|ιούλιοσ|июл|июль|июля|лип|липень|липня|юли|јул|יולי|يوليو|जुलाई|जुल॰|ก.ค|"
                "กรกฎาคม"
            ),
        ),
        (
            8,
            (
                "ag|ago|agost|agosto|agt|agu|agustus|août|aug|august|augusta|augusti|augusts|"
                "augustus|augusztus|avg|avgust|ağu|ağustos|d’ag|d’agost|elo|elokuu|elokuuta|kol|"
                "kolovoz|kolovoza|ogo|ogos|rugp|rugpjūtis|rugpjūčio|sie|sierpień|sierpnia|srpen|"
                "srpna|αυγ|αυγούστου|αύγ|αύγουστοσ|авг|август|августа|серп|серпень|серпня|אוגוסט|"
                "אוג׳|أغسطس|अगस्त|अग॰|ส.ค|สิงหาคม"
            ),
        ),
        (
            9,
            (
                "eyl|eylül|rugs|rugsėjis|rugsėjo|ruj|rujan|rujna|sep|sept|september|septembra|"
                "septembre|septembrie|septembris|septiembre|set|setembre|setembro|sett|settembre|"
                "syys|syyskuu|syyskuuta|szept|szeptember|wrz|wrzesień|września|zář|září|σεπ|"
                "σεπτέμβριοσ|σεπτεμβρίου|вер|вересень|вересня|сент|сентябрь|сентября|сеп|"
                "септембар|септември|ספטמבר|ספט׳|سبتمبر|सितंबर|सित॰|ก.ย|กันยายน"
            ),
        ),
        (
            10,
            (
                "d’oct|d’octubre|eki|ekim|loka|lokakuu|lokakuuta|oct|october|octobre|octombrie|"
                "octubre|okt|oktober|oktobris|oktoober|október|októbra|ott|ottobre|out|outubro|"
                "paź|październik|października|spal|spalio|spalis|říj|říjen|října|οκτ|οκτωβρίου|"
                "οκτώβριοσ|жовт|жовтень|жовтня|окт|октобар|октомври|октябрь|октября|אוקטובר|אוק׳|"
                "أكتوبر|अक्टूबर|अक्टू॰|ต.ค|ตุลาคม"
            ),
        ),
        (
            11,
            (
                "kas|kasım|lapkr|lapkritis|lapkričio|listopadu|marras|marraskuu|marraskuuta|"
                "noiembrie|nop|nov|november|novembra|novembre|novembris|novembro|noviembre|stu|"
                "studeni|studenoga|νοέ|νοέμβριοσ|νοε|νοεμβρίου|лист|листопад|листопада|нов|"
                "новембар|ное|ноември|нояб|ноябрь|ноября|נובמבר|נוב׳|نوفمبر|नवंबर|नव॰|พ.ย|"
                "พฤศจิกายน"
            ),
        ),
        (
            12,
            (
                "ara|aralık|dec|december|decembra|decembrie|decembris|des|desember|desembre|dets|"
                "detsember|dez|dezember|dezembro|dic|dicembre|diciembre|dis|disember|déc|"
                "décembre|gru|grudnia|grudzień|gruod|gruodis|gruodžio|joulu|joulukuu|joulukuuta|"
                "pro|prosinac|prosinca|prosince|prosinec|δεκ|δεκέμβριοσ|δεκεμβρίου|груд|грудень|"
                "грудня|дек|декабрь|декабря|декември|дец|децембар|דצמבר|דצמ׳|ديسمبر|दिसंबर|दिस॰|"
                "ธ.ค|ธันวาคม"
            ),
        ),
    )
    for word in words.split("|")
}

WEEKDAYS: dict[str, int] = {
    word: number
    for number, words in (
        (
            0,
            (
                "dilluns|esmaspäev|hétfő|isn|isnin|lun|lundi|lunedì|lunes|luni|maanantai|"
                "maanantaina|maandag|man|mandag|mon|monday|montag|mån|måndag|pazartesi|"
                "pirmadienis|pirmd|pirmdiena|pon|pondelok|pondělí|ponedeljek|ponedjeljak|"
                "poniedziałek|pzt|seg|segunda-feira|sen|senin|thứ 2|thứ hai|δευ|δευτέρα|пон|"
                "понеделник|понедельник|понедељак|понеділок|יום ב׳|יום שני|الاثنين|सोम|सोमवार|"
                "วันจันทร์"
            ),
        ),
        (
            1,
            (
                "antradienis|dienstag|dimarts|dinsdag|kedd|mar|mardi|martedì|martes|marți|otrd|"
                "otrdiena|sal|salı|sel|selasa|teisipäev|ter|terça-feira|thứ 3|thứ ba|tiistai|"
                "tiistaina|tir|tirs|tirsdag|tis|tisdag|torek|tue|tues|tuesday|uto|utorak|utorok|"
                "wtorek|úterý|τρί|τρίτη|вторник|вівторок|уто|уторак|יום ג׳|יום שלישי|الثلاثاء|"
                "मंगल|मंगलवार|วันอังคาร"
            ),
        ),
        (
            2,
            (
                "dimecres|keskiviikko|keskiviikkona|kolmapäev|mer|mercoledì|mercredi|mie|"
                "miercuri|mittwoch|mié|miércoles|ons|onsdag|qua|quarta-feira|rab|rabu|sre|sreda|"
                "sri|srijeda|streda|středa|sze|szerda|thứ 4|thứ tư|trečiadienis|trešd|trešdiena|"
                "wed|wednesday|woensdag|çar|çarşamba|środa|τετ|τετάρτη|середа|сре|среда|сряда|"
                "יום ד׳|יום רביעי|الأربعاء|बुध|बुधवार|วันพุธ"
            ),
        ),
        (
            3,
            (
                "ceturtd|ceturtdiena|csütörtök|czw|czwartek|dijous|donderdag|donnerstag|gio|"
                "giovedì|jeu|jeudi|joi|jue|jueves|kam|kamis|ketvirtadienis|kha|khamis|neljapäev|"
                "per|perşembe|qui|quinta-feira|thu|thur|thurs|thursday|thứ 5|thứ năm|tors|"
                "torsdag|torstai|torstaina|čet|četrtek|četvrtak|čtvrtek|štvrtok|πέμ|πέμπτη|чет|"
                "четвер|четверг|четвртак|четвъртък|יום ה׳|יום חמישי|الخميس|गुरु|गुरुवार|"
                "วันพฤหัสบดี"
            ),
        ),
        (
            4,
            (
                "cum|cuma|divendres|fre|fredag|freitag|fri|friday|jum|jumaat|jumat|penktadienis|"
                "perjantai|perjantaina|pet|petak|petek|piatok|piektd|piektdiena|piątek|pátek|"
                "péntek|reede|sex|sexta-feira|thứ 6|thứ sáu|ven|vendredi|venerdì|vie|viernes|vin|"
                "vineri|vrijdag|παρ|παρασκευή|пʼятниця|пет|петак|петък|пятница|יום ו׳|יום שישי|"
                "الجمعة|शुक्र|शुक्रवार|วันศุกร์"
            ),
        ),
        (
            5,
            (
                "cmt|cumartesi|dissabte|lauantai|lauantaina|laupäev|lör|lördag|lør|lørdag|sab|"
                "sabato|sabtu|sam|samedi|samstag|sat|saturday|sestd|sestdiena|sob|sobota|sub|"
                "subota|szo|szombat|sáb|sábado|sâm|sâmbătă|thứ 7|thứ bảy|zaterdag|šeštadienis|"
                "σάβ|σάββατο|суб|суббота|субота|събота|יום שבת|שבת|السبت|शनि|शनिवार|วันเสาร์"
            ),
        ),
        (
            6,
            (
                "ahad|ahd|chủ nhật|dim|dimanche|diumenge|dom|domenica|domingo|dum|duminică|min|"
                "minggu|ned|nedelja|nedeľa|nedjelja|neděle|niedz|niedziela|paz|pazar|pühapäev|"
                "sekmadienis|sonntag|sun|sunday|sunnuntai|svētd|svētdiena|sön|söndag|søn|søndag|"
                "vasárnap|zondag|κυρ|κυριακή|воскресенье|нед|неделя|недеља|неділя|יום א׳|"
                "יום ראשון|الأحد|रवि|रविवार|วันอาทิตย์"
            ),
        ),
    )
    for word in words.split("|")
}
