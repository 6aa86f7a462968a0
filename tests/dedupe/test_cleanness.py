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
