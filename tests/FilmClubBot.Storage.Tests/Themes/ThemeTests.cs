using FilmClubBot.Commands.Themes;
using FilmClubBot.Domain.Films;
using FilmClubBot.Storage.Tests.Setup;

namespace FilmClubBot.Storage.Tests.Themes;

public class ThemeTests
{
    [Fact]
    public async Task A_films_themes_are_what_its_visible_reviews_find_together()
    {
        await using var society = await Found();
        var film = await Import(society, "First", "He is lonely.");
        await Import(society, "Second", "All are lonely. They love.");
        await Import(society, "Third", "Nothing.");

        var themes = await OfFilm(society, film);

        Assert.Equal(["loneliness", "love"], themes.Select(theme => theme.Name));
        Assert.Equal((0.75, 2, 3, (ThemeRuling?)null), (Math.Round(themes[0].Confidence, 9), themes[0].Reviews, themes[0].OfReviews, themes[0].Ruling));
        Assert.Equal(["He is lonely.", "All are lonely."], themes[0].Evidence.Select(passage => passage.Text));
        Assert.Equal(2, themes[0].Evidence.Select(passage => passage.Review.Id).Distinct().Count());
    }

    [Fact]
    public async Task Each_theme_of_a_page_has_a_sentence_that_no_other_has_and_the_others_have_none()
    {
        await using var society = await Found();
        society.Reader.Cues["work"] = ("work", 0.3);
        society.Reader.Cues["grief"] = ("grief", 0.2);
        var film = await Import(society, "First", "The lonely love. They love. They work with love. All grief, all lonely.");

        await using var scope = society.Begin();
        var themes = await scope.Themes.Cited(film, found => found.Where(theme => theme is { Name: not "work", Evidence: [] }), Society.Token);

        Assert.Equal(
            [("loneliness", "The lonely love."), ("love", "They love."), ("work", ""), ("grief", "All grief, all lonely.")],
            themes.Select(theme => (theme.Name, string.Concat(theme.Evidence.Select(passage => passage.Text)))));
    }

    [Fact]
    public async Task A_hidden_theme_is_left_out_and_stays_hidden_after_a_rereading()
    {
        await using var society = await Found();
        var film = await Import(society, "First", "He is lonely. They love.");
        await Rule(society, film, "LÓneliness", ThemeRuling.Hidden);
        await Import(society, "First", "He is so lonely. They love.");

        Assert.Equal(["love"], (await OfFilm(society, film)).Select(theme => theme.Name));
        await using var scope = society.Begin();
        Assert.Equal([new("love", 1)], await scope.Themes.List(Society.Token));
        Assert.Equal(["love"], (await scope.Themes.Names(Society.Token))[film]);
        Assert.Empty(await scope.Themes.FilmsWith("loneliness", Society.Token));
    }

    [Fact]
    public async Task A_confirmed_theme_is_first_and_has_full_confidence()
    {
        await using var society = await Found();
        var film = await Import(society, "First", "He is lonely. They love.");
        await Rule(society, film, "love", ThemeRuling.Confirmed);

        var first = (await OfFilm(society, film))[0];
        Assert.Equal(("love", 1.0, (ThemeRuling?)ThemeRuling.Confirmed), (first.Name, first.Confidence, first.Ruling));
    }

    [Fact]
    public async Task An_added_theme_shows_its_evidence_while_it_is_in_the_text()
    {
        await using var society = await Found();
        var film = await Import(society, "First", "Machines dream of “electric” sheep. They love.");
        await society.Do(async scope =>
        {
            var passage = await scope.Themes.Locate(film, "\"machines dream of electric sheep\"", Society.Token);
            await scope.Themes.Rule(film, "Technology", ThemeRuling.Added, passage, Society.Token);
        });

        var added = Assert.Single(await OfFilm(society, film), theme => theme.Ruling == ThemeRuling.Added);
        Assert.Equal(("technology", 1, "Machines dream of “electric” sheep"), (added.Name, added.Reviews, Assert.Single(added.Evidence).Text));
        await using (var scope = society.Begin())
        {
            Assert.Equal(film, Assert.Single(await scope.Themes.FilmsWith("technology", Society.Token)).Film.Id);
            Assert.Contains(new SharedTheme("technology", 1), await scope.Themes.List(Society.Token));
            Assert.Contains("technology", (await scope.Themes.Names(Society.Token))[film]);
        }

        await Import(society, "First", "A new start. Machines dream of electric sheep. They love.");
        Assert.Equal("Machines dream of electric sheep", Assert.Single((await OfFilm(society, film)).Single(theme => theme.Name == "technology").Evidence).Text);

        await Import(society, "First", "A new start. They love.");
        Assert.DoesNotContain(await OfFilm(society, film), theme => theme.Name == "technology");
        await using var later = society.Begin();
        Assert.DoesNotContain(await later.Themes.List(Society.Token), theme => theme.Name == "technology");
    }

    [Fact]
    public async Task An_added_theme_needs_its_evidence()
    {
        await using var society = await Found();
        await Assert.ThrowsAsync<ArgumentNullException>(() => Rule(society, new(1), "love", ThemeRuling.Added));
    }

    [Fact]
    public async Task Shared_themes_count_films_and_the_surest_film_is_first()
    {
        await using var society = await Found();
        var her = await Import(society, "First", "He is lonely. They love.");
        await Import(society, "Second", "So lonely.");
        society.Reader.Film("It", 2017);
        await society.Import(Drafts.Of("Third", "A lonely clown."));

        await using var scope = society.Begin();
        Assert.Equal([new("loneliness", 2), new("love", 1)], await scope.Themes.List(Society.Token));
        Assert.Equal(["loneliness", "love"], (await scope.Themes.Names(Society.Token))[her]);
        var films = await scope.Themes.FilmsWith("Loneliness", Society.Token);
        Assert.Equal(["Her", "It"], films.Select(found => found.Film.Title));
        Assert.Equal((her, 2, "A lonely clown."), (films[0].Film.Id, films[0].Theme.OfReviews, films[1].Theme.Evidence[0].Text));
    }

    [Fact]
    public async Task Words_that_are_in_no_visible_review_are_not_located()
    {
        await using var society = await Found();
        var film = await Import(society, "First", "He is lonely.");
        await using var scope = society.Begin();
        Assert.Null(await scope.Themes.Locate(film, "he is happy", Society.Token));
        Assert.Equal("He is lonely", (await scope.Themes.Locate(film, "HE  is\nlonely", Society.Token))!.Text);
    }

    private static async Task<Society> Found()
    {
        var society = await Society.Found();
        society.Reader.Cues["lonely"] = ("loneliness", 0.5);
        society.Reader.Cues["love"] = ("love", 0.4);
        return society;
    }

    [Fact]
    public async Task A_withdrawn_decision_no_longer_applies()
    {
        await using var society = await Found();
        var film = await Import(society, "First", "He is lonely. Machines dream. They love.");
        await Rule(society, film, "loneliness", ThemeRuling.Hidden);
        await Rule(society, film, "love", ThemeRuling.Confirmed);
        await society.Do(async scope => await scope.Themes.Rule(film, "Technology", ThemeRuling.Added, await scope.Themes.Locate(film, "machines dream", Society.Token), Society.Token));

        var rulings = await Rulings(society, film);
        Assert.Equal([("loneliness", ThemeRuling.Hidden), ("love", ThemeRuling.Confirmed), ("technology", ThemeRuling.Added)], rulings.Select(theme => (theme.Name, theme.Ruling)));
        Assert.Equal(["Machines dream"], rulings[2].Evidence);
        Assert.Empty(await Rulings(society, new(film.Value + 1)));

        Assert.Equal(ThemeRuling.Hidden, (await society.Do(scope => scope.Themes.Withdraw(film, "LÓneliness", Society.Token)))!.Ruling);
        Assert.Equal(["Machines dream"], (await society.Do(scope => scope.Themes.Withdraw(film, "technology", Society.Token)))!.Evidence);
        Assert.Null(await society.Do(scope => scope.Themes.Withdraw(film, "technology", Society.Token)));

        Assert.Equal(["love"], (await Rulings(society, film)).Select(theme => theme.Name));
        Assert.Equal(["love", "loneliness"], (await OfFilm(society, film)).Select(theme => theme.Name));
    }

    // By name: the order is not part of the port.
    private static async Task<List<RuledTheme>> Rulings(Society society, FilmId film) =>
        [.. (await society.Do(scope => scope.Themes.Rulings(film, Society.Token))).OrderBy(theme => theme.Name, StringComparer.Ordinal)];

    private static async Task<FilmId> Import(Society society, string title, string text)
    {
        society.Reader.Film("Her", 2013);
        return Assert.Single((await society.Import(Drafts.Of(title, text))).Films).Id;
    }

    private static Task<RuledTheme?> Rule(Society society, FilmId film, string theme, ThemeRuling ruling) =>
        society.Do(scope => scope.Themes.Rule(film, theme, ruling, null, Society.Token));

    private static async Task<IReadOnlyList<FilmTheme>> OfFilm(Society society, FilmId film)
    {
        await using var scope = society.Begin();
        var themes = await scope.Themes.OfFilm(film, Society.Token);
        // The same ones, of which no text is read.
        Assert.Equal(themes.Select(theme => theme.Name), await scope.Themes.NamesOf(film, Society.Token));
        return themes;
    }
}
