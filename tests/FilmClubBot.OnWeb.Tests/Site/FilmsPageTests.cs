using FilmClubBot.Domain.Films;
using FilmClubBot.OnWeb.Site;
using FilmClubBot.OnWeb.Tests.Hosting;

namespace FilmClubBot.OnWeb.Tests.Site;

public class FilmsPageTests
{
    [Fact]
    public async Task Lists_the_films_with_year_and_directors()
    {
        await using var host = await WebHost.Start();

        var (_, page) = await host.Page("/films");

        Assert.Equal(["Her 2013 · Spike Jonze", "The Red Shoes 1948 · Michael Powell, Emeric Pressburger"], page.Texts(".film-list li"));
    }

    [Theory]
    [InlineData("?q=red+shos", "The Red Shoes")]
    [InlineData("?q=spike%20jonze", "Her")]
    public async Task Finds_films_by_a_plain_form(string query, string title)
    {
        await using var host = await WebHost.Start();

        var (_, page) = await host.Page("/films" + query);

        Assert.Equal(title, Assert.Single(page.Texts(".film-list a")));
    }

    [Fact]
    public async Task Shows_the_search_text_as_plain_text()
    {
        await using var host = await WebHost.Start();

        var (_, page) = await host.Page("/films?q=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E");

        Assert.Equal("\"><script>alert(1)</script>", page.QuerySelector("input[name=q]")?.GetAttribute("value"));
        Assert.DoesNotContain(page.QuerySelectorAll("script"), script => script.TextContent.Contains("alert", StringComparison.Ordinal));
        Assert.Contains("No film fits", Assert.Single(page.Texts(".found")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Splits_a_long_list_into_pages()
    {
        await using var host = await WebHost.Start();
        host.Library.Films.AddRange(Enumerable.Range(10, 70).Select(number => new Film(new(number), $"Film {number}", null, [])));

        var (_, first) = await host.Page("/films");
        var (_, last) = await host.Page("/films?page=99");

        Assert.Equal(FilmPages.FilmsOnPage, first.QuerySelectorAll(".film-list li").Length);
        Assert.Equal("films?page=2", first.QuerySelector("a[rel=next]")?.GetAttribute("href"));
        Assert.Equal(12, last.QuerySelectorAll(".film-list li").Length);
        Assert.Null(last.QuerySelector("a[rel=next]"));
    }
}
