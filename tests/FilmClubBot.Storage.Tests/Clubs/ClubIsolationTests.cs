using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Commands.Themes;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Quotes;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Storage.Schema;
using FilmClubBot.Storage.Tests.Setup;

namespace FilmClubBot.Storage.Tests.Clubs;

/// <summary>Two clubs in one file: the second sees and changes nothing of the first, through any port.</summary>
public class ClubIsolationTests
{
    private const string Text = "“I am lonely”. Is it love?";
    private static readonly FilmId _film = new(1);
    private static readonly MemberId _member = new(1);
    private static readonly ReviewId _review = new(1);
    private static readonly QuoteId _quote = new(1);

    [Fact]
    public async Task The_second_club_reads_nothing_of_the_first()
    {
        await using var first = await Filled();
        await using var second = first.Beside(club: 2);
        await second.Database.Prepare(Society.Token);

        await using var scope = second.Begin();
        Assert.Null(await scope.Films.Find(_film, Society.Token));
        Assert.Empty(await scope.Films.List(Society.Token));
        Assert.Null(await scope.Reviews.Find(_review, Society.Token));
        Assert.Equal(0, (await scope.Reviews.Latest(new(1, 5), Society.Token)).Total);
        Assert.Equal(0, (await scope.Reviews.OfFilm(_film, new(1, 5), Society.Token)).Total);
        Assert.Equal(0, (await scope.Reviews.Search("lonely", new(1, 5), Society.Token)).Total);
        Assert.Empty(await scope.Reviews.Choose("", 5, Society.Token));
        Assert.Empty(await scope.Reviews.Questions(_film, Society.Token));
        Assert.Empty(await scope.Themes.OfFilm(_film, Society.Token));
        Assert.Empty(await scope.Themes.List(Society.Token));
        Assert.Empty(await scope.Themes.FilmsWith("loneliness", Society.Token));
        Assert.Null(await scope.Themes.Locate(_film, "lonely", Society.Token));
        Assert.Equal(0, (await scope.Quotes.Search(new(), new(1, 5), Society.Token)).Total);
        Assert.Null(await scope.Quotes.Random(new(), null, Society.Token));
        Assert.Null(await scope.Quotes.Find(_quote, Society.Token));
        Assert.Empty(await scope.Quotes.Speakers(null, Society.Token));
        Assert.Null(await scope.Ratings.Of(_film, _member, Society.Token));
        Assert.Equal(0, (await scope.Ratings.Summary(_film, Society.Token)).Count);
        Assert.Equal(0, (await scope.Ratings.Comments(_film, new(1, 5), Society.Token)).Total);
        Assert.Equal(0, (await scope.Ratings.Mine(_member, new(1, 5), Society.Token)).Total);
        Assert.Equal(0, (await scope.Ratings.Top(new(1, 5), Society.Token)).Total);
        Assert.Equal(0, (await scope.Audit.Recent(new(1, 5), Society.Token)).Total);
        Assert.Empty(await scope.Channels.Latest("reviews", _member, 5, Society.Token));
        foreach (var film in new FilmId?[] { null, _film })
            Assert.Empty(await scope.Passages.Find(film, ["lonely"], Society.Token));
    }

    [Fact]
    public async Task The_second_club_changes_nothing_of_the_first()
    {
        await using var first = await Filled();
        await using var second = first.Beside(club: 2);
        await second.Database.Prepare(Society.Token);
        second.Reader.Film("Her", 2013);
        var before = first.Rows(1);

        Assert.Null(await second.Do(scope => scope.Reviews.SetHidden(_review, true, Society.Token)));
        Assert.False(await second.Do(scope => scope.Reviews.Correct(_review, new("It", null, null, null, null), Society.Token)));
        Assert.False(await second.Do(scope => scope.Quotes.Hide(_quote, Society.Token)));
        Assert.Null(await second.Do(scope => scope.Quotes.Add(_film, "I am lonely", null, null, Society.Token)));
        var ben = await second.Join("Ana");
        Assert.NotEqual(_member, ben.Id);
        await using (var scope = second.Begin())
        {
            await Assert.ThrowsAsync<ConflictException>(() => scope.Ratings.Save(_film, ben.Id, Stars.FromHalves(1), null, false, Society.Token));
            await Assert.ThrowsAsync<ConflictException>(() => scope.Themes.Rule(_film, "loneliness", ThemeRuling.Hidden, null, Society.Token));
            Assert.Null(await scope.Channels.Replace(1, new Card { Title = "Mine" }, Society.Token));
        }

        var imported = await second.Import(Drafts.Of("Her", Text, id: "7"));
        Assert.Equal(IntakeOutcome.New, imported.Outcome);
        Assert.NotEqual(_film, imported.Films[0].Id);
        Assert.Equal(before, first.Rows(1));
    }

    [Fact]
    public async Task A_context_refuses_to_write_another_clubs_row()
    {
        await using var first = await Filled();
        await using var scope = first.Begin();
        scope.Context.Films.Add(new() { ClubId = 2, Title = "Her", FoldedTitle = "her" });
        await Assert.ThrowsAsync<InvalidOperationException>(() => scope.Context.SaveChangesAsync(Society.Token));
    }

    [Fact]
    public async Task Every_table_belongs_to_a_club_and_is_filtered()
    {
        await using var society = Society.Unprepared();
        await using var scope = society.Begin();
        Assert.All(scope.Context.Model.GetEntityTypes(), type =>
        {
            Assert.True(type.ClrType == typeof(ClubRow) || type.ClrType.IsAssignableTo(typeof(IClubRow)), $"{type.ClrType.Name} has no club.");
            Assert.NotEmpty(type.GetDeclaredQueryFilters());
            Assert.Contains(type.GetForeignKeys().Select(key => key.PrincipalEntityType.ClrType).Append(type.ClrType), principal => principal == typeof(ClubRow));
        });
    }

    private static async Task<Society> Filled()
    {
        var society = await Society.Found();
        society.Reader.Cues["lonely"] = ("loneliness", 0.5);
        society.Reader.Film("Her", 2013);
        await society.Import(Drafts.Of("Her", Text, id: "7"));
        var ana = await society.Join("Ana");
        await society.Do(async scope =>
        {
            scope.Audit.Record(ana.Id, "quote hide", "Her");
            await scope.Ratings.Save(_film, ana.Id, Stars.FromHalves(8), "Warm.", false, Society.Token);
            await scope.Themes.Rule(_film, "loneliness", ThemeRuling.Confirmed, null, Society.Token);
        });
        await using var log = society.Begin();
        await log.Channels.Add(new("reviews", ana, "/films", new Card { Title = "Films" }), Society.Token);
        Assert.Equal([_film], (await log.Films.List(Society.Token)).Select(film => film.Id));
        return society;
    }
}
