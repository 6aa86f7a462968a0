"""Which words name a month or a weekday?

Written by tools/date_names.py from CLDR: names and abbreviations, folded as
`folding` does. A month's word that means another month in another language is in
SHARED_MONTHS, by language; such weekdays, those of two letters and those that are months
elsewhere are left out.
Months count from 1, weekdays from Monday, 0.
"""

MONTHS: dict[str, int] = {
    word: number
    for number, words in (
        (
            1,
            (
                "ene|enero|gen|gener|gennaio|ian|ianuarie|jaan|jaanuar|jan|janar|janeiro|janner|"
                "januar|januara|januari|januarie|january|janv|janvaris|janvier|led|leden|ledna|"
                "oca|ocak|saus|sausio|sausis|sij|sijecanj|sijecnja|sty|styczen|stycznia|tammi|"
                "tammikuu|tammikuuta|xan|xaneiro|yan|yanvar|ιαν|ιανουαριοσ|ιανουαριου|сту|"
                "студзень|студзеня|січ|січень|січня|янв|январь|января|яну|януари|јан|јануар|"
                "јануари|қаң|қаңтар|հնվ|հունվար|հունվարի|בyan|בyanvar|בינואר|בינו׳|ינואר|ינו׳|"
                "جانفي|جنوری|كانون الثاني|يناير|ژانویه|ژانویهٔ|जनवरी|जन॰|জানু|জানুয়ারী|ม.ค|"
                "มกราคม|ມ.ກ|ມັງກອນ|ဇန်|ဇန်နဝါရီ|იან|იანვარი|មករា"
            ),
        ),
        (
            2,
            (
                "feb|febbraio|febr|febreiro|febrer|febrero|februar|februara|februari|februarie|"
                "februaris|february|fev|fevereiro|fevr|fevral|fevrier|helmi|helmikuu|helmikuuta|"
                "lut|lutego|luty|peb|pebrero|shk|shkurt|sub|subat|uno|unor|unora|vas|vasario|"
                "vasaris|veebr|veebruar|velj|veljaca|veljace|φεβ|φεβρουαριοσ|φεβρουαριου|ақп|"
                "ақпан|лют|лютага|лютии|лютого|люты|феб|фебруар|фев|февр|февраль|февраля|"
                "февруари|փետրվար|փետրվարի|փտվ|בfev|בfevral|בפברואר|בפבר׳|פברואר|פבר׳|شباط|"
                "فبراير|فروری|فوریه|فوریهٔ|فيفري|फ़रवरी|फ़र॰|फेब्रुअरी|ফেব|ফেব্রুয়ারী|ก.พ|"
                "กุมภาพันธ์|ກ.ພ|ກຸມພາ|ဖေ|ဖေဖော်ဝါရီ|თებ|თებერვალი|កុម្ភៈ"
            ),
        ),
        (
            3,
            (
                "bre|brezen|brezna|kov|kovas|kovo|maalis|maaliskuu|maaliskuuta|maart|mac|machi|"
                "mar|marc|marca|march|marcius|marco|marec|maret|mars|marso|mart|martie|marts|"
                "marz|marzec|marzo|mrt|mrz|ozu|ozujak|ozujka|μαρ|μαρτιοσ|μαρτιου|бер|березень|"
                "березня|мар|март|марта|нау|наурыз|сак|сакавік|сакавіка|մարտ|մարտի|մրտ|בmar|"
                "בmart|במרץ|מרץ|آذار|مارس|مارچ|मार्च|মার্চ|มี.ค|มีนาคม|ມ.ນ|ມີນາ|မတ်|მარ|მარტი|"
                "មីនា"
            ),
        ),
        (
            4,
            (
                "abr|abril|apr|aprel|april|aprila|aprile|aprili|aprilie|aprilis|aprill|avr|avril|"
                "bal|balandis|balandzio|dub|duben|dubna|d’abr|d’abril|huhti|huhtikuu|huhtikuuta|"
                "kwi|kwiecien|kwietnia|nis|nisan|pri|prill|tra|travanj|travnja|απρ|απριλιοσ|"
                "απριλιου|апр|апрель|апреля|април|квіт|квітень|квітня|кра|красавік|красавіка|сәу|"
                "сәуір|ապր|ապրիլ|ապրիլի|אפריל|אפר׳|בapr|בaprel|באפריל|באפר׳|آوریل|أبريل|أفريل|"
                "اپریل|نيسان|अप्रिल|अप्रैल|এপ্রি|এপ্রিল|เม.ย|เมษายน|ມ.ສ|ເມສາ|ဧပြီ|აპრ|აპრილი|មេសា"
            ),
        ),
        (
            5,
            (
                "geg|geguze|geguzes|kve|kveten|kvetna|mag|maggio|mai|maig|maijs|maio|maj|maja|"
                "majus|may|mayis|mayo|mei|svi|svibanj|svibnja|touko|toukokuu|toukokuuta|μαι|"
                "μαιοσ|μαιου|маи|мам|мамыр|мая|мај|трав|травень|травня|մայիս|մայիսի|մյս|בmay|"
                "במאי|מאי|أيار|مئی|ماي|مايو|مه|مهٔ|मई|मे|মে|พ.ค|พฤษภาคม|ພ.ພ|ພຶດສະພາ|မေ|მაი|მაისი|"
                "ឧសភា"
            ),
        ),
        (
            6,
            (
                "birz|birzelio|birzelis|cerven|cervna|cvn|cze|czerwca|czerwiec|giu|giugno|haz|"
                "haziran|hun|hunyo|iun|iunie|iyn|iyun|juin|jun|juna|june|junho|juni|junie|junij|"
                "junijs|junio|junius|juny|juuni|kesa|kesakuu|kesakuuta|lipanj|lipnja|qer|qershor|"
                "xuno|ιουν|ιουνιοσ|ιουνιου|июн|июнь|июня|мау|маусым|черв|червень|червня|чэр|"
                "чэрвень|чэрвеня|юни|јун|јуни|հնս|հունիս|հունիսի|בiyn|בiyun|ביוני|יוני|جوان|جون|"
                "حزيران|يونيو|ژوئن|जुन|जून|জুন|มิ.ย|มิถุนายน|ມິ.ຖ|ມິຖຸນາ|ဇွန်|ივნ|ივნისი|មិថុនា"
            ),
        ),
        (
            7,
            (
                "cervence|cervenec|cvc|heina|heinakuu|heinakuuta|hul|hulyo|iul|iulie|iyl|iyul|"
                "juil|juillet|jul|jula|julai|julho|juli|julie|julij|julijs|julio|juliol|julius|"
                "july|juuli|korr|korrik|liep|liepa|liepos|lipca|lipiec|lug|luglio|srpanj|srpnja|"
                "tem|temmuz|xul|xullo|ιουλ|ιουλιοσ|ιουλιου|июл|июль|июля|лип|липень|липня|ліп|"
                "ліпень|ліпеня|шіл|шілде|юли|јул|јули|հլս|հուլիս|հուլիսի|בiyl|בiyul|ביולי|יולי|"
                "تموز|جولائی|جويلية|يوليو|يوليوز|ژوئیه|ژوئیهٔ|जुलाई|जुल॰|জুল|জুলাই|ก.ค|กรกฎาคม|"
                "ກ.ລ|ກໍລະກົດ|ဇူ|ဇူလိုင်|ივლ|ივლისი|កក្កដា"
            ),
        ),
        (
            8,
            (
                "ag|ago|agost|agosti|agosto|agt|agu|agust|agustos|agustus|aout|aug|august|"
                "augusta|augusti|augusts|augustus|augusztus|avg|avgust|avq|avqust|d’ag|d’agost|"
                "elo|elokuu|elokuuta|gush|gusht|kol|kolovoz|kolovoza|ogo|ogos|rugp|rugpjucio|"
                "rugpjutis|sie|sierpien|sierpnia|srpen|srpna|αυγ|αυγουστοσ|αυγουστου|авг|август|"
                "августа|жні|жнівень|жніуня|серп|серпень|серпня|там|тамыз|օգոստոս|օգոստոսի|օգս|"
                "אוגוסט|אוג׳|בavq|בavqust|באוגוסט|באוג׳|آب|أغسطس|أوت|اوت|اگست|غشت|अगस्ट|अगस्त|"
                "अग॰|আগ|আগস্ট|ส.ค|สิงหาคม|ສ.ຫ|ສິງຫາ|ဩဂုတ်|აგვ|აგვისტო|សីហា"
            ),
        ),
        (
            9,
            (
                "eyl|eylul|rugs|rugsejis|rugsejo|ruj|rujan|rujna|sen|sentabr|sentyabr|sep|sept|"
                "septemba|septembar|september|septembra|septembre|septembrie|septembris|"
                "septiembre|set|setembre|setembro|setiembre|sett|settembre|setyembre|sht|shtator|"
                "syys|syyskuu|syyskuuta|szept|szeptember|wrz|wrzesien|wrzesnia|zar|zari|σεπ|"
                "σεπτεμβριοσ|σεπτεμβριου|вер|верасень|верасня|вересень|вересня|сен|сент|сентябрь|"
                "сентября|сеп|септембар|септември|қыр|қыркүиек|սեպ|սեպտեմբեր|սեպտեմբերի|בsen|"
                "בsentyabr|בספטמבר|בספט׳|ספטמבר|ספט׳|أيلول|سبتمبر|ستمبر|سپتامبر|شتنبر|सितंबर|"
                "सित॰|सेप्टेम्बर|সেপ|সেপ্টেম্বর|ก.ย|กันยายน|ກ.ຍ|ກັນຍາ|စက်|စက်တင်ဘာ|სექ|"
                "სექტემბერი|កញ្ញា"
            ),
        ),
        (
            10,
            (
                "d’oct|d’octubre|eki|ekim|loka|lokakuu|lokakuuta|oct|october|octobre|octombrie|"
                "octubre|okt|oktabr|oktoba|oktobar|oktober|oktobra|oktobris|oktoober|oktubre|"
                "oktyabr|ott|ottobre|out|outubro|paz|pazdziernik|pazdziernika|rij|rijen|rijna|"
                "spal|spalio|spalis|tet|tetor|οκτ|οκτωβριοσ|οκτωβριου|жовт|жовтень|жовтня|кас|"
                "кастрычнік|кастрычніка|окт|октобар|октомври|октябрь|октября|қаз|қазан|հոկ|"
                "հոկտեմբեր|հոկտեմբերի|אוקטובר|אוק׳|בokt|בoktyabr|באוקטובר|באוק׳|أكتوبر|اکتبر|"
                "اکتوبر|تشرين الأول|अक्टूबर|अक्टू॰|अक्टोबर|অক্টো|অক্টোবর|ต.ค|ตุลาคม|ຕ.ລ|ຕຸລາ|"
                "အောက်|အောက်တိုဘာ|ოქტ|ოქტომბერი|តុលា"
            ),
        ),
        (
            11,
            (
                "kas|kasim|lapkr|lapkricio|lapkritis|listopadu|marras|marraskuu|marraskuuta|nen|"
                "nentor|nob|nobyembre|noiembrie|nop|nov|novemba|novembar|november|novembra|"
                "novembre|novembris|novembro|noviembre|noy|noyabr|stu|studeni|studenoga|νοε|"
                "νοεμβριοσ|νοεμβριου|лист|листопад|листопада|ліс|лістапад|лістапада|нов|новембар|"
                "ное|ноември|ноя|нояб|ноябрь|ноября|қар|қараша|նոյ|նոյեմբեր|նոյեմբերի|בnoy|"
                "בnoyabr|בנובמבר|בנוב׳|נובמבר|נוב׳|تشرين الثاني|نوامبر|نوفمبر|نومبر|نونبر|नवंबर|"
                "नव॰|नोभेम्बर|নভে|নভেম্বর|พ.ย|พฤศจิกายน|ພ.ຈ|ພະຈິກ|နို|နိုဝင်ဘာ|ნოე|ნოემბერი|"
                "វិច្ឆិកា"
            ),
        ),
        (
            12,
            (
                "ara|aralik|dec|decembar|december|decembra|decembre|decembrie|decembris|decembro|"
                "dek|dekabr|des|desemba|desember|desembre|dets|detsember|dez|dezember|dezembro|"
                "dhj|dhjetor|dic|dicembre|diciembre|dis|disember|disyembre|gru|grudnia|grudzien|"
                "gruod|gruodis|gruodzio|joulu|joulukuu|joulukuuta|pro|prosinac|prosinca|prosince|"
                "prosinec|δεκ|δεκεμβριοσ|δεκεμβριου|груд|грудень|грудня|дек|декабрь|декабря|"
                "декември|дец|децембар|жел|желтоқсан|сне|снежань|снежня|դեկ|դեկտեմբեր|դեկտեմբերի|"
                "בdek|בdekabr|בדצמבר|בדצמ׳|דצמבר|דצמ׳|دجنبر|دسامبر|دسمبر|ديسمبر|كانون الأول|"
                "डिसेम्बर|दिसंबर|दिस॰|ডিসে|ডিসেম্বর|ธ.ค|ธันวาคม|ທ.ວ|ທັນວາ|ဒီ|ဒီဇင်ဘာ|დეკ|"
                "დეკემბერი|ធ្នូ"
            ),
        ),
    )
    for word in words.split("|")
}

SHARED_MONTHS: dict[str, dict[str, int]] = {
    "lip": {"pl": 7, "hr": 6},
    "lis": {"pl": 11, "hr": 10},
    "listopad": {"cs": 11, "hr": 10, "pl": 11},
    "listopada": {"hr": 10, "pl": 11},
    "srp": {"cs": 8, "hr": 7},
}

WEEKDAYS: dict[str, int] = {
    word: number
    for number, words in (
        (
            0,
            (
                "bazar ertəsi|dilluns|dushanba|e hënë|esmaspäev|hétfő|isnin|jumatatu|lun|lundi|"
                "lunedì|lunes|luni|luns|maanantai|maanantaina|maandag|man|mandag|mon|monday|"
                "montag|mánudagur|mån|måndag|pazartesi|pirmadienis|pirmdiena|pon|pondelok|"
                "pondělí|ponedeljak|ponedeljek|ponedjeljak|poniedziałek|pzt|seg|segunda-feira|"
                "senin|thứ 2|thứ hai|δευτέρα|дүйсенбі|панядзелак|понеделник|понедельник|"
                "понедељак|понеділок|երկուշաբթի|יום שני|الاثنين|دوشنبه|پیر|सोम|सोमबार|सोमवार|"
                "সোমবার|วันจันทร์|ວັນຈັນ|တနင်္လာ|ორშაბათი|ចន្ទ|ច័ន្ទ"
            ),
        ),
        (
            1,
            (
                "antradienis|dienstag|dimarts|dinsdag|e martë|jumanne|kedd|mardi|martedì|martes|"
                "marți|otrdiena|salı|sel|selasa|seshanba|teisipäev|ter|terça|terça-feira|thứ 3|"
                "thứ ba|tiistai|tiistaina|tir|tirs|tirsdag|tis|tisdag|torek|tue|tues|tuesday|"
                "utorak|utorok|wtorek|çərşənbə axşamı|úterý|þriðjudagur|τρίτη|аўторак|вторник|"
                "вівторок|сейсенбі|уторак|երեքշաբթի|יום שלישי|الثلاثاء|منگل|मंगल|मंगलवार|"
                "मङ्गलबार|মঙ্গলবার|วันอังคาร|ວັນອັງຄານ|အင်္ဂါ|სამშაბათი|អង្គារ"
            ),
        ),
        (
            2,
            (
                "chorshanba|dimecres|e mërkurë|jumatano|keskiviikko|keskiviikkona|kolmapäev|mer|"
                "mercoledì|mercredi|miercuri|mittwoch|miyerkules|mié|miércoles|miðvikudagur|"
                "mércores|ons|onsdag|qua|quarta|quarta-feira|rab|rabu|sreda|srijeda|streda|"
                "středa|szerda|thứ 4|thứ tư|trečiadienis|trešdiena|wed|wednesday|woensdag|çar|"
                "çarşamba|çərşənbə|środa|τετάρτη|серада|середа|среда|среду|сряда|сәрсенбі|"
                "չորեքշաբթի|יום רביעי|الأربعاء|بدھ|چهارشنبه|बुध|बुधबार|बुधवार|বুধবার|วันพุธ|"
                "ວັນພຸດ|ဗုဒ္ဓဟူး|ოთხშაბათი|ពុធ"
            ),
        ),
        (
            3,
            (
                "alhamisi|ceturtdiena|csütörtök|czw|czwartek|cümə axşamı|dijous|donderdag|"
                "donnerstag|e enjte|fimmtudagur|gio|giovedì|huwebes|jeu|jeudi|joi|jue|jueves|kam|"
                "kamis|ketvirtadienis|khamis|neljapäev|payshanba|per|perşembe|qui|quinta|"
                "quinta-feira|thu|thur|thurs|thursday|thứ 5|thứ năm|tor|tors|torsdag|torstai|"
                "torstaina|xoves|četrtek|četvrtak|čtvrtek|štvrtok|πέμπτη|бейсенбі|чацвер|четвер|"
                "четверг|четвртак|четврток|четвъртък|հինգշաբթի|יום חמישי|الخميس|جمعرات|پنجشنبه|"
                "गुरु|गुरुवार|बिहिबार|বৃহস্পতিবার|วันพฤหัสบดี|ວັນພະຫັດ|ကြာသပတေး|ხუთშაბათი|"
                "ព្រហស្បតិ៍"
            ),
        ),
        (
            4,
            (
                "biyernes|cum|cuma|cümə|divendres|e premte|fre|fredag|freitag|fri|friday|"
                "föstudagur|ijumaa|jum|juma|jumaat|jumat|penktadienis|perjantai|perjantaina|"
                "petak|petek|piatok|piektdiena|piątek|pátek|péntek|reede|sexta|sexta-feira|thứ 6|"
                "thứ sáu|ven|vendredi|venerdì|venres|vie|viernes|vineri|vrijdag|vrydag|παρασκευή|"
                "жұма|пʼятниця|петак|петок|петък|пятница|пятницу|пятніца|ուրբաթ|יום שישי|الجمعة|"
                "جمعه|جمعہ|शुक्र|शुक्रबार|शुक्रवार|শুক্রবার|วันศุกร์|ວັນສຸກ|သောကြာ|პარასკევი|"
                "សុក្រ"
            ),
        ),
        (
            5,
            (
                "cmt|cumartesi|dissabte|e shtunë|jumamosi|lauantai|lauantaina|laugardagur|"
                "laupäev|lör|lördag|lør|lørdag|sab|sabado|sabato|sabtu|sam|samedi|samstag|sat|"
                "saterdag|saturday|sestdiena|shanba|sob|sobota|sonnabend|subota|szombat|sáb|"
                "sábado|sâmbătă|thứ 7|thứ bảy|zaterdag|şənbə|šeštadienis|σάββατο|сабота|сенбі|"
                "суббота|субботу|субота|събота|շաբաթ|יום שבת|السبت|شنبه|ہفتہ|शनि|शनिबार|शनिवार|"
                "শনিবার|วันเสาร์|ວັນເສົາ|စနေ|შაბათი|សៅរ៍"
            ),
        ),
        (
            6,
            (
                "ahad|bazar|chủ nhật|dim|dimanche|diumenge|domenica|domingo|duminică|e diel|"
                "jumapili|linggo|minggu|nedelja|nedeľa|nedjelja|neděle|niedz|niedziela|pazar|"
                "pühapäev|sekmadienis|sondag|sonntag|sun|sunday|sunnudagur|sunnuntai|svētdiena|"
                "sön|söndag|søn|søndag|vasárnap|yakshanba|zondag|κυριακή|воскресенье|жексенбі|"
                "недела|неделя|недеља|неділя|нядзеля|կիրակի|יום ראשון|اتوار|الأحد|یکشنبه|आइतबार|"
                "रवि|रविवार|রবিবার|วันอาทิตย์|ວັນອາທິດ|တနင်္ဂနွေ|კვირა|អាទិត្យ"
            ),
        ),
    )
    for word in words.split("|")
}
