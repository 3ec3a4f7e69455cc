using FilmClubBot.Commands.Quotes;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Films;
using FilmClubBot.Storage.Tests.Setup;

namespace FilmClubBot.Storage.Tests.Reviews;

/// <summary>A review of several films gives each film the findings of its own passages.</summary>
public class SeveralFilmsTests
{
    private const string First = "A film of lonely boats, “row on”. Who rows?", Second = "A film of wages and bread, “count again”. Who counts?", Both = "Two fathers, “good night”. Who sleeps?";
    private const string Text = First + " " + Second + " " + Both;

    [Theory]
    [InlineData(0, "fatherhood loneliness", "good night|row on", "Who rows?|Who sleeps?")]
    [InlineData(1, "fatherhood work", "count again|good night", "Who counts?|Who sleeps?")]
    public async Task Each_film_has_its_own_findings(int index, string themes, string quotes, string questions)
    {
        await using var society = await Society.Found();
        var film = (await Import(society)).Films[index].Id;
        var found = await Findings(society, film);
        Assert.Equal((themes, quotes, questions), found);
    }

    [Fact]
    public async Task The_findings_follow_a_correction_of_the_film()
    {
        await using var society = await Society.Found();
        var result = await Import(society);
        await society.Do(scope => scope.Reviews.Correct(result.Review!.Id, new ReviewCorrection("Low Tide", null, null, null, null), Society.Token));
        var film = await society.Do(async scope => (await scope.Reviews.Find(result.Review!.Id, Society.Token))!.Films[0]);
        Assert.Equal("Low Tide", film.Title);
        Assert.Equal(("fatherhood loneliness", "good night|row on", "Who rows?|Who sleeps?"), await Findings(society, film.Id));
    }

    [Fact]
    public async Task A_review_is_mainly_about_its_first_film()
    {
        await using var society = await Society.Found();
        var result = await Import(society);
        var hidden = await society.Import(Drafts.Of("Amber Line again", First));
        await society.Do(scope => scope.Reviews.SetHidden(hidden.Review!.Id, true, Society.Token));
        await using var scope = society.Begin();
        Assert.Equal([result.Review!.Id], (await scope.Reviews.MainlyAbout(result.Films[0].Id, Society.Token)).Select(review => review.Id));
        Assert.Empty(await scope.Reviews.MainlyAbout(result.Films[1].Id, Society.Token));
    }

    private static async Task<IntakeResult> Import(Society society)
    {
        society.Reader.Films(
            new("Amber Line", 2019, []) { Passages = [new(0, First.Length)] },
            new("Glass Orchard", 2021, []) { Passages = [new(First.Length + 1, First.Length + 1 + Second.Length)] });
        society.Reader.Cues["lonely"] = ("loneliness", 0.5);
        society.Reader.Cues["wages"] = ("work", 0.5);
        society.Reader.Cues["fathers"] = ("fatherhood", 0.5);
        return await society.Import(Drafts.Of("Two films", Text));
    }

    private static Task<(string Themes, string Quotes, string Questions)> Findings(Society society, FilmId film) => society.Do(async scope => (
        string.Join(' ', (await scope.Themes.OfFilm(film, Society.Token)).Select(theme => theme.Name).Order(StringComparer.Ordinal)),
        string.Join('|', (await scope.Quotes.Search(new QuoteFilter(film), new(1, 10), Society.Token)).Items.Select(quote => quote.Passage.Text).Order(StringComparer.Ordinal)),
        string.Join('|', (await scope.Reviews.Questions(film, Society.Token)).Select(question => question.Text).Order(StringComparer.Ordinal))));
}
