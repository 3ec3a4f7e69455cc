using FilmClubBot.Feeds.Drafts;

namespace FilmClubBot.Feeds.Headers;

/// <summary>Reads from a header under what its site files the text: <c>categories: [Books]</c>, <c>tags: film, 2019</c>.</summary>
internal static class HeaderCategories
{
    // Categories first: a text is in one of them, and has many tags.
    private static readonly string[] _keys =
    [
        "categories", "category", "subcategories", "subcategory", "section", "kategorien", "kategorie", "rubrik", "rubrique", "categorie", "categorias", "categoria",
        "tags", "tag", "keywords", "schlagworte", "schlagworter", "motscles", "etiquetas",
    ];

    /// <summary>The categories as written, the main one first; empty where none is stated.</summary>
    public static IReadOnlyList<string> Of(HeaderFields header) => DraftFields.Categories(
        from scope in FilmFields.Scopes(header).ToList()
        from key in _keys
        where scope.Values.ContainsKey(key)
        from value in scope.Values[key].Each()
        from category in (value.ToWords() ?? "").Split(',')
        select category);
}
