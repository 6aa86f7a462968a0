from archive_cli.dedupe.cleanness import damaged_words, site_words

TEXT = "The ministry said the harbour would open. The harbour closed after the storm in May."


def test_a_clean_text_has_no_damaged_word() -> None:
    assert damaged_words([TEXT]) == [0]
    assert damaged_words([TEXT, TEXT]) == [0, 0]
    assert damaged_words([""]) == [0]


def test_a_misread_word_is_told_by_the_copies() -> None:
    assert damaged_words([TEXT, TEXT.replace("harbour", "harb0ur", 1)]) == [0, 1]
    assert damaged_words([TEXT.replace("harbour", "harb0ur", 1), TEXT]) == [1, 0]


def test_another_word_is_no_damage() -> None:
    assert damaged_words([TEXT, TEXT.replace("storm", "flood")]) == [0, 0]


def test_short_words_are_never_misread() -> None:
    assert damaged_words([TEXT, TEXT.replace("May", "Way")]) == [0, 0]


def test_mistaken_and_lost_characters_are_damage() -> None:
    assert damaged_words(["Caf\u00c3\u00a9 and th\ufffdatre and café"]) == [2]


def test_lines_that_only_sites_print_are_counted_by_words() -> None:
    assert site_words(TEXT) == 0
    assert site_words(f"Read more\n\n{TEXT}\n\nAdvertisement\n\n\n") == 3


def test_a_digit_or_sign_between_small_letters_is_damage_beside_one_copy() -> None:
    scanned = TEXT.replace("said", "sa1d").replace("storm", "st°rm,").replace("harbour", "harb0ur")
    assert damaged_words([TEXT, scanned]) == [0, 4]


def test_addresses_products_and_what_all_copies_write_are_no_damage() -> None:
    named = f"{TEXT} See web2news.example/a1b or mail h2o@news.example of P2P and 4x4."
    assert damaged_words([TEXT, named]) == [0, 0]
    assert damaged_words([f"{TEXT} The k8s team.", f"{TEXT} The k8s team came."]) == [0, 0]


def test_in_one_of_two_damaged_copies_the_stranger_letters_are_misread() -> None:
    plain = f"{TEXT} Boats were mooring along the closing pier, opening the morning."
    scanned = plain.replace("mooring", "moorirg").replace("said", "sa1d")
    assert damaged_words([plain, scanned]) == [0, 2]
    assert damaged_words([scanned, plain]) == [2, 0]


def test_without_other_damage_a_word_is_as_good_as_another() -> None:
    plain = f"{TEXT} Boats were mooring along the closing pier, opening the morning."
    assert damaged_words([plain, plain.replace("mooring", "moorirg")]) == [0, 0]


def test_where_letters_are_equally_strange_neither_word_is_misread() -> None:
    one, other = f"{TEXT} Said Qvexol.", f"{TEXT} Sa1d Qvexal and Bertram."
    assert damaged_words([one, other]) == [0, 1]


def test_what_differs_in_accents_or_case_alone_is_not_misread() -> None:
    accented = "Thủ tướng thường họp và nông dân Việt Nam vườn bưởi xoài. Tháng Tư. Thuong."
    plain = "Thu tuong thuong hop va nong dan Viet Nam vuon buoi xoai. THANG TU."
    assert damaged_words([accented, plain]) == [0, 0]
    assert damaged_words([f"{accented} sa1d méterai", f"{plain} said meterai"]) == [1, 0]
    assert damaged_words(["café cafe court", "cafe cofe court", "cafe court"]) == [0, 1, 0]


def test_a_digit_that_only_begins_a_word_is_no_damage() -> None:
    assert damaged_words([TEXT, f"3rd {TEXT} 5th 24h"]) == [0, 0]


def test_very_long_texts_of_other_words_are_not_compared_word_by_word() -> None:
    letters = "bcdfghjklm"
    one, other = (
        " ".join(f"{start}{a}{b}{c}e" for a in letters for b in letters for c in letters + "np")
        for start in ("qua", "stri")
    )
    assert damaged_words([f"{one} h0ney", other]) == [1, 0]
