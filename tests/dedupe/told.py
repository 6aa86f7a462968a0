"""Forty made-up articles: twelve events told in different words, and others much like them."""

from archive_cli.model.article import Article
from archive_cli.model.dates import CalendarDate

# Event, day of March 2025, title; then the body. An event such as 1b looks like event 1 and is
# another one.
_TOLD = """\
1 | 3 | Ferry sinks off Kaluwe island, 14 missing
Fourteen people are missing after the ferry Star of Teluma went down in heavy seas off Kaluwe
island on Sunday night. Rescuers pulled 61 passengers from the water before dawn, the coast guard
said. Captain Ruben Hadley told port officials that a wave broke the bow door.

1 | 3 | Rescuers search for missing after Star of Teluma goes down
Boats and two helicopters are combing the strait near Kaluwe for survivors of the Star of Teluma.
The coast guard counted 61 rescued; another 14 have not been found. According to captain Ruben
Hadley the bow door gave way when the ferry met a high wave.

1 | 4 | Bow door blamed in Kaluwe ferry disaster
Investigators want to know why the bow door of the Star of Teluma failed. The ferry capsized off
Kaluwe on Sunday with 75 people on board, 14 of whom are still missing. Its captain, Ruben Hadley,
was questioned for three hours.

1b | 21 | Ferry runs aground near Osmer harbour
A car ferry with 120 passengers ran aground in fog outside Osmer harbour on Friday. Nobody was
hurt, the coast guard said, and tugs freed the Lady Anwen at high tide. Passengers were given tea
and blankets and taken ashore in boats.

1c | 27 | New ferry to link Port Sall with the mainland
Port Sall is to get a second ferry from June, the transport office announced. The ship can carry
300 passengers and 80 cars and replaces a vessel built in 1978. Fares stay as they are until the
end of the year.

2 | 5 | Quake of 6.1 shakes Marandi valley
An earthquake of magnitude 6.1 struck the Marandi valley early on Wednesday, killing at least nine
people. Its centre lay 22 km east of Tolenga, the seismological institute said. The hospital of
Tolenga treated more than 140 injured in tents, as its walls had cracked.

2 | 5 | At least nine dead as earthquake hits Tolenga
Houses collapsed in Tolenga when the ground shook for half a minute before sunrise. Nine bodies
have been recovered in the Marandi valley and 140 people are being treated outside the damaged
hospital. The institute measured a magnitude of 6.1.

2b | 19 | Quake of 5.4 felt in three Peruvane provinces
An earthquake of magnitude 5.4 struck off the coast of Peruvane on Wednesday. The seismological
institute said its centre lay 40 km deep, and no tsunami warning was given. People in Casmaro ran
into the streets, but no damage was reported.

3 | 6 | Vandermeer Foods to buy rival Oakhollow for 2.3 bn
Vandermeer Foods has agreed to take over Oakhollow, maker of Sunnydew juices, for 2.3 billion
dollars in cash. Shareholders of Oakhollow get 41.50 dollars a share, a premium of 28 percent.
Chief executive Ingrid Paulsen expects to close the deal in autumn.

3 | 7 | Juice maker Oakhollow accepts offer from Vandermeer
The board of Oakhollow told its shareholders to accept the 41.50 dollars a share that Vandermeer
Foods is offering. The price values the producer of Sunnydew at 2.3 billion. Ingrid Paulsen, who
leads Vandermeer, promised to keep both headquarters.

3 | 7 | Sunnydew changes hands
Sunnydew juices will soon belong to Vandermeer. Analysts call the 28 percent that Ingrid Paulsen
pays above the market generous, yet Oakhollow fits her company's drinks business. Cartel watchdogs
have to approve the purchase.

3b | 25 | Vandermeer Foods reports lower profit
Higher sugar prices cut the first-quarter profit of Vandermeer Foods to 96 million dollars, from
118 million a year before. Revenue rose 3 percent. The company confirmed its forecast for the year
and will pay a dividend of 1.10 dollars.

4 | 8 | Northbridge Rovers beat Halden 3-1 to reach final
Two goals by Tomasz Wieland took Northbridge Rovers to the cup final with a 3-1 win over Halden
Athletic on Saturday. Halden had led through a penalty by Joao Castelo. The Rovers last stood in a
final in 1994.

4 | 9 | Wieland double ends Halden's cup dream
Halden Athletic are out of the cup. Joao Castelo's penalty gave them hope, but Tomasz Wieland
struck twice after the break and Northbridge Rovers won 3-1 in front of 31,000. For Northbridge it
is the first final since 1994.

4b | 15 | Northbridge Rovers held by Castleton
Northbridge Rovers dropped two points in the league when Castleton Town held them to a goalless
draw. Tomasz Wieland hit the post late on. The coach spoke of tired legs and looked forward to a
free week.

5 | 10 | Governor Ellery resigns over road contracts
Governor Maud Ellery of Winsett province stepped down on Monday after an audit found that road
contracts worth 18 million had gone to her brother's firm, Grayling Paving. She denied any wrong
but said that the office must be above doubt.

5 | 10 | Winsett governor quits after audit
The auditors' finding about Grayling Paving has cost Maud Ellery her office. The governor of
Winsett resigned, a week after it became known that the company of her brother was given contracts
for 18 million without a tender.

5b | 28 | Winsett elects a new governor in May
Voters in Winsett province go to the polls on 18 May to choose a governor. Five candidates have
signed up so far, among them the mayor of Harrow Cross. The campaign opens after Easter, the
election office said.

6 | 11 | Fire guts Belvane textile market
A fire destroyed some 400 stalls in the old textile market of Belvane overnight. Firefighter Karim
Osei was hurt by a falling beam. The blaze began in a dye store on Lantern Street, the brigade
said, and took six hours to put out.

6 | 11 | Traders lose everything as Belvane market burns
Traders wept beside the ruins of the Belvane textile market, where 400 stalls burned down. The
brigade traced the flames to a store of dyes in Lantern Street. Karim Osei, one of 90
firefighters, is in hospital.

6b | 24 | Forest fire near Dunmarrow under control
Firefighters have brought a forest fire near Dunmarrow under control after four days. It burned
600 hectares of pine. Planes dropped water until the wind turned; eleven houses were saved at the
last moment.

7 | 12 | Bộ trưởng Lê Quang Hạ thăm vùng lũ Sông Trăng
Bộ trưởng Lê Quang Hạ hôm thứ Tư đến huyện Sông Trăng, nơi lũ quét cuốn trôi 37 ngôi nhà và làm 5
người chết. Ông trao 200 phần quà và yêu cầu tỉnh dựng lại cầu Bản Mây trước mùa mưa.

7 | 12 | Lũ quét Sông Trăng: sẽ dựng lại cầu Bản Mây
Sau trận lũ quét làm 5 người thiệt mạng ở Sông Trăng, bộ trưởng Lê Quang Hạ hứa cầu Bản Mây sẽ
được xây lại trước khi mưa tới. Có 37 căn nhà bị nước cuốn; 200 gia đình nhận quà.

7b | 26 | Hạn mặn kéo dài ở đồng bằng
Nước mặn vào sâu 60 km khiến lúa đông xuân ở nhiều xã bị khô. Ngành nông nghiệp khuyên người dân
trữ nước ngọt và chưa nên gieo sạ vụ mới. Mưa được dự báo vào giữa tháng Năm.

8 | 13 | Đội Hải Yến vô địch giải bóng chuyền nữ
Đội Hải Yến thắng Sao Mai 3-2 trong trận chung kết giải bóng chuyền nữ tối thứ Năm tại nhà thi đấu
Tân Lộc. Chủ công Phạm Thu Ngân ghi 27 điểm và được chọn là cầu thủ hay nhất.

8 | 14 | Phạm Thu Ngân đưa Hải Yến lên ngôi
Với 27 điểm của Phạm Thu Ngân, Hải Yến lần đầu vô địch bóng chuyền nữ. Sao Mai dẫn hai ván nhưng
để thua ngược 2-3 trước 4.000 khán giả ở Tân Lộc.

8b | 29 | Giải bóng chuyền trẻ khai mạc ở Phú Lâm
Mười hai đội dự giải bóng chuyền trẻ khai mạc sáng thứ Bảy ở Phú Lâm. Ban tổ chức cho biết vé vào
cửa miễn phí và các trận bán kết sẽ được truyền hình.

9 | 14 | Khánh thành nhà máy điện gió Cồn Vân
Nhà máy điện gió Cồn Vân với 25 trụ tua-bin được khánh thành ngày thứ Sáu. Chủ đầu tư Gió Biển cho
biết công suất 110 MW đủ cho 90.000 hộ. Dự án trị giá 4.200 tỉ đồng.

9 | 14 | 25 tua-bin ở Cồn Vân bắt đầu phát điện
Từ hôm nay 25 tua-bin của công ty Gió Biển ngoài khơi Cồn Vân hòa lưới. Với 110 MW, nhà máy trị
giá 4.200 tỉ đồng có thể cấp điện cho khoảng 90.000 gia đình.

9b | 30 | Giá điện bán lẻ tăng từ tháng Tư
Giá điện bán lẻ bình quân tăng 4,8% từ đầu tháng Tư, theo quyết định công bố cuối tuần. Hộ dùng
dưới 100 kWh mỗi tháng trả thêm khoảng chín nghìn đồng.

10 | 17 | Painting by Lotte Hask fetches record 19 m
A harbour scene by Lotte Hask was sold for 19.4 million at Brackwater's auction house on Monday, a
record for the painter. Four bidders drove up the price of Blue Cranes, painted in 1931. The buyer
wants to remain unknown.

10 | 18 | Blue Cranes goes for 19.4 million
Never before was so much paid for a Lotte Hask: Blue Cranes of 1931 went under the hammer at
Brackwater's for 19.4 million. It took four bidders eleven minutes. Who bought the harbour scene
is not known.

10b | 31 | Museum shows drawings by children
The city museum has opened a room with drawings by children of the harbour quarter. A jury chose
80 of more than 900 works. Entry is free on Mondays, and paper and crayons lie ready for visitors.

11 | 18 | Judge jails hacker of Pellwick bank for six years
A court in Aldermoor sentenced Nils Brandvold to six years for breaking into Pellwick bank. He
stole 3.7 million from 212 accounts in 2023. Judge Amara Diallo said that he had shown no regret.
His lawyer will appeal.

11 | 18 | Six years for Brandvold
Nils Brandvold, 29, has to go to prison for six years. The Aldermoor judge Amara Diallo held it
proved that he took 3.7 million from 212 customers of Pellwick. The defence announced an appeal.

11b | 26 | Pellwick bank closes thirty branches
Pellwick bank will close thirty of its branches by the end of the year, as most customers do their
business online. Nobody is to be dismissed. The union called the plan a mistake.

12 | 20 | Doctors of Sanverre end strike after pay deal
Doctors in Sanverre's public hospitals go back to work on Friday. Their union, led by Odile
Farquet, accepted a rise of 7.5 percent over two years. The strike had lasted 19 days and put off
6,000 operations.

12 | 20 | Hospital strike in Sanverre over
After 19 days the strike at Sanverre's hospitals is over. Odile Farquet and the health office
agreed on 7.5 percent more pay within two years. Some 6,000 operations that were put off are to be
caught up by summer.

12 | 21 | Relief and tired faces in Sanverre's wards
On the wards of Sanverre there was applause when the doctors came back. Their pay goes up by 7.5
percent; union leader Odile Farquet called it a compromise. The 6,000 postponed operations will
keep everybody busy until summer.

12b | 31 | Teachers in Lormont threaten to strike
Teachers in Lormont want to stop work after Easter unless classes get smaller. Their union asks
for 25 pupils in a class at most. The school office offered talks and said that money was short.
"""


def articles(*, dated: bool = True) -> list[Article]:
    """Return the articles; their ids begin with the event: ``1-0``, ``1-1``, ``1b-3``."""
    found = []
    for number, block in enumerate(_TOLD.split("\n\n")):
        head, _, body = block.partition("\n")
        event, day, title = head.split(" | ")
        date = CalendarDate(2025, 3, int(day)) if dated else None
        path = f"{event}-{number}.txt"
        text = body.replace("\n", " ").strip()
        found.append(Article(path.removesuffix(".txt"), title, "headline", path, text, date))
    return found


def pairs_told() -> set[frozenset[str]]:
    """Return the ids of every two articles of one event."""
    ids = [article.id for article in articles()]
    return {
        frozenset((one, other))
        for one in ids
        for other in ids
        if one < other and one.split("-")[0] == other.split("-")[0]
    }
