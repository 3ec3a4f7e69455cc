namespace FilmClubBot.Feeds.Tests.Headers;

public sealed class HeaderCategoriesTests
{
    [Theory]
    [InlineData("categories: [Books, Harbour]\ntags: [ferry]", "Books", "Harbour", "ferry")]
    [InlineData("tags:\n  - ferry\n  - film\ncategory: Movies", "Movies", "ferry", "film")]
    [InlineData("Tags: ferry, film , 2019", "ferry", "film", "2019")]
    [InlineData("taxonomies: {categories: [film], tags: [ferry, film]}", "film", "ferry")]
    [InlineData("Kategorie: Bücher\nSchlagworte: [Fähre]", "Bücher", "Fähre")]
    [InlineData("catégorie: Cinéma\nmots-clés: [bac]", "Cinéma", "bac")]
    [InlineData("categoría: Cine\netiquetas: [barco]", "Cine", "barco")]
    [InlineData("categories: \ntags: []")]
    public void Reads_under_what_a_site_files_a_text(string yaml, params string[] categories) =>
        Assert.Equal(categories, Sample.Draft($"---\n{yaml}\n---\n{Sample.Prose}", "post.md").Categories);

    [Fact]
    public void Omits_what_is_too_long_or_too_much_for_categories()
    {
        var yaml = $"tags: [{string.Join(", ", Enumerable.Range(0, 500).Select(i => $"t{i}"))}]\ncategory: {new string('a', 200)}";

        var categories = Sample.Draft($"---\n{yaml}\n---\n{Sample.Prose}", "post.md").Categories;

        Assert.Equal(50, categories.Count);
        Assert.Equal("t0", categories[0]);
    }
}
