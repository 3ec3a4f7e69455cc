using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Themes;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Ballots.Votes;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.Storage.Tests.Setup;
using NodaTime;

namespace FilmClubBot.Storage.Tests.Films;

public class FilmMergeTests
{
    [Fact]
    public async Task Everything_of_the_film_is_the_other_films()
    {
        await using var society = await Society.Found();
        var (ada, ben) = (await society.Join("Ada"), await society.Join("Ben"));
        var (spanish, english) = (await society.Review("El laberinto", 2006, directors: ["Ines Robledo"]), await society.Review("The Maze"));
        await society.Do(scope => scope.Films.SetFacts(spanish.Id, new() { Certificate = "FSK 16" }, ExternalFilmIds.Of([new(FilmSite.Imdb, "tt9000001")]), Society.Token));
        await Rate(society, spanish, ada, 9);
        await society.Do(scope => scope.Watchlist.Support(default, spanish.Id, ben.Id, "for the labyrinth", Society.Token));
        var screening = await society.Do(scope => scope.Screenings.Add(new Screening(default, spanish, society.Now, Duration.FromHours(2), ScreeningState.Planned), Society.Token));
        await society.Do(scope => scope.Themes.Rule(spanish.Id, "grief", ThemeRuling.Hidden, null, Society.Token));

        Assert.Equal(new(1, 1, 1, 0, 1), (await society.Do(scope => scope.Films.Merge(spanish.Id, english.Id, Society.Token)))?.Ties);

        await using var scope = society.Begin();
        var film = Assert.Single(await scope.Films.List(Society.Token));
        Assert.Equal((english.Id, "The Maze", 2006, "Ines Robledo", "El laberinto", "FSK 16", "tt9000001"),
            (film.Id, film.Title, film.Year, Assert.Single(film.Directors), Assert.Single(film.Facts.OtherTitles), film.Facts.Certificate, film.Ids.On(FilmSite.Imdb)));
        Assert.Equal(2, (await scope.Reviews.OfFilm(film.Id, new PageRequest(1, 9), Society.Token)).Total);
        Assert.Equal(9, (await scope.Ratings.Of(film.Id, ada.Id, Society.Token))!.Stars.Halves);
        Assert.Equal("for the labyrinth", Assert.Single(Assert.Single(await scope.Watchlist.All(null, Society.Token)).Suggestions).Reason);
        Assert.Equal(film.Id, (await scope.Screenings.Find(screening.Id, Society.Token))!.Film!.Id);
        Assert.Equal(["grief"], society.Query("SELECT Name FROM ThemeRulings"));
        Assert.Null(await scope.Films.Find(spanish.Id, Society.Token));
    }

    [Theory]
    [InlineData(true, 9)]
    [InlineData(false, 3)]
    public async Task The_newer_rating_of_a_member_counts(bool isRemovedOnesNewer, int halves)
    {
        await using var society = await Society.Found();
        var ada = await society.Join("Ada");
        var (removed, remaining) = (await society.Review("El laberinto"), await society.Review("The Maze"));
        (Film Film, int Halves)[] given = [(removed, 9), (remaining, 3)];
        foreach (var (film, stars) in isRemovedOnesNewer ? given.Reverse() : given)
        {
            await Rate(society, film, ada, stars);
            society.Clock.AdvanceMinutes(1);
        }

        await society.Do(scope => scope.Films.Merge(removed.Id, remaining.Id, Society.Token));
        await using var scope = society.Begin();
        Assert.Equal(halves, (await scope.Ratings.Of(remaining.Id, ada.Id, Society.Token))!.Stars.Halves);
        Assert.Equal(1, (await scope.Ratings.Summary(remaining.Id, Society.Token)).Count);
    }

    [Fact]
    public async Task A_review_of_both_has_the_film_once_and_keeps_it_when_it_is_read_again()
    {
        await using var society = await Society.Found();
        society.Reader.Films(new("El laberinto", 2006, []), new("The Maze", 2006, []));
        var films = (await society.Import(Drafts.Of("Two labyrinths", "A text."))).Films;
        await society.Do(scope => scope.Films.Merge(films[0].Id, films[1].Id, Society.Token));
        Assert.Equal(["The Maze"], society.Query("SELECT f.Title FROM ReviewFilms r JOIN Films f ON f.Id = r.FilmId"));

        society.Reader.Films(new Domain.Readings.FilmMention("El laberinto", 2006, []));
        Assert.Equal(films[1].Id, Assert.Single((await society.Import(Drafts.Of("Two labyrinths again", "Another text."))).Films).Id);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_a_review_of_both_says_of_either_is_said_of_the_film(bool isSecondRemoved)
    {
        await using var society = await Society.Found();
        const string body = "“The lamp”. A maze? “The door”. A wall?";
        var half = body.IndexOf("“The door”", StringComparison.Ordinal);
        society.Reader.Cues["a"] = ("grief", 0.5);
        society.Reader.Films(
            new("El laberinto", 2006, []) { Passages = [new(0, half)] }, new("The Maze", 2006, []) { Passages = [new(half, body.Length)] }, new("Heat", 1995, []));
        var films = (await society.Import(Drafts.Of("Two labyrinths", body))).Films;
        var (removed, remaining) = isSecondRemoved ? (films[1], films[0]) : (films[0], films[1]);

        await society.Do(scope => scope.Films.Merge(removed.Id, remaining.Id, Society.Token));

        await using var scope = society.Begin();
        Assert.Equal(["The lamp", "The door"], (await scope.Quotes.Search(new(remaining.Id), new(1, 5), Society.Token)).Items.Select(quote => quote.Passage.Text));
        Assert.Equal(["A maze?", "A wall?"], (await scope.Reviews.Questions(remaining.Id, Society.Token)).Select(question => question.Text));
        Assert.Equal("grief", Assert.Single(await scope.Themes.OfFilm(remaining.Id, Society.Token)).Name);
        Assert.Single(await scope.Reviews.MainlyAbout(remaining.Id, Society.Token));
        Assert.Empty((await scope.Quotes.Search(new(films[2].Id), new(1, 5), Society.Token)).Items);
    }

    [Fact]
    public async Task Messages_about_either_film_are_renewed_and_the_calendar_learns_of_it()
    {
        await using var society = await Society.Found();
        var (removed, remaining, other) = (await society.Review("El laberinto"), await society.Review("The Maze"), await society.Review("Heat"));
        var screening = await society.Do(scope => scope.Screenings.Add(
            new Screening(default, removed, society.Now + Duration.FromDays(7), Duration.FromHours(2), ScreeningState.Announced), Society.Token));
        var review = Assert.Single(await society.Do(scope => scope.Reviews.MainlyAbout(removed.Id, Society.Token))).Id;
        var unchanged = Assert.Single(await society.Do(scope => scope.Reviews.MainlyAbout(other.Id, Society.Token))).Id;
        var ballot = await society.Do(scope => scope.Ballots.Add(
            new(default, "Friday", [removed, other], new(CountingMethod.Schulze, 1, 1), DrawSeed.FromText("2707ae42ff72b8621e1bdfc5ded202b2"), society.Now), Society.Token));
        Subject[] subjects = [new Subject.ScreeningNews(screening.Id, new ScreeningStep.Announced(), 0), new Subject.Publication(review), new Subject.BallotNews(ballot.Id, Domain.Ballots.VoteMoment.Opened), new Subject.Publication(unchanged)];
        foreach (var (index, subject) in subjects.Index())
        {
            var channel = new DeliveryChannel(Platform.Slack, $"C{index}");
            await society.Do(scope => scope.Announcements.Announce(subject, [channel], Society.Token));
            var delivery = (await society.Do(scope => scope.Deliveries.Next(channel, Society.Token)))!;
            await society.Do(scope => scope.Deliveries.Change(delivery.Id, one => one.MarkSent("m", one.Edition, society.Now), Society.Token));
        }

        society.Clock.AdvanceMinutes(5);
        var merged = await society.Do(scope => scope.Films.Merge(removed.Id, remaining.Id, Society.Token));
        Assert.Equal(["C0", "C1", "C2"], society.Query("SELECT Channel FROM Deliveries WHERE State = 'Pending' ORDER BY Channel"));
        var after = (await society.Do(scope => scope.Screenings.Find(screening.Id, Society.Token)))!;
        Assert.Equal((screening.Revision + 1, society.Now), (after.Revision, after.ChangedAt));

        society.Execute("UPDATE Deliveries SET State = 'Sent'");
        await society.Do(scope => scope.Films.Part(merged!.Number, Society.Token));
        Assert.Equal(["C0", "C1", "C2"], society.Query("SELECT Channel FROM Deliveries WHERE State = 'Pending' ORDER BY Channel"));
        Assert.Equal(screening.Revision + 2, (await society.Do(scope => scope.Screenings.Find(screening.Id, Society.Token)))!.Revision);
    }

    [Fact]
    public async Task Two_films_of_an_open_ballot_are_not_merged()
    {
        await using var society = await Society.Found();
        var films = new[] { await society.Review("El laberinto"), await society.Review("The Maze"), await society.Review("Heat", 1995) };
        var ballot = await society.Do(scope => scope.Ballots.Add(new(default, "Friday", films, new(CountingMethod.Schulze, 1, 1), DrawSeed.FromText("2707ae42ff72b8621e1bdfc5ded202b2"), society.Now), Society.Token));
        Assert.Null(await society.Do(scope => scope.Films.Merge(films[0].Id, films[1].Id, Society.Token)));

        // One of them may be merged with a film that is not on it, and keeps its number.
        var third = await society.Review("The Maze of the Keeper");
        Assert.Equal(1, (await society.Do(scope => scope.Films.Merge(films[0].Id, third.Id, Society.Token)))?.Ties.Ballots);
        await using var scope = society.Begin();
        Assert.Equal([third.Id, films[1].Id, films[2].Id], (await scope.Ballots.Find(ballot.Id, Society.Token))!.Films.Select(film => film.Id));
    }

    [Fact]
    public async Task A_corrected_review_stays_with_the_merged_film()
    {
        await using var society = await Society.Found();
        society.Reader.Film("Something else");
        var review = (await society.Import(Drafts.Of("Deep in the maze", "A text."))).Review!.Id;
        var (removed, remaining) = (await society.Review("El laberinto"), await society.Review("The Maze"));
        await society.Do(scope => scope.Reviews.Correct(review, new(null, null, null, null, null) { Film = removed.Id }, Society.Token));
        await society.Do(scope => scope.Films.Merge(removed.Id, remaining.Id, Society.Token));
        await using var scope = society.Begin();
        Assert.Equal(remaining.Id, Assert.Single((await scope.Reviews.Find(review, Society.Token))!.Films).Id);
        Assert.Equal([remaining.Id.ToString()], society.Query("SELECT Corrections_FilmId FROM Reviews WHERE Corrections_FilmId IS NOT NULL"));
    }

    private static Task<CommentState> Rate(Society society, Film film, Member member, int halves) =>
        society.Do(scope => scope.Ratings.Save(film.Id, member.Id, Stars.FromHalves(halves), null, false, Society.Token));
}
