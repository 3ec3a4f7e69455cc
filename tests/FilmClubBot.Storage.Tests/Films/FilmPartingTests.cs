using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Commands.Themes;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Ballots.Votes;
using FilmClubBot.Domain.Diaries;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.Storage.Tests.Setup;
using NodaTime;

namespace FilmClubBot.Storage.Tests.Films;

public class FilmPartingTests
{
    // Of each table what says which film has what, without keys that are given anew.
    private const string Everything = """
        SELECT 'film', Id, Title, Year, RuntimeMinutes, Directors, Facts, ImdbId, WikidataId FROM Films ORDER BY Id;
        SELECT 'name', FilmId, "Key" FROM FilmNames ORDER BY FilmId, "Key";
        SELECT 'review', ReviewId, FilmId, Ordinal FROM ReviewFilms ORDER BY ReviewId, Ordinal;
        SELECT 'correction', Id, Corrections_FilmId FROM Reviews ORDER BY Id;
        SELECT 'rating', FilmId, MemberId, Halves, Comment, CommentState, IsSpoiler, At FROM Ratings ORDER BY FilmId, MemberId;
        SELECT 'viewing', FilmId, MemberId, WatchedOn, IsRewatch, Halves, Tags, Review FROM Viewings ORDER BY FilmId, MemberId, WatchedOn;
        SELECT 'suggestion', List, FilmId, MemberId, Reason FROM Suggestions ORDER BY List, FilmId, MemberId;
        SELECT 'ruling', FilmId, FoldedName, Ruling FROM ThemeRulings ORDER BY FilmId, FoldedName;
        SELECT 'quote', Id, FilmOrdinal FROM Quotes ORDER BY Id;
        SELECT 'question', Id, FilmOrdinal FROM Questions ORDER BY Id;
        SELECT 'theme', Id, FilmOrdinal FROM ThemeFindings ORDER BY Id;
        SELECT 'screening', Id, FilmId FROM Screenings ORDER BY Id;
        SELECT 'ballot', BallotId, Number, FilmId FROM BallotFilms ORDER BY BallotId, Number
        """;

    [Fact]
    public async Task An_undone_merge_leaves_everything_as_it_was()
    {
        await using var society = await Society.Found();
        var (ada, ben) = (await society.Join("Ada"), await society.Join("Ben"));
        var (removed, remaining) = await Films(society);
        const string body = "“A lamp”. A maze? “A door”. A dark wall?";
        var half = body.IndexOf("“A door”", StringComparison.Ordinal);
        (society.Reader.Cues["A"], society.Reader.Cues["dark"]) = (("grief", 0.5), ("night", 0.5));
        society.Reader.Films(new(removed.Title, 2006, ["Ines Robledo"]) { Passages = [new(0, half)] }, new(remaining.Title, null, []) { Passages = [new(half, body.Length)] });
        var own = await society.Import(Drafts.Of("Two labyrinths", body));
        society.Reader.Cues.Clear();
        foreach (var (film, member, halves) in new[] { (removed, ada, 9), (remaining, ada, 3), (remaining, ben, 4) })
        {
            society.Clock.AdvanceMinutes(1);
            await Rate(society, film, member, halves);
        }

        foreach (var film in new[] { removed, remaining })
        {
            await society.Do(scope => scope.Watchlist.Support(default, film.Id, ben.Id, $"for {film.Title}", Society.Token));
            await society.Do(scope => scope.Watchlist.Support(ListName.Of("Winter"), film.Id, ben.Id, $"in winter {film.Title}", Society.Token));
            await society.Do(scope => scope.Themes.Rule(film.Id, "grief", film == removed ? ThemeRuling.Hidden : ThemeRuling.Confirmed, null, Society.Token));
        }

        await society.Do(scope => scope.Screenings.Add(new Screening(default, removed, society.Now, Duration.FromHours(2), ScreeningState.Planned), Society.Token));
        await society.Do(scope => scope.Reviews.Correct(own.Review!.Id, ReviewCorrection.To(removed), Society.Token));
        await society.Do(scope => scope.Ratings.Save(removed.Id, ben.Id, Stars.FromHalves(7), "The lamp goes out.", true, Society.Token));
        await society.Do(scope => scope.Comments.Change(removed.Id, ben.Id, _ => CommentState.Hidden, Society.Token));
        DiaryEntry Seen(Film film, int day) => new(DiaryTable.Diary, film.Title, film.Year) { WatchedOn = new(2026, 4, day), Stars = Stars.FromHalves(day), Tags = [film.Title] };
        await society.Do(scope => scope.Diaries.Import(ada.Id, [Seen(removed, 1), Seen(removed, 2), Seen(remaining with { Year = 2006 }, 2), Seen(remaining with { Year = 2006 }, 3)], null, Society.Token));
        var other = await society.Review("Heat of Noon", 1995);
        await society.Do(scope => scope.Ballots.Add(
            new(default, "Friday", [other, removed], new(CountingMethod.Schulze, 1, 1), DrawSeed.FromText("2707ae42ff72b8621e1bdfc5ded202b2"), society.Now), Society.Token));
        var before = society.Query(Everything);

        var merged = await society.Do(scope => scope.Films.Merge(removed.Id, remaining.Id, Society.Token));
        Assert.NotEqual(before, society.Query(Everything));
        var parted = await society.Do(scope => scope.Films.Part(merged!.Number, Society.Token));

        Assert.Equal((removed.Label, remaining.Label), (parted!.Film.Label, parted.From.Label));
        Assert.Equal(before, society.Query(Everything));
        Assert.Null(await society.Do(scope => scope.Films.Part(merged!.Number, Society.Token)));
    }

    [Fact]
    public async Task What_was_changed_since_stays_and_no_rating_is_lost()
    {
        await using var society = await Society.Found();
        var (ada, ben) = (await society.Join("Ada"), await society.Join("Ben"));
        var (removed, remaining) = await Films(society);
        await Rate(society, removed, ada, 9);
        await Rate(society, removed, ben, 8);
        var merged = await society.Do(scope => scope.Films.Merge(removed.Id, remaining.Id, Society.Token));
        society.Clock.AdvanceMinutes(1);
        await Rate(society, remaining, ada, 2);
        await society.Do(scope => scope.Ratings.Remove(remaining.Id, ben.Id, Society.Token));
        await society.Do(scope => scope.Films.SetYear(remaining.Id, 2007, Society.Token));

        await society.Do(scope => scope.Films.Part(merged!.Number, Society.Token));

        Assert.Equal([$"{removed.Id}|{ada.Id}|9", $"{remaining.Id}|{ada.Id}|2"], society.Query("SELECT FilmId || '|' || MemberId || '|' || Halves FROM Ratings ORDER BY FilmId"));
        await using var scope = society.Begin();
        Assert.Equal((2006, 2007), ((await scope.Films.Find(removed.Id, Society.Token))?.Year, (await scope.Films.Find(remaining.Id, Society.Token))?.Year));
    }

    [Fact]
    public async Task A_comment_that_was_hidden_since_stays_hidden()
    {
        await using var society = await Society.Found();
        var ada = await society.Join("Ada");
        var (removed, remaining) = await Films(society);
        await society.Do(scope => scope.Ratings.Save(removed.Id, ada.Id, Stars.FromHalves(9), "Cold.", false, Society.Token));
        var merged = await society.Do(scope => scope.Films.Merge(removed.Id, remaining.Id, Society.Token));
        await society.Do(scope => scope.Comments.Change(remaining.Id, ada.Id, _ => CommentState.Hidden, Society.Token));

        await society.Do(scope => scope.Films.Part(merged!.Number, Society.Token));

        Assert.Equal([$"{removed.Id}|Hidden"], society.Query("SELECT FilmId || '|' || CommentState FROM Ratings"));
    }

    [Fact]
    public async Task A_comment_of_the_remaining_film_that_was_hidden_since_stays_hidden()
    {
        await using var society = await Society.Found();
        var ada = await society.Join("Ada");
        var (removed, remaining) = await Films(society);
        await Rate(society, removed, ada, 9);
        society.Clock.AdvanceMinutes(1);
        await society.Do(scope => scope.Ratings.Save(remaining.Id, ada.Id, Stars.FromHalves(3), "Cold.", false, Society.Token));
        var merged = await society.Do(scope => scope.Films.Merge(removed.Id, remaining.Id, Society.Token));
        await society.Do(scope => scope.Comments.Change(remaining.Id, ada.Id, _ => CommentState.Hidden, Society.Token));

        await society.Do(scope => scope.Films.Part(merged!.Number, Society.Token));

        Assert.Equal([$"{remaining.Id}|Hidden"], society.Query("SELECT FilmId || '|' || CommentState FROM Ratings WHERE Comment IS NOT NULL"));
    }

    [Fact]
    public async Task A_merge_is_undone_for_minutes_only()
    {
        await using var society = await Society.Found();
        var ada = await society.Join("Ada");
        var (removed, remaining) = await Films(society);
        var merged = await society.Do(scope => scope.Films.Merge(removed.Id, remaining.Id, Society.Token));
        await society.Do(scope => scope.Undos.Record(ada.Id, new CommandCall("films merge"), new(null, "parts"), Society.Token));
        var minutes = Duration.FromMinutes(IUndoLog.Minutes);
        await society.Do(scope => scope.Undos.Forget(society.Now - minutes, Society.Token));
        Assert.Single(society.Query("SELECT Id FROM FilmMerges"));

        society.Clock.Advance(minutes + Duration.FromSeconds(1));
        await society.Do(scope => scope.Undos.Forget(society.Now - minutes, Society.Token));
        Assert.Empty(society.Query("SELECT Id FROM FilmMerges"));
        Assert.Null(await society.Do(scope => scope.Films.Part(merged!.Number, Society.Token)));
    }

    [Fact]
    public async Task A_merge_is_not_undone_after_a_member_was_erased()
    {
        await using var society = await Society.Found();
        var ada = await society.Join("Ada");
        var (removed, remaining) = await Films(society);
        await Rate(society, removed, ada, 9);
        var merged = await society.Do(scope => scope.Films.Merge(removed.Id, remaining.Id, Society.Token));
        await society.Do(scope => scope.OwnData.Erase(ada.Id, [], Society.Token));
        Assert.Null(await society.Do(scope => scope.Films.Part(merged!.Number, Society.Token)));
        Assert.Empty(society.Query("SELECT * FROM FilmMerges"));
    }

    [Fact]
    public async Task Members_take_what_they_have_of_the_film_to_the_other()
    {
        await using var society = await Society.Found();
        var (ada, ben) = (await society.Join("Ada"), await society.Join("Ben"));
        var (film, other) = await Films(society);
        await Rate(society, film, ada, 9);
        await Rate(society, film, ben, 3);
        await society.Do(scope => scope.Films.MoveMembers(film.Id, other.Id, [ada.Id], Society.Token));
        await using var scope = society.Begin();
        Assert.Equal(["Ben"], (await scope.Films.Contributors(film.Id, Society.Token)).Select(member => member.Name));
        Assert.Equal(9, (await scope.Ratings.Of(other.Id, ada.Id, Society.Token))!.Stars.Halves);
    }

    private static async Task<(Film Removed, Film Remaining)> Films(Society society)
    {
        var (removed, remaining) = (await society.Review("El laberinto", 2006, directors: ["Ines Robledo"]), await society.Review("The Maze"));
        await society.Do(scope => scope.Films.SetFacts(removed.Id, new() { Certificate = "FSK 16" }, ExternalFilmIds.Of([new(FilmSite.Imdb, "tt9000001")]), Society.Token));
        return (removed, remaining);
    }

    private static Task<CommentState> Rate(Society society, Film film, Member member, int halves) =>
        society.Do(scope => scope.Ratings.Save(film.Id, member.Id, Stars.FromHalves(halves), null, false, Society.Token));
}
