using CsCheck;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.Storage.Tests.Setup;
using NodaTime;

namespace FilmClubBot.Storage.Tests.Ratings;

public class HiddenRatingsTests
{
    private static readonly ScreeningPolicy _blind = new() { BlindRatings = true };

    [Fact]
    public async Task Hides_ratings_given_between_the_announcement_and_the_results()
    {
        await using var society = await Society.Found(policy: _blind);
        var (her, us) = (await society.Review("Her", 2013), await society.Review("Us", 2019));
        await Rate(society, her, "Ada", 9, "Before.");
        society.Clock.Advance(Duration.FromHours(1));
        var screening = await Screen(society, her, society.Now + Duration.FromDays(2));
        society.Clock.Advance(Duration.FromHours(1));
        await Rate(society, her, "Ben", 2, "Since.");
        await Rate(society, us, "Ben", 8, "Another film.");

        await using (var scope = society.Begin())
        {
            Assert.Equal(1, (await scope.Ratings.Summary(her.Id, Society.Token)).Count);
            Assert.Equal("Before.", Assert.Single((await scope.Ratings.Comments(her.Id, new PageRequest(1, 10), Society.Token)).Items).Comment);
            Assert.Equal("Before.", Assert.Single(await scope.Ratings.OfFilm(her.Id, Society.Token)).Comment);
            Assert.Equal(1, (await scope.Ratings.Summary(us.Id, Society.Token)).Count);
            var ben = await scope.Members.Recognise(new(Domain.Members.Platform.Web, "ben", "Ben"), Society.Token);
            Assert.Equal(2, (await scope.Ratings.Of(her.Id, ben.Id, Society.Token))?.Stars.Halves);
            Assert.Equal(2, (await scope.Ratings.Mine(ben.Id, new PageRequest(1, 10), Society.Token)).Total);
            Assert.Equal([9, 8], (await scope.Ratings.All(null, Society.Token)).Select(rating => rating.Stars.Halves).OrderDescending());
            Assert.Equal([9, 8, 2], (await scope.Ratings.All(ben.Id, Society.Token)).Select(rating => rating.Stars.Halves).OrderDescending());
            var top = await scope.Ratings.Top(new PageRequest(1, 10), Society.Token);
            Assert.Equal([("Her", 1), ("Us", 1)], top.Items.Select(ranked => (ranked.Film.Title, ranked.Summary.Count)));
        }

        society.Clock.Advance(Duration.FromDays(3));
        await society.Do(scope => scope.Screenings.Change(screening.Id, now => now with { State = ScreeningState.Over }, Society.Token));

        await using var after = society.Begin();
        Assert.Equal(2, (await after.Ratings.Summary(her.Id, Society.Token)).Count);
        Assert.Equal(2, (await after.Ratings.Comments(her.Id, new PageRequest(1, 10), Society.Token)).Total);
    }

    [Fact]
    public async Task Leaves_a_film_out_of_the_ranking_whose_ratings_are_all_hidden()
    {
        await using var society = await Society.Found(policy: _blind);
        var her = await society.Review("Her", 2013);
        await Screen(society, her, society.Now + Duration.FromDays(2));
        society.Clock.Advance(Duration.FromHours(1));
        foreach (var (name, halves) in new[] { ("Ada", 1), ("Ben", 10), ("Cem", 10) })
            await Rate(society, her, name, halves, null);

        await using var scope = society.Begin();
        Assert.Equal(0, (await scope.Ratings.Top(new PageRequest(1, 10), Society.Token)).Total);
        Assert.Equal(0, (await scope.Ratings.Divisive(new PageRequest(1, 10), Society.Token)).Total);
    }

    [Fact]
    public Task The_most_divisive_is_the_one_with_the_largest_spread() => Gen.Int[1, 10].Array[1, 6].Array[3, 6].SampleAsync(
        async films =>
        {
            await using var society = await Society.Found();
            foreach (var (number, ratings) in films.Index())
            {
                var film = await society.Review($"Film {number}", 2000 + number);
                foreach (var (member, halves) in ratings.Index())
                    await Rate(society, film, $"Member {member}", halves, null);
            }

            await using var scope = society.Begin();
            var all = await scope.Ratings.Divisive(new PageRequest(1, 20), Society.Token);
            var second = await scope.Ratings.Divisive(new PageRequest(2, 2), Society.Token);

            Assert.Equal(films.Count(ratings => ratings.Length >= RatingSummary.LeastForSpread), all.Total);
            Assert.Equal(all.Items.OrderByDescending(ranked => ranked.Summary.Spread).Select(ranked => ranked.Film.Id), all.Items.Select(ranked => ranked.Film.Id));
            Assert.Equal(all.Items.Skip(2).Take(2).Select(ranked => ranked.Film.Id), second.Items.Select(ranked => ranked.Film.Id));
        },
        iter: 2);

    private static Task<Screening> Screen(Society society, Film film, Instant start) => society.Do(scope => scope.Screenings.Add(
        new Screening(default, film, start, Duration.FromHours(2), ScreeningState.Announced) { AnnounceFrom = society.Now, WasAnnounced = true }, Society.Token));

    private static async Task Rate(Society society, Film film, string by, int halves, string? comment)
    {
        var member = await society.Join(by);
        await society.Do(scope => scope.Ratings.Save(film.Id, member.Id, Stars.FromHalves(halves), comment, false, Society.Token));
    }
}
