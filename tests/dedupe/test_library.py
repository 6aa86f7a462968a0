from archive_cli.dedupe.corpus import ListedArticles
from archive_cli.dedupe.distinct import distinct_texts
from archive_cli.dedupe.library import Library
from dedupe.planted import article


def test_texts_that_were_let_go_are_read_again() -> None:
    articles = [article(f"{n}", f"ferry {n} left the harbour of {n}") for n in range(20_001)]
    corpus = ListedArticles(articles)
    library = Library(corpus, distinct_texts(corpus))
    first = library.text(0)
    library.fetch(range(1, len(articles)))
    again = library.text(0)
    assert again is not first
    assert (again.own == first.own).all()
