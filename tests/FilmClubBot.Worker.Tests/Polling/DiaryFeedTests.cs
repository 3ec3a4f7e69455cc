using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Diaries;
using FilmClubBot.Commands.Feeds;
using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.OwnData;
using FilmClubBot.Commands.Ratings;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Feeds;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Domain.Readings;
using FilmClubBot.Worker.Polling;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FilmClubBot.Worker.Tests.Polling;

/// <summary>The diary of a member on Letterboxd, followed by choice.</summary>
public sealed class DiaryFeedTests : IAsyncLifetime
{
    private readonly List<string> _items = [];
    private PollingSociety _society = null!;
    private Member _ada = null!;
    private int _requests;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _society = await PollingSociety.Found();
        _society.Blog.On("/ada/rss/", async context =>
        {
            _requests++;
            await context.Response.WriteAsync(
                $"""
                <?xml version="1.0" encoding="utf-8"?>
                <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:letterboxd="https://letterboxd.com" xmlns:tmdb="https://themoviedb.org">
                <channel><title>Letterboxd - Ada</title><link>https://letterboxd.com/ada/</link>{string.Concat(_items)}</channel></rss>
                """);
        });
        await _society.Do(async services => _ada = await services.GetRequiredService<IMembers>().Recognise(new(Platform.Slack, "U0ADA", "Ada"), Stop));
        await _society.Do(services => services.GetRequiredService<IFeeds>().Follow(_ada.Id, new(_society.Blog.Address, "/ada/rss/"), Duration.FromMinutes(30), Stop));
    }

    public ValueTask DisposeAsync() => _society.DisposeAsync();

    [Fact]
    public async Task New_entries_become_ratings_once_and_a_corrected_one_replaces_its_own()
    {
        Log("letterboxd-watch-1", "Salt Roads", 2021, "4.5", "2026-11-20", "<tmdb:movieId>77</tmdb:movieId>");
        Log("letterboxd-watch-2", "Tin Men", 1987, null, "2026-11-21");
        await Poll();
        Assert.Equal(["Salt Roads (2021) 4.5"], await Ratings());
        Assert.Equal("77", (await Films()).Single(film => film.Title == "Salt Roads").Ids.On(FilmSite.Tmdb));

        // A rating that the member takes back here does not return with the next poll.
        await _society.Do(async services => await services.GetRequiredService<IRatings>().Remove((await Films()).Single(film => film.Title == "Salt Roads").Id, _ada.Id, Stop));
        Log("letterboxd-review-3", "Harbour Bells", 2019, "3", "2026-11-26");
        await Poll();
        Assert.Equal(["Harbour Bells (2019) 3"], await Ratings());

        _items.Clear();
        Log("letterboxd-review-3", "Harbour Bells", 2019, "3.5", "2026-11-26");
        await Poll();
        await Poll();
        Assert.Equal(["Harbour Bells (2019) 3.5"], await Ratings());
        Assert.Equal(4, _requests);
        Assert.Equal(2, (await _society.Look(services => services.GetRequiredService<IDiaries>().Of(_ada.Id, Stop))).Count(entry => entry.WatchedOn is not null && entry.Title != "Tin Men"));
    }

    [Fact]
    public async Task A_doubtful_film_is_asked_about_once_in_private_and_imported_when_it_is_settled()
    {
        await _society.Do(services => services.GetRequiredService<IFilms>().Want(new FilmMention("Salt Roads", 2022, []), Stop));
        Log("letterboxd-watch-1", "Salt Roads", 2021, "4", "2026-11-20");
        await Poll();
        await Poll();
        Assert.Empty(await Ratings());
        var feed = await Diary();
        var open = Assert.Single(await _society.Look(services => services.GetRequiredService<DiaryDoubts>().Of(feed, Stop)));
        Assert.Equal(("Salt Roads (2021)", "Salt Roads (2022)", EntryDoubt.NearYear, Stars.FromHalves(8)), (open.Title, open.Film.Label, open.Note.Doubt, open.Note.Stars));

        await _society.Do(services => services.GetRequiredService<IFilms>().SetYear(open.Film.Id, 2021, Stop));
        await Poll();
        Assert.Equal(["Salt Roads (2021) 4"], await Ratings());
        Assert.Empty(await _society.Look(services => services.GetRequiredService<DiaryDoubts>().Of(feed, Stop)));
    }

    [Fact]
    public async Task A_diary_is_no_feed_of_reviews_and_is_the_members_alone()
    {
        Log("letterboxd-review-3", "Harbour Bells", 2019, "3", "2026-11-26");
        await Poll();
        Assert.Equal([_society.Blog.Feed], (await _society.Look(services => services.GetRequiredService<IFeeds>().All(Stop))).Select(feed => feed.Address));
        Assert.Empty(await _society.Announced());
        var tables = await _society.Look(services => services.GetRequiredService<IOwnData>().Of(_ada.Id, Stop));
        Assert.Equal([1, 1], tables.Where(table => table.Name.StartsWith("followed_", StringComparison.Ordinal)).Select(table => table.Rows.Count));
    }

    [Fact]
    public async Task A_diary_that_fails_is_reported_to_no_moderator()
    {
        _society.Blog.On("/ada/rss/", context =>
        {
            context.Response.StatusCode = 410;
            return Task.CompletedTask;
        });
        await Poll();
        Assert.Equal(FeedState.Gone, (await Diary()).State);
        Assert.False(await _society.Look(async services => await services.GetRequiredService<IAnnouncements>().Knows(new Subject.Notice($"feed:{(await Diary()).Id}:{_society.Clock.GetCurrentInstant().ToUnixTimeSeconds()}:gone", "").Key, Stop)));
    }

    private void Log(string id, string title, int year, string? rating, string day, string more = "") => _items.Insert(
        0,
        $"""
        <item><title>{title}, {year}</title><link>https://letterboxd.com/ada/film/{title.ToLowerInvariant().Replace(' ', '-')}/</link><guid isPermaLink="false">{id}</guid>
        <pubDate>Thu, 26 Nov 2026 20:00:00 +0000</pubDate><letterboxd:watchedDate>{day}</letterboxd:watchedDate><letterboxd:rewatch>No</letterboxd:rewatch>
        <letterboxd:filmTitle>{title}</letterboxd:filmTitle><letterboxd:filmYear>{year}</letterboxd:filmYear>{(rating is null ? "" : $"<letterboxd:memberRating>{rating}</letterboxd:memberRating>")}{more}
        <description><![CDATA[<p><img src="https://a.ltrbxd.example/poster.jpg"/></p> <p>Watched on a Friday.</p>]]></description><dc:creator>Ada</dc:creator></item>
        """);

    private async Task Poll() => await _society.Get<FeedPoll>().Run(await Diary(), Stop);

    private async Task<Feed> Diary() => (await _society.Look(services => services.GetRequiredService<IFeeds>().DiaryOf(_ada.Id, Stop)))!;

    private Task<IReadOnlyList<Film>> Films() => _society.Look(services => services.GetRequiredService<IFilms>().List(Stop));

    private Task<IReadOnlyList<string>> Ratings() => _society.Look<IReadOnlyList<string>>(async services =>
    {
        var films = (await services.GetRequiredService<IFilms>().List(Stop)).ToDictionary(film => film.Id);
        return [.. (await services.GetRequiredService<IRatings>().All(_ada.Id, Stop)).Select(rating => $"{films[rating.Film].Label} {rating.Stars}")];
    });
}
