"""Which reports are alike though nothing was copied?

Tables, bulletins, listings and reports that are filled in on the same form every day: the words
of the form are the same, the figures, names and places are others. Two of a kind are never copies,
except where so little differs that the Jaccard index of their 5-grams says so.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from random import Random

from benchmarks.words import names

_STOCKS = (
    "Northern Rail|Harbour Cement|Delta Rice Mills|First Provincial Bank|Lakeside Power|"
    "Union Textile|Eastern Mining and Smelting|Coastal Shipping|Mekong Breweries|Highland Coffee|"
    "National Telephone|Golden Paper|Provincial Water|River Transport|Star Insurance|Twin Motors"
).split("|")
_REGIONS = (
    "Northern highlands|North-western valleys|Capital district|Upper delta|Lower delta|"
    "Eastern coast|Southern coast|Central plateau|Western border districts|Outer islands"
).split("|")
_SKIES = (
    "cloudy with scattered showers|mostly sunny and dry|overcast with light rain in the morning|"
    "partly cloudy with thunderstorms towards evening|fog at first, then sunny intervals"
).split("|")
_WINDS = "light northerly winds|moderate easterly winds|fresh south-westerly winds".split("|")
_SHOWS = [
    "Morning News", "Harvest Hour", "Children's Corner", "The Garden Show", "World Report",
    "Quiz of the Week", "Evening Serial", "Sports Round", "The Late Film", "Music from the Hall",
    "Village Voices", "Science for All", "Cooking with Friends", "The Old Detective", "Weather",
]  # fmt: skip
_OFFENCES = (
    "stealing a motorcycle|driving without a licence|handling stolen goods|burglary|"
    "assaulting a neighbour|evading import duty|forging a land deed|illegal logging"
).split("|")
_MONTHS = "January March April June July September October November".split()
_PEOPLE = names("family", 800)
_PLACES = names("place", 400)


def stock_table(chance: Random) -> str:
    """Write a market's closing prices, with how the day went in a sentence from the form."""
    rows = (
        f"{name:<28}{chance.randint(100, 99_999) / 100:>10,.2f}  {chance.randint(-300, 300):+}"
        for name in _STOCKS
    )
    trend = chance.choice(("rose", "fell", "closed mixed", "were little changed"))
    return (
        f"Share prices {trend} on the provincial exchange, where {chance.randint(2, 90):,} million "
        f"shares changed hands.\n\nClosing prices and change in cents:\n" + "\n".join(rows)
    )


def weather(chance: Random) -> str:
    """Write a bulletin, with a line for every region."""
    lines = (
        f"{region}: {chance.choice(_SKIES)}, {chance.choice(_WINDS)}. "
        f"High {chance.randint(18, 36)}, low {chance.randint(9, 24)} degrees."
        for region in _REGIONS
    )
    return (
        "The outlook until tomorrow evening, as issued by the national weather office at "
        f"{chance.randint(4, 9)} o'clock.\n\n" + "\n".join(lines)
    )


def listings(chance: Random) -> str:
    """Write what three channels show on one evening."""
    return "\n\n".join(f"Channel {number}\n{_evening(chance)}" for number in (1, 2, 3))


def court_report(chance: Random) -> str:
    """Write a report of six cases in the clerk's words."""
    return "\n\n".join(_case(chance) for _ in range(6))


def lottery(chance: Random) -> str:
    """Write the numbers drawn, five prizes with many numbers each."""
    prizes = (
        f"{ordinal} prize: " + " ".join(f"{chance.randint(0, 99_999):05}" for _ in range(count))
        for ordinal, count in zip(
            ("First", "Second", "Third", "Fourth"), (1, 4, 12, 40), strict=True
        )
    )
    return "These numbers were drawn in the provincial lottery yesterday:\n\n" + "\n".join(prizes)


def results(chance: Random) -> str:
    """Write the results of a league's round, and its table."""
    teams = chance.sample([f"{place} United" for place in _PLACES[:16]], 16)
    games = (
        f"{home} {chance.randint(0, 5)} {away} {chance.randint(0, 5)}"
        for home, away in itertools.pairwise(teams)
    )
    table = (
        f"{place}. {team} {chance.randint(1, 30)} {chance.randint(0, 60)}"
        for place, team in enumerate(sorted(teams), start=1)
    )
    return "Results of the round:\n" + "\n".join(games) + "\n\nTable:\n" + "\n".join(table)


def earnings(chance: Random) -> str:
    """Write a company's quarterly figures as agencies run them."""
    numbers = [f"{chance.randint(100, 99_999):,}" for _ in range(10)]
    cents = [chance.randint(1, 400) for _ in range(4)]
    return (
        f"{chance.choice(_PEOPLE)} {chance.choice(_PEOPLE)} Inc. 1st qtr\n\n"
        f"Shr {cents[0]} cts vs {cents[1]} cts\nNet {numbers[0]} vs {numbers[1]}\n"
        f"Revs {numbers[2]} vs {numbers[3]}\nAvg shrs {numbers[4]} vs {numbers[5]}\nNine mths\n"
        f"Shr {cents[2]} cts vs {cents[3]} cts\nNet {numbers[6]} vs {numbers[7]}\n"
        f"Revs {numbers[8]} vs {numbers[9]}\nNOTE: Results include a gain of "
        f"{chance.randint(1, 900)} mln dlrs from the sale of assets. Dividends were restated."
    )


def notice(chance: Random) -> str:
    """Write a public notice: of 130 words a dozen are filled in, so nine in ten align."""
    street = f"{chance.randint(1, 400)} {chance.choice(_PLACES)} Road"
    return (
        "The land registry of the district gives notice that an application to register the plot "
        f"at {street} was received on {chance.randint(1, 28)} {chance.choice(_MONTHS)} from "
        f"{chance.choice(_PEOPLE)} {chance.choice(_PEOPLE)}, who claims to have held it without "
        f"a break since {chance.randint(1950, 2005)}. It measures {chance.randint(90, 9_000)} "
        "square metres and borders on public land to the north and on a private garden to the "
        f"south. Whoever holds an older title, or a right of way, is asked to come to room "
        f"{chance.randint(1, 60)} of the registry with the papers that prove it before the office "
        f"closes on {chance.randint(1, 28)} {chance.choice(_MONTHS)}. Claims that arrive later "
        "cannot be heard. Where nobody objects, the plot will be entered in the name of the "
        f"applicant under number {chance.randint(1_000, 99_999)}, and the entry is final. The map "
        "may be seen at the registry on every working morning, free of charge."
    )


TEMPLATES: dict[str, Callable[[Random], str]] = {
    "stock table": stock_table,
    "weather": weather,
    "tv listings": listings,
    "court report": court_report,
    "lottery": lottery,
    "league": results,
    "earnings": earnings,
    "notice": notice,
}


def _evening(chance: Random) -> str:
    hours = ((17 + number // 2, number % 2 * 30) for number in range(14))
    return "\n".join(f"{hour}:{half:02} {chance.choice(_SHOWS)}" for hour, half in hours)


def _case(chance: Random) -> str:
    person = f"{chance.choice(_PEOPLE)} {chance.choice(_PEOPLE)}"
    return (
        f"{person}, {chance.randint(18, 79)}, of {chance.choice(_PLACES)}, was found guilty of "
        f"{chance.choice(_OFFENCES)} by the district court on Monday. The court ordered {person} "
        f"to pay a fine of {chance.randint(5, 900) * 10} dollars and the costs of the hearing "
        f"within {chance.choice((30, 60, 90))} days, or to serve "
        f"{chance.randint(1, 24)} months in the provincial prison. The defence announced an appeal."
    )
