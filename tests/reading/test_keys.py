from __future__ import annotations

import pytest

from archive_cli.reading.keys import find_key


@pytest.mark.parametrize(
    ("wording", "role"),
    [
        ("Headline/Title", "title"),
        ("Newspaper/Source", "source"),
        ("Author (byline)", "author"),
        ("Date (GMT)", "published"),
        ("Titel des Artikels", "title"),
        ("Titre de l'article", "title"),
        ("Tiêu đề bài viết", "title"),
        ("Заголовок новости", "title"),
        ("文章标题", "title"),
        ("기사 제목", "title"),
        ("Tanggal berita", "published"),
        ("Fecha de la noticia", "published"),
        ("Nom du journal", "source"),
        ("Nombre del medio", "source"),
        ("媒体名称", "source"),
        ("언론사명", "source"),
        ("Reporter name", "author"),
        ("Nome do autor", "author"),
        ("Nhan đề", "title"),
        ("题目", "title"),
        ("Publicação", "published"),
        ("Ville", "place"),
        ("Ciudad", "place"),
        ("Cidade", "place"),
        ("Nơi viết", "place"),
        ("Город", "place"),
        ("Kota", "place"),
        ("Penerbit", "source"),
        ("Autrice", "author"),
        ("Auteure", "author"),
        ("Bút danh", "author"),
        ("Herausgeber", "source"),
        ("出处", "source"),
        ("出處", "source"),
        ("Di", "author"),
        ("Адрес", "url"),
        ("责任编辑", "other"),
    ],
)
def test_words_around_a_key_do_not_matter(wording: str, role: str) -> None:
    key = find_key(wording)
    assert key is not None
    assert key.role == role


@pytest.mark.parametrize("wording", ["Title/Date", "Police/Fire", "News (other)", "Name", "Names"])
def test_what_holds_no_key_or_two_names_nothing(wording: str) -> None:
    assert find_key(wording) is None
